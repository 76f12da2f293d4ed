/** Settings of the notifier, each with a default and a comment. */
@NullMarked
package io.detrain.notifier.config;

import org.jspecify.annotations.NullMarked;
