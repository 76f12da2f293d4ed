/** Reads over HTTP. */
@NullMarked
package io.detrain.notifier.http;

import org.jspecify.annotations.NullMarked;
