/** Readiness of a morning, from 0 to 100, with its working (science.md 4.1). */
@NullMarked
package io.detrain.streams.readiness;

import org.jspecify.annotations.NullMarked;
