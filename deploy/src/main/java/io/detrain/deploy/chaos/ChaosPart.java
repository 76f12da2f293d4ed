package io.detrain.deploy.chaos;

import io.detrain.deploy.local.Broker;
import io.detrain.deploy.local.LogFile;
import io.detrain.deploy.local.Seat;
import io.detrain.streams.boot.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Main class of a process that is to be hurt: a broker or an instance of the streams service. */
public final class ChaosPart {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int NOT_ALIVE = 3;

    private ChaosPart() {}

    /** As {@link #broker} or {@link #instance} wrote it. */
    public static void main(String[] args) {
        endWithParent();
        var _ = LogFile.open(Path.of(args[1]));
        switch (args[0]) {
            case "broker" -> runBroker(args);
            case "instance" -> runInstance(args);
            default -> throw new IllegalArgumentException("no such part: " + args[0]);
        }
    }

    static List<String> broker(Path log, Path folder, Seat seat) {
        return List.of(
                "broker",
                log.toString(),
                folder.toString(),
                Integer.toString(seat.node()),
                numbers(seat.ports()),
                numbers(seat.controllerPorts()),
                seat.cluster());
    }

    static List<String> instance(Path log, InstancePlace place, FastClock clock) {
        return Stream.concat(Stream.of("instance", log.toString(), clock.text()), place.arguments().stream())
                .toList();
    }

    private static void runBroker(String[] args) {
        var seat = new Seat(Integer.parseInt(args[3]), numbers(args[4]), numbers(args[5]), args[6]);
        var broker = Broker.start(Path.of(args[2]), seat);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        tell(args[1], "");
    }

    /** It ends where a supervisor would end it: when only a restart helps. */
    private static void runInstance(String[] args) {
        Clock clock = FastClock.parse(args[2]).asClock();
        var place = InstancePlace.parse(List.of(args).subList(3, args.length));
        var instance = Instance.start(place.settings(), place.cluster(), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "stop"));
        while (instance.whyNotAlive().isEmpty()) {
            tell(args[1], instance.whyNotReady().orElse(""));
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        System.exit(NOT_ALIVE);
    }

    private static void tell(String log, String whyNotReady) {
        try {
            Files.writeString(state(Path.of(log)), whyNotReady + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the part that writes this log says of itself; the full stop is the last that it writes. */
    static Optional<String> whyNotReady(Path log) {
        try {
            var told = Files.readString(state(log));
            return told.equals(".") ? Optional.empty() : Optional.of(told);
        } catch (NoSuchFileException notYet) {
            return Optional.of("starting");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one before it has said. */
    static void forget(Path log) {
        try {
            Files.deleteIfExists(state(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path state(Path log) {
        return Path.of(log + ".state");
    }

    private static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nobody writes; the end of it is what counts
                }
            } catch (IOException e) {
                // as good as the end
            }
            Runtime.getRuntime().halt(1);
        });
    }

    private static String numbers(List<Integer> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}
