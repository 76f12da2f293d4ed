package io.detrain.notifier.channel;

import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Delivery;
import io.detrain.notifier.notice.Notice;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints messages for whoever sits in front of them. */
final class ConsoleChannel implements Channel {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final ConsoleSink sink;

    ConsoleChannel(ConsoleSink sink) {
        this.sink = sink;
    }

    @Override
    public Address address() {
        return Address.CONSOLE;
    }

    @Override
    public boolean serves(Athlete athlete, Contact contact) {
        return contact.channels().contains("console");
    }

    @Override
    public boolean oneAtATime() {
        return true; // lines in the order of their instants
    }

    @Override
    public Delivery deliver(Message message) {
        var when = WHEN.format(message.moment().atZone(message.contact().zone()));
        var notice = message.notice();
        var text = Plain.lines(notice.wording().text()).replace("\n", "\n    ");
        sink.accept(when + "  " + notice.athlete().id() + "  " + mark(notice) + text);
        return new Delivery.Delivered();
    }

    /** What matters stands out; what is taken back does not matter any longer. */
    private static String mark(Notice notice) {
        if (notice.isWithdrawal()) {
            return "";
        }
        return switch (notice.about().severity()) {
            case INFO, LOW -> "";
            case MEDIUM, HIGH -> notice.about().severity() + "  ";
        };
    }
}
