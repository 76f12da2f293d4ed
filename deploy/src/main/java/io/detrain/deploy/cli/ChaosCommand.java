package io.detrain.deploy.cli;

import io.detrain.deploy.chaos.ChaosReport;
import io.detrain.deploy.chaos.ChaosRun;
import io.detrain.deploy.chaos.ChaosSettings;
import io.detrain.deploy.local.LogFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Breaks a cluster of its own while events come in, and says whether anything was lost or judged otherwise. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = {
            "Starts three brokers and two instances of the streams service as processes of their own, lets simulated",
            "athletes train, kills, stops and damages what it can meanwhile, and then holds what was acknowledged, what",
            "was set aside and every athlete's state against the log. It touches nothing that runs elsewhere."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything holds", "1:something does not, or it failed", "2:wrong command line"})
final class ChaosCommand implements Callable<Integer> {

    private static final int BACKLOG_DAYS = 100;
    private static final Duration HEAD_START = Duration.ofSeconds(45);
    private static final Duration DAY_LASTS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Option(
            names = "--minutes",
            defaultValue = "10",
            description = "for how long faults are done, each at least once, which takes about five (${DEFAULT-VALUE})")
    int minutes;

    @Option(names = "--seed", description = "repeats a run: the athletes, their mishaps and the faults (a random one)")
    @Nullable
    Long seed;

    @Option(names = "--athletes", defaultValue = "60", description = "how many train (${DEFAULT-VALUE})")
    int athletes;

    @Option(names = "--fault", paramLabel = "NAME", description = "this one alone, again and again; may be repeated")
    List<String> faults = List.of();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (minutes < 1 || athletes < 1) {
            throw new ParameterException(spec.commandLine(), "--minutes and --athletes need at least 1");
        }
        var known = ChaosRun.faults(true);
        if (!known.containsAll(faults)) {
            throw new ParameterException(spec.commandLine(), "--fault needs one of " + String.join(", ", known));
        }
        var folder = Files.createTempDirectory("detrain-chaos-");
        var out = spec.commandLine().getOut();
        try (var _ = LogFile.open(folder.resolve("chaos.log"))) {
            out.println("Folder " + folder);
            var report = new ChaosRun(settings(folder, known), line -> say(out, line)).run();
            show(report, out);
            return report.holds() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private ChaosSettings settings(Path folder, List<String> known) {
        return new ChaosSettings(
                seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed,
                athletes,
                BACKLOG_DAYS,
                HEAD_START,
                Math.toIntExact(Duration.ofMinutes(minutes).dividedBy(DAY_LASTS)),
                DAY_LASTS,
                faults.isEmpty() ? known : faults,
                true,
                PATIENCE,
                folder);
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    private static void show(ChaosReport report, PrintWriter out) {
        out.println();
        out.printf("%-68s %8s %8s%n", "fault", "lasted", "recovery");
        report.strikes().forEach(strike -> out.println(strike.text()));
        out.println();
        out.println(report.acknowledged() + " events acknowledged, " + report.unanswered()
                + " sent again for want of an answer, " + report.poisoned() + " records poisoned, " + report.revived()
                + " processes started again by their supervisor");
        if (report.holds()) {
            out.println(
                    "Everything holds: nothing acknowledged is missing, all poison and nothing else was set aside, and every"
                            + " athlete is what the log makes of them.");
        } else {
            out.println("Seed " + report.seed() + " does not hold:");
            report.broken().forEach(out::println);
        }
        out.flush();
    }
}
