/** A made-up season of believable athletes: pure, seeded, and the same for the same seed. */
@NullMarked
package io.detrain.deploy.season;

import org.jspecify.annotations.NullMarked;
