package io.detrain.notifier.outbox;

import io.detrain.notifier.channel.Channels;
import io.detrain.notifier.channel.Message;
import io.detrain.notifier.config.NotifyConfiguration;
import io.detrain.notifier.listen.Contacts;
import io.detrain.notifier.listen.Heard;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Backoff;
import io.detrain.notifier.notice.Input;
import io.detrain.notifier.notice.Notice;
import io.detrain.notifier.notice.Outcome;
import io.detrain.notifier.notice.Reply;
import io.detrain.notifier.notice.Router;
import io.detrain.schemas.AthleteKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * Merges what is heard with what is due, by instant.
 *
 * <p>An outcome or a reply waits while one of its athlete's messages is on its way, since what is to be said depends on how that
 * ends; what follows in its partition waits behind it, so that offsets never run ahead of decisions.
 */
final class Desk {

    private final Outbox outbox;
    private final Contacts contacts;
    private final Channels channels;
    private final Dispatch dispatch;
    private final Pace pace;
    private final int partitions;
    private final NotifyConfiguration settings;
    private final Backoff backoff = Backoff.STANDARD;
    private final TreeSet<Heard> backlog = new TreeSet<>(Heard.ORDER);
    private final List<Message> outgoing = new ArrayList<>();

    Desk(
            Outbox outbox,
            Contacts contacts,
            Channels channels,
            Dispatch dispatch,
            Pace pace,
            int partitions,
            NotifyConfiguration settings) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.channels = channels;
        this.dispatch = dispatch;
        this.pace = pace;
        this.partitions = partitions;
        this.settings = settings;
    }

    void hear(List<Heard> heard) {
        if (!heard.isEmpty()) {
            contacts.catchUp(); // an athlete is known before anything is decided about them
            backlog.addAll(heard);
        }
    }

    void forget() {
        backlog.clear();
        outgoing.clear();
    }

    /** Works off everything that can be worked off now. */
    void work() {
        record();
        var blocked = new HashSet<Integer>();
        for (var heard : List.copyOf(backlog)) {
            take(heard, blocked);
        }
        fire(pace.now(), blocked);
    }

    private void take(Heard heard, Set<Integer> blocked) {
        var input = heard.input();
        if (pace.isDriven()) {
            fire(earlier(justBefore(input), pace.now()), blocked);
        }
        var partition = partition(input.athlete());
        if (blocked.contains(partition) || mustWait(input)) {
            blocked.add(partition);
            return;
        }
        decide(input);
        backlog.remove(heard);
    }

    private boolean mustWait(Input input) {
        var ahead =
                pace.isDriven() && (input.at().isAfter(pace.now()) || outbox.isDue(input.athlete(), justBefore(input)));
        return ahead || outbox.isUnderWay(input.athlete());
    }

    /** What is heard at one instant is decided together, before anything is sent that is due then. */
    private static Instant justBefore(Input input) {
        return input.at().minusNanos(1);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void decide(Input input) {
        var athlete = input.athlete();
        var contact = contacts.of(athlete);
        var router = new Router(settings.of(athlete.tenant()));
        var changes = switch (input) {
            case Outcome outcome ->
                router.decide(outcome, contact, channels.addresses(athlete, contact), outbox.of(athlete));
            case Reply reply -> router.hear(reply, contact, outbox.of(athlete));
        };
        changes.forEach(outbox::change);
    }

    /** Takes note of how attempts ended. */
    void record() {
        dispatch.ended().forEach(this::record);
    }

    private void record(Attempt attempt) {
        var notice = attempt.notice();
        outbox.returned(notice);
        outbox.find(notice.athlete(), notice.id().text())
                .filter(Notice::isOpen)
                .ifPresent(
                        open -> outbox.change(open.attempted(attempt.delivery(), backoff, pace.end(attempt.moment()))));
    }

    private void fire(Instant until, Set<Integer> blocked) {
        outbox.due(until, blocked, this::partition).forEach(this::fire);
    }

    private void fire(Notice notice) {
        var moment = pace.moment(notice);
        var contact = contacts.of(notice.athlete());
        var awake = notice.keepsQuietHours()
                ? settings.of(notice.athlete().tenant()).quietHours().next(moment, contact.zone())
                : moment;
        var channel = channels.to(notice.address());
        if (contact.erased() || channel.isEmpty()) {
            outbox.change(notice.cancelled(contact.erased() ? "erased" : "no_channel"));
        } else if (notice.validUntil().filter(moment::isAfter).isPresent()) {
            outbox.change(notice.expired());
        } else if (awake.isAfter(moment)) {
            outbox.change(notice.postponed(awake));
        } else if (dispatch.hasRoom(channel.get())) {
            outbox.send(notice);
            outgoing.add(new Message(notice, contact, moment));
        }
    }

    /** Sends what was picked; only after it is recorded that it exists. */
    void send() {
        outgoing.forEach(
                message -> dispatch.send(channels.to(message.notice().address()).orElseThrow(), message));
        outgoing.clear();
    }

    /** Whether something was picked that is to be sent. */
    boolean isSending() {
        return !outgoing.isEmpty();
    }

    /** The first outcome of each partition that still waits. */
    Map<TopicPartition, Long> firstWaiting() {
        var first = new HashMap<TopicPartition, Long>();
        backlog.forEach(heard -> first.merge(heard.partition(), heard.offset(), Math::min));
        return first;
    }

    /** True if nothing is left to do up to that instant. */
    boolean isIdle(Instant until) {
        return !outbox.isAnyUnderWay()
                && !outbox.isAnyDue(until)
                && (backlog.isEmpty() || backlog.first().input().at().isAfter(until));
    }

    int waiting() {
        return backlog.size();
    }

    /** True while an answer is awaited or an outcome waits for one. */
    boolean isBusy() {
        return outbox.isAnyUnderWay() || !backlog.isEmpty();
    }

    private int partition(Athlete athlete) {
        return new AthleteKey(athlete.tenant(), athlete.id()).partition(partitions);
    }
}
