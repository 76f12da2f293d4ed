/** Committed judgements over HTTP. */
@NullMarked
package io.detrain.streams.query;

import org.jspecify.annotations.NullMarked;
