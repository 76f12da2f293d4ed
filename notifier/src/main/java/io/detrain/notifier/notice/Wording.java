package io.detrain.notifier.notice;

/** What a message says. */
public record Wording(String subject, String text, String locale) {

    @Override
    public String toString() {
        return "Wording[withheld]"; // health data must not reach a log
    }
}
