package io.detrain.deploy.cli.demo;

import io.detrain.deploy.cli.Printed;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.cli.report.Look;
import io.detrain.deploy.cli.report.TerminalSize;
import io.detrain.deploy.cli.report.Wrap;
import io.detrain.deploy.local.LocalMode;
import io.detrain.deploy.local.LocalSettings;
import io.detrain.deploy.season.Season;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts local mode on a driven clock and plays a season of simulated athletes through its HTTP door. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Plays a season of simulated athletes and prints each message as it is delivered.")
public final class DemoCommand implements Callable<Integer> {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5); // a Monday: stories count in weeks

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Option(names = "--once", description = "end after the season instead of staying until Ctrl-C")
    boolean once;

    @Option(names = "--seed", defaultValue = "42", description = "another seed, another crowd (${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--athletes", defaultValue = "50", description = "how many (${DEFAULT-VALUE})")
    int athletes;

    @Option(names = "--days", defaultValue = "180", description = "length of the season (${DEFAULT-VALUE})")
    int days;

    @Option(names = "--data", paramLabel = "FOLDER", description = "keep it here, and go on where the clock stood")
    @Nullable
    Path data;

    @Option(names = "--port", defaultValue = "0", description = "HTTP port; 0 takes a free one (${DEFAULT-VALUE})")
    int port;

    private final boolean terminal = TerminalSize.isTerminal();
    private final Look look = TerminalSize.look();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port needs 0 to 65535, not " + port);
        }
        var season = season();
        if (data != null) {
            SeasonFile.in(data).claim(season);
        }
        try (var mode = LocalMode.start(settings(season), Printed.on(out()))) {
            var summary = play(mode, season);
            print(summary.lines());
            if (!once) {
                print(Summary.whereToLook(
                        mode.url(), season.names(), mode.clock().instant()));
                out().flush();
                new CountDownLatch(1).await(); // Ctrl-C ends the JVM, and local mode with it
            }
        }
        out().flush();
        return 0;
    }

    private Season season() {
        try {
            return new Season(seed, athletes, days, FIRST_DAY);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private LocalSettings settings(Season season) {
        var settings =
                LocalSettings.temporary().on(port).drivenFrom(season.start()).with(MessageTap.MODE, MessageTap.HELD);
        return data == null ? settings : settings.in(data);
    }

    private Summary play(LocalMode mode, Season season) {
        var begin = System.nanoTime();
        var firstMessage = new AtomicLong(-1);
        var played = new AtomicInteger();
        var api = DetrainApi.at(mode.url());
        var player = new Player(api, season);
        var from = (int) Duration.between(season.start(), api.clock()).toDays();
        if (from > 0) {
            out().println("going on at " + api.clock().atOffset(ZoneOffset.UTC).toLocalDate()
                    + ", where the clock stood");
        }
        try (var stage = Stage.of(out(), terminal, look, from, days + 1)) {
            mode.context().getBean(MessageTap.class).open(message -> {
                firstMessage.compareAndSet(-1, System.nanoTime() - begin);
                stage.message(message);
            });
            player.play((turn, clock) -> {
                played.incrementAndGet();
                stage.turned(turn, clock);
            });
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var first = Optional.of(firstMessage.get()).filter(nanos -> nanos >= 0).map(Duration::ofNanos);
        var standing = Standing.of(api, season.names());
        var run = new Summary.Run(player.sent(), player.refused(), played.get(), took, first, mode.peakResidentMb());
        return new Summary(season, standing, run);
    }

    /** A pipe gets whole lines, and a terminal lines that do not run over its edge. */
    private void print(List<String> lines) {
        var wrap = new Wrap(look.width());
        lines.stream()
                .map(look::shown)
                .flatMap(line -> isWhole(line) ? Stream.of(line) : wrap.hanging(line, Summary.edge(line)).stream())
                .forEach(out()::println);
    }

    /** What is to be copied keeps its line. */
    private boolean isWhole(String line) {
        return !terminal || line.contains("curl ");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
