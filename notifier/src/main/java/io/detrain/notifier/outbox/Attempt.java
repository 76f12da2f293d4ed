package io.detrain.notifier.outbox;

import io.detrain.notifier.notice.Delivery;
import io.detrain.notifier.notice.Notice;
import java.time.Instant;

/** How an attempt ended that was made at a moment. */
record Attempt(Notice notice, Instant moment, Delivery delivery) {}
