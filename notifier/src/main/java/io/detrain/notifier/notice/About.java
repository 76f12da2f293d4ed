package io.detrain.notifier.notice;

import java.util.Optional;

/**
 * What a message speaks of.
 *
 * @param advice entry of the advice catalogue: A-01 …
 * @param judgement {@code plan/<id>} or {@code flag/<id>}
 * @param withdraws the message that this one takes back
 */
public record About(String advice, String judgement, Severity severity, Optional<String> withdraws) {}
