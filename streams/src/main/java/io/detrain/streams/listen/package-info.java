/** The read-committed view of what the Coach published. */
@NullMarked
package io.detrain.streams.listen;

import org.jspecify.annotations.NullMarked;
