package io.detrain.notifier.channel;

import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Notice;
import java.time.Instant;

/** A notice on its way to someone, at a moment. */
public record Message(Notice notice, Contact contact, Instant moment) {}
