/** What is due: messages kept in the deliveries topic, sent, tried again, recorded. */
@NullMarked
package io.detrain.notifier.outbox;

import org.jspecify.annotations.NullMarked;
