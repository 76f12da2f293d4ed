/** What rest costs, and how soon it comes back (science.md 6). */
@NullMarked
package io.detrain.streams.detraining;

import org.jspecify.annotations.NullMarked;
