/** De-training plans: how long to hold back after a race, a cycle or a season (science.md 5). */
@NullMarked
package io.detrain.streams.plan;

import org.jspecify.annotations.NullMarked;
