/** Real data sets through the Coach: loads beside another program's, and how often each rule speaks. */
@NullMarked
package io.detrain.streams.baserate;

import org.jspecify.annotations.NullMarked;
