/** What an athlete can do, from results and steady sessions (science.md 3.2). */
@NullMarked
package io.detrain.streams.performance;

import org.jspecify.annotations.NullMarked;
