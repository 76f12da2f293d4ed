package io.detrain.notifier.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a message speaks of.
 *
 * @param advice entry of the advice catalogue: A-01 …
 * @param judgement {@code plan/<id>} or {@code flag/<id>}
 * @param withdraws the message that this one takes back
 */
public record About(String advice, String judgement, Severity severity, Optional<String> withdraws) {

    private static final Pattern FLAG = Pattern.compile("flag/([A-Z0-9_]+).*", Pattern.DOTALL);

    /** Name of the rule that it speaks of, as a flag's identity begins with it; empty for a plan. */
    String rule() {
        var flag = FLAG.matcher(judgement);
        return flag.matches() ? flag.group(1) : "";
    }
}
