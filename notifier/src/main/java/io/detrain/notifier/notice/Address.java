package io.detrain.notifier.notice;

/**
 * One way to one recipient, stable over restarts: it is part of a message's identity.
 *
 * @param channel console, email, webhook
 * @param recipient ATHLETE, or PLATFORM with the webhook's name: {@code PLATFORM:partner}
 */
public record Address(String channel, String recipient) {

    public static final Address CONSOLE = new Address("console", "ATHLETE");
    public static final Address EMAIL = new Address("email", "ATHLETE");

    /** The webhook of that name. */
    public static Address webhook(String name) {
        return new Address("webhook", "PLATFORM:" + name);
    }

    /** Who reads what is sent there. */
    public Audience audience() {
        if (recipient.startsWith("PLATFORM")) {
            return Audience.PLATFORM;
        }
        return recipient.startsWith("COACH") ? Audience.COACH : Audience.ATHLETE;
    }
}
