package io.detrain.deploy.chaos;

import io.detrain.deploy.chaos.ChaosReport.Strike;
import io.detrain.schemas.TopicNames;
import io.detrain.streams.replay.Lag;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Has athletes train while everything breaks, waits until it is well again, and asks the oracle. */
public final class ChaosRun {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final long SUPERVISED_EVERY_MS = 500;

    private final ChaosSettings settings;
    private final Consumer<String> progress;
    private final Mayhem mayhem;
    private final Acknowledged acknowledged = new Acknowledged();
    private final List<Strike> strikes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** @param progress is told what happens */
    public ChaosRun(ChaosSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
        this.mayhem = new Mayhem(
                settings.seed(),
                settings.athletes(),
                settings.backlogDays(),
                settings.backlogDays() + settings.days(),
                FIRST_DAY);
    }

    /** Names of all faults, or of those alone that need no processes. */
    public static List<String> faults(boolean processes) {
        return Stream.of(Fault.values())
                .filter(fault -> processes || !fault.needsProcesses())
                .map(Fault::name)
                .toList();
    }

    /** Runs it to its end. */
    public ChaosReport run() throws IOException, InterruptedException {
        try (var brokers = new Brokers(settings.folder(), settings.processes())) {
            brokers.awaitReplicated();
            var sendings = mayhem.sendings();
            var clock = FastClock.after(
                    settings.headStart(),
                    mayhem.begin(),
                    Duration.ofDays(1).dividedBy(settings.dayLasts()),
                    mayhem.end());
            try (var traffic = new Traffic(brokers, clock, sendings, acknowledged);
                    var site = new Site(brokers, clock)) {
                if (!traffic.start()) {
                    broken.add("the log takes records without a key");
                }
                site.start();
                if (!traffic.awaitBacklog(settings.patience())) {
                    broken.add("the log does not take what is sent");
                }
                run(site, traffic, clock);
                return new ChaosReport(
                        settings.seed(),
                        strikes,
                        acknowledged.count(),
                        acknowledged.unansweredCount(),
                        acknowledged.poisonCount(),
                        site.revived(),
                        broken);
            }
        }
    }

    private void run(Site site, Traffic traffic, FastClock clock) throws InterruptedException {
        progress.accept("up: 3 brokers, 2 instances, " + settings.athletes() + " athletes, seed " + settings.seed());
        try (var lag = new Lag(site.brokers().bootstrapServers(), TopicNames.LIVE, InstancePlace.APPLICATION)) {
            recover("everything is started", Duration.ZERO, site, lag);
            var dice = new SplittableRandom(settings.seed());
            for (var i = 0; broken.isEmpty() && (i < settings.faults().size() || !clock.isOver()); i++) {
                strike(Fault.valueOf(settings.faults().get(i % settings.faults().size())), site, dice, lag);
            }
        }
        if (broken.isEmpty()) {
            judge(site, traffic);
        }
    }

    private void strike(Fault fault, Site site, SplittableRandom dice, Lag lag) throws InterruptedException {
        var began = System.nanoTime();
        fault.strike(site, dice);
        recover(fault.title(), Duration.ofNanos(System.nanoTime() - began), site, lag);
    }

    private void recover(String what, Duration lasted, Site site, Lag lag) {
        var began = System.nanoTime();
        var left = supervised(site, () -> unwell(site, lag));
        var strike = new Strike(what, lasted, Duration.ofNanos(System.nanoTime() - began));
        strikes.add(strike);
        progress.accept(strike.text() + "   " + acknowledged.count() + " acknowledged");
        left.forEach(each ->
                broken.add(what + ": " + each + " after " + settings.patience().toSeconds() + " s"));
    }

    /** Waits until all that is in the log now is heard and everybody is of use; tells what is not well then. */
    private List<String> unwell(Site site, Lag lag) {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        var left = lag.await(settings.patience());
        if (left > 0) {
            return List.of(left + " records are not heard");
        }
        var unready = site.unready();
        while (!unready.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            unready = site.unready();
        }
        return unready;
    }

    /** What is done while a supervisor starts again whatever has ended. */
    private interface Supervised<T> {
        T get();
    }

    private static <T> T supervised(Site site, Supervised<T> work) {
        var supervisor = Executors.newSingleThreadScheduledExecutor();
        try {
            var _ = supervisor.scheduleWithFixedDelay(
                    site::revive, SUPERVISED_EVERY_MS, SUPERVISED_EVERY_MS, TimeUnit.MILLISECONDS);
            return work.get();
        } finally {
            supervisor.close();
        }
    }

    private void judge(Site site, Traffic traffic) throws InterruptedException {
        if (!traffic.awaitEnd(settings.patience())) {
            broken.add(
                    "not everything was acknowledged in " + settings.patience().toSeconds() + " s");
            return;
        }
        progress.accept("all sent; the log is folded anew");
        var oracle = new Oracle(site.brokers(), acknowledged);
        broken.addAll(supervised(site, () -> oracle.faults(settings.patience())));
        if (broken.isEmpty()) {
            replay(site, oracle);
        }
    }

    /** Dead letters that are sent again, and once more, change nothing, and are set aside again. */
    private void replay(Site site, Oracle oracle) {
        var brokers = site.brokers();
        var letters = oracle.letters();
        var before = letters.states();
        try (var producer = new PoisonProducer(brokers, acknowledged);
                var lag = new Lag(brokers.bootstrapServers(), TopicNames.LIVE, InstancePlace.APPLICATION)) {
            for (var times = 1; times <= 2 && broken.isEmpty(); times++) {
                progress.accept(letters.replay(producer) + " dead letters are sent again");
                unwell(site, lag).forEach(broken::add);
                if (!letters.states().equals(before)) {
                    broken.add("dead letters that were sent again changed a state");
                }
            }
        }
        broken.addAll(letters.faults(acknowledged));
    }
}
