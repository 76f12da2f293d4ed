package io.detrain.deploy.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Brokers, and instances of the streams service that work on them: all that faults can be done to. */
final class Site implements AutoCloseable {

    // within one process nothing is slow to answer; as in production otherwise
    private static final int SESSION_INSIDE_MS = 2_000;
    private static final int SESSION_MS = 10_000;

    private final Brokers brokers;
    private final FastClock clock;
    private final List<Member> instances;
    private final Member guest;
    private final Member impostor;
    private int revived;

    Site(Brokers brokers, FastClock clock) {
        this.brokers = brokers;
        this.clock = clock;
        this.instances = List.of(instance("one", "one"), instance("two", "two"));
        this.guest = instance("guest", "guest");
        this.impostor = instance("impostor", "one");
    }

    /** @param name by which Kafka knows it; two of one name are at odds */
    private Member instance(String label, String name) {
        var outside = brokers.ofProcesses();
        var place = new InstancePlace(
                name,
                folder(label),
                brokers.bootstrapServers(),
                brokers.registryUrl(),
                outside ? SESSION_MS : SESSION_INSIDE_MS,
                outside ? 1 : 0);
        var log = brokers.log(label);
        return outside
                ? new Outside(label, ChaosPart.instance(log, place, clock), log)
                : Inside.instance(label, place, clock.asClock());
    }

    /** Where the state of an instance is. */
    Path folder(String name) {
        return brokers.folder(name);
    }

    void start() {
        instances.forEach(Member::start);
    }

    Brokers brokers() {
        return brokers;
    }

    List<Member> instances() {
        return instances;
    }

    /** One that comes and goes. */
    Member guest() {
        return guest;
    }

    /** One with the name of the first. */
    Member impostor() {
        return impostor;
    }

    /** Who is of no use, and why; nobody if all are well. */
    List<String> unready() {
        return Stream.concat(brokers.members().stream(), instances.stream())
                .flatMap(member -> member.whyNotReady().map(why -> member.name() + " is " + why).stream())
                .toList();
    }

    /** What a supervisor does: starts again what has ended by itself. */
    synchronized void revive() {
        Stream.concat(brokers.members().stream(), instances.stream())
                .filter(member -> !member.isAlive())
                .forEach(member -> {
                    member.stop();
                    member.start();
                    revived++;
                });
    }

    /** How often something had to be started again that had ended by itself. */
    synchronized int revived() {
        return revived;
    }

    @Override
    public void close() {
        Stream.concat(instances.stream(), Stream.of(guest, impostor)).parallel().forEach(Member::close);
    }
}
