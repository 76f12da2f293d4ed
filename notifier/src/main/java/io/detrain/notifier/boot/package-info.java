/** Starts and stops the notifier, and says when it is idle. */
@NullMarked
package io.detrain.notifier.boot;

import org.jspecify.annotations.NullMarked;
