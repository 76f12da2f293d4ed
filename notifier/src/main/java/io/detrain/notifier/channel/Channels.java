package io.detrain.notifier.channel;

import io.detrain.notifier.config.SmtpSettings;
import io.detrain.notifier.config.WebhookSettings;
import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The list of channels: a new one is a class in this package and a line here. */
public record Channels(List<Channel> all) {

    public Channels {
        all = List.copyOf(all);
        if (all.stream().map(Channel::address).distinct().count() < all.size()) {
            throw new IllegalArgumentException("two channels lead to one address");
        }
    }

    /** The channels that the settings ask for. */
    public static Channels of(ConsoleSink console, Optional<SmtpSettings> smtp, List<WebhookSettings> webhooks) {
        var all = new ArrayList<Channel>();
        all.add(new ConsoleChannel(console));
        smtp.map(EmailChannel::new).ifPresent(all::add);
        webhooks.stream()
                .sorted(Comparator.comparing(WebhookSettings::name))
                .map(WebhookChannel::new)
                .forEach(all::add);
        return new Channels(all);
    }

    /** Where this athlete's messages go. */
    public List<Address> addresses(Athlete athlete, Contact contact) {
        return all.stream()
                .filter(channel -> channel.serves(athlete, contact))
                .map(Channel::address)
                .toList();
    }

    /** The channel that leads there. */
    public Optional<Channel> to(Address address) {
        return all.stream().filter(channel -> channel.address().equals(address)).findFirst();
    }
}
