/** The command {@code bench}: what an event, a day and a restart cost, each beside something that is known. */
@NullMarked
package io.detrain.bench;

import org.jspecify.annotations.NullMarked;
