/** How a message leaves: one small class for each way, behind one port. */
@NullMarked
package io.detrain.notifier.channel;

import org.jspecify.annotations.NullMarked;
