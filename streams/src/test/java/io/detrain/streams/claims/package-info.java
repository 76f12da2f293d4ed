/** What a coach says of de-training, claim by claim (science.md 0.5), told as an athlete's story through the Coach. */
@NullMarked
package io.detrain.streams.claims;

import org.jspecify.annotations.NullMarked;
