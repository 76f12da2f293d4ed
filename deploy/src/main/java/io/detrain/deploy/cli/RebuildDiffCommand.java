package io.detrain.deploy.cli;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.streams.boot.ConfiguredSettings;
import io.detrain.streams.replay.RebuildDiff;
import io.detrain.streams.topology.Coaches;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the running states, and what is published, against what the log makes of every athlete. */
@Command(
        name = "rebuild-diff",
        mixinStandardHelpOptions = true,
        description = {
            "Folds every athlete anew from the log and compares, byte for byte, what runs and what is published with it.",
            "Settings of judgements that are not the defaults have to be in the environment as they are where it runs."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all are equal",
            "1:some differ, or wait for a repair, or something is not heard yet, or it failed",
            "2:wrong command line",
            "3:nothing runs"
        })
final class RebuildDiffCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 10;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "how long what is in the log may take to be heard (${DEFAULT-VALUE})")
    int waitSeconds;

    @Mixin
    Cluster cluster = new Cluster();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        return cluster.place().map(this::compare).orElseGet(cluster::sayNothing);
    }

    private int compare(Cluster.Place place) {
        var settings = ConfiguredSettings.ofEnvironment();
        var howFar = new HowFar(err(), "compared");
        var result = new RebuildDiff(
                        place.bootstrapServers(),
                        place.topics(),
                        new Serdes(place.registryUrl()),
                        place.application(),
                        new Coaches(settings.forAll(), settings.ofTenants()),
                        howFar::is)
                .compare(Duration.ofSeconds(waitSeconds));
        show(result);
        return result.isEqual() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void show(RebuildDiff.Result result) {
        var out = out();
        out.println(
                count(result.compared()) + " compared, " + result.different().size() + " different");
        result.different().stream()
                .limit(MOST_NAMED)
                .forEach(each -> out.println(each.owner().text() + "  " + each.first()));
        if (result.unheard() > 0) {
            out.println(result.unheard() + " records of the log were not heard in " + waitSeconds + " s");
        }
        if (!result.pending().isEmpty()) {
            out.println(count(result.pending().size()) + " not compared, as a repair is due (./detrain repair): "
                    + names(result.pending()));
        }
    }

    private static String count(int athletes) {
        return athletes + (athletes == 1 ? " athlete" : " athletes");
    }

    private static String names(List<AthleteKey> owners) {
        var more = owners.size() > MOST_NAMED ? " …" : "";
        return owners.stream().limit(MOST_NAMED).map(AthleteKey::text).collect(Collectors.joining(", ")) + more;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
