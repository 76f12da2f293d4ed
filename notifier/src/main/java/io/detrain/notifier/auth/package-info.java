/** Whose request it is. */
@NullMarked
package io.detrain.notifier.auth;

import org.jspecify.annotations.NullMarked;
