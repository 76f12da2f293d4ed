package io.detrain.notifier.notice;

import java.time.LocalDate;

/**
 * What someone answered to a message, as its latest revision has it.
 *
 * @param event the sender's identifier of the answer: the same one twice is one answer
 * @param on local date from which it acts
 */
public record Answer(String event, long revision, LocalDate on, Verdict verdict) {}
