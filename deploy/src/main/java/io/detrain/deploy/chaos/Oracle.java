package io.detrain.deploy.chaos;

import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.streams.boot.ConfiguredSettings;
import io.detrain.streams.replay.RebuildDiff;
import io.detrain.streams.topology.Coaches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/** Says what does not hold of a site on which nothing happens any more. */
final class Oracle {

    private static final int MOST_NAMED = 5;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Brokers brokers;
    private final Acknowledged acknowledged;
    private final Letters letters;

    Oracle(Brokers brokers, Acknowledged acknowledged) {
        this.brokers = brokers;
        this.acknowledged = acknowledged;
        this.letters = new Letters(new TopicReader(brokers.bootstrapServers()));
    }

    Letters letters() {
        return letters;
    }

    /** What does not hold; nothing if all is well. */
    List<String> faults(Duration patience) {
        var faults = new ArrayList<String>();
        faults.addAll(differences(patience)); // it waits until all is heard: what follows counts on that
        faults.addAll(some("was acknowledged and is not in the log", missing()));
        faults.addAll(letters.faults(acknowledged).stream().limit(MOST_NAMED).toList());
        return faults;
    }

    private List<String> missing() {
        var missing = new TreeSet<>(acknowledged.events());
        new TopicReader(brokers.bootstrapServers()).read(Topics.EVENTS, record -> missing.remove(record.key()));
        return List.copyOf(missing);
    }

    /** Those who wait for a repair get the time for it. */
    private List<String> differences(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var result = compare(patience);
        while (!result.pending().isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            result = compare(patience);
        }
        var faults = new ArrayList<String>();
        if (result.unheard() > 0) {
            faults.add(result.unheard() + " records were not heard in " + patience.toSeconds() + " s");
        }
        faults.addAll(some(
                "waits for a repair",
                result.pending().stream().map(each -> each.text()).toList()));
        faults.addAll(some(
                "differs from what the log makes of it",
                result.different().stream()
                        .map(each -> each.owner().text() + " " + each.first())
                        .toList()));
        return faults;
    }

    private RebuildDiff.Result compare(Duration patience) {
        var settings = ConfiguredSettings.ofEnvironment();
        return new RebuildDiff(
                        brokers.bootstrapServers(),
                        TopicNames.LIVE,
                        new Serdes(brokers.registryUrl()),
                        InstancePlace.APPLICATION,
                        new Coaches(settings.forAll(), settings.ofTenants()),
                        _ -> {})
                .compare(patience);
    }

    private static List<String> some(String what, List<String> who) {
        return who.stream()
                .limit(MOST_NAMED)
                .map(each -> each + " " + what + (who.size() > 1 ? " (one of " + who.size() + ")" : ""))
                .toList();
    }
}
