/** Reads the log again: for athletes who are folded anew, and to hold what runs against it. */
@NullMarked
package io.detrain.streams.replay;

import org.jspecify.annotations.NullMarked;
