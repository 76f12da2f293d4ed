package io.detrain.deploy.cli;

import io.detrain.deploy.local.ClockMode;
import io.detrain.deploy.local.LocalReshard;
import io.detrain.deploy.local.LocalSettings;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.detrain.streams.replay.RebuildDiff;
import io.detrain.streams.replay.Twins;
import io.detrain.streams.reshard.Handover;
import io.detrain.streams.reshard.LogCopy;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Moves the log to another number of partitions. */
@Command(
        name = "reshard",
        mixinStandardHelpOptions = true,
        description = {
            "Moves the log to another number of partitions, by replay into new topics, and switches to them if every athlete is",
            "judged there as before. It may be stopped and started again at any time.",
            "With --data nothing may run on the folder. With --broker and --registry it copies and compares while all runs,",
            "and says what is to be done next; the run-book is in docs/operations.md."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:not done, and why", "2:wrong command line"})
final class ReshardCommand implements Callable<Integer> {

    private static final int MOST_PARTITIONS = 1_000;
    private static final int MOST_NAMED = 10;

    @Option(names = "--partitions", paramLabel = "N", required = true, description = "how many there are to be")
    int partitions;

    @Option(
            names = "--clock",
            paramLabel = "system|driven",
            defaultValue = "system",
            description = "with --data: whose time it is, as with up (${DEFAULT-VALUE})")
    ClockMode clock = ClockMode.SYSTEM;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "3",
            description = "with --broker: of the new topics (${DEFAULT-VALUE})")
    short replicas;

    @Option(
            names = "--notifier-group",
            paramLabel = "GROUP",
            defaultValue = "detrain-notifier",
            description = "with --broker: detrain.notifier.group (${DEFAULT-VALUE})")
    String notifier = "";

    @Option(
            names = "--switch",
            description =
                    "with --broker: has the notifier begin in the new topics; ingest and the old services are stopped")
    boolean isSwitch;

    @Mixin
    Cluster cluster = new Cluster();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() throws InterruptedException {
        if (partitions < 1 || partitions > MOST_PARTITIONS) {
            throw new ParameterException(
                    spec.commandLine(), "--partitions needs 1 to " + MOST_PARTITIONS + ", not " + partitions);
        }
        if (cluster.isElsewhere()) {
            return elsewhere(cluster.place().orElseThrow());
        }
        if (isSwitch) {
            throw new ParameterException(
                    spec.commandLine(), "--switch belongs to --broker; with --data it is done anyway");
        }
        return here();
    }

    private int here() throws InterruptedException {
        var settings = new LocalSettings(Optional.of(cluster.running.folder()), 0, clock, Optional.empty(), Map.of());
        try (var reshard = LocalReshard.start(settings, partitions, Printed.on(out()))) {
            if (reshard.partitionsNow() == partitions) {
                return already();
            }
            var result = reshard.move(new HowFar(err(), "record", "copied")::is, new HowFar(err(), "compared")::is);
            show(result);
            if (!result.isEqual()) {
                return notDone("Nothing was switched: ./detrain up goes on with the old topics.");
            }
            out().println("Moved to " + partitions + " partitions: ./detrain up uses "
                    + reshard.to().prefix() + ".* from now on. The old topics are still there.");
            return ExitCode.OK;
        }
    }

    private int elsewhere(Cluster.Place place) throws InterruptedException {
        var to = Handover.named(partitions);
        try (var admin = Admin.create(Map.of("bootstrap.servers", place.bootstrapServers()))) {
            var handover = new Handover(admin, place.bootstrapServers(), place.topics(), to);
            if (handover.partitions(place.topics()) == partitions) {
                return already();
            }
            Topics.create(admin, to, partitions, replicas);
            out().println(copied(place, to) + " records copied.");
            return judged(place, to, handover);
        }
    }

    private long copied(Cluster.Place place, TopicNames to) {
        try (var copy = new LogCopy(place.bootstrapServers(), place.topics(), to)) {
            return copy.copy(new HowFar(err(), "record", "copied")::is);
        }
    }

    private int judged(Cluster.Place place, TopicNames to, Handover handover) throws InterruptedException {
        var application = to.own(cluster.application);
        var left = handover.leftToJudge(application);
        if (left.isEmpty()) {
            return notDone("Nobody judges them yet: start streams with DETRAIN_TOPIC_PREFIX=" + to.prefix()
                    + ", then run this again.");
        }
        if (left.get() > 0) {
            return notDone(
                    left.get() + " of them are still to be judged by " + application + ": run this again later.");
        }
        var result = new Twins(
                        place.bootstrapServers(),
                        new Serdes(place.registryUrl()),
                        new Twins.Twin(place.topics(), place.application()),
                        new Twins.Twin(to, application),
                        new HowFar(err(), "compared")::is)
                .compare();
        show(result);
        return result.isEqual()
                ? switched(to, handover)
                : notDone("What came meanwhile differs until it is copied and judged: run this again.");
    }

    private int switched(TopicNames to, Handover handover) throws InterruptedException {
        if (!isSwitch) {
            out().println(
                            "All are equal. To switch: stop ingest, wait until the notifier has heard everything, stop notifier and"
                                    + " old streams, and run this again with --switch.");
            return ExitCode.OK;
        }
        var left = handover.leftToHear(notifier);
        if (left > 0) {
            return notDone("The notifier has still " + left + " to hear in the old topics: start it again, and wait.");
        }
        if (!handover.isSilent(notifier)) {
            return notDone("The notifier still runs, or was stopped seconds ago: stop it, and run this again.");
        }
        handover.handOver(notifier);
        out().println("Switched: start ingest and notifier with DETRAIN_TOPIC_PREFIX=" + to.prefix() + ".");
        return ExitCode.OK;
    }

    private int already() {
        out().println("There are " + partitions + " partitions already.");
        return ExitCode.OK;
    }

    private int notDone(String why) {
        err().println(why);
        return ExitCode.SOFTWARE;
    }

    private void show(RebuildDiff.Result result) {
        var out = out();
        out.println(result.compared() + (result.compared() == 1 ? " athlete" : " athletes") + " compared, "
                + result.different().size() + " different");
        result.different().stream()
                .limit(MOST_NAMED)
                .forEach(each -> out.println(each.owner().text() + "  " + each.first()));
        if (!result.pending().isEmpty()) {
            out.println(result.pending().size() + " not compared, as they wait for a repair");
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
