/** Start, settings, and what is known of the progress. */
@NullMarked
package io.detrain.streams.boot;

import org.jspecify.annotations.NullMarked;
