package io.detrain.streams.replay;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.streams.compare.Judged;
import io.detrain.streams.topology.Coaches;
import io.detrain.streams.training.Coach;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.Refold;
import io.detrain.streams.training.TrainingEvent;
import io.detrain.streams.wire.StateCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** Lives every athlete's log twice, under the rules that run and under others, in memory: nothing is published. */
public final class RulesDiff {

    private static final LocalTime DAYS_OPEN = LocalTime.of(4, 0);

    private final String bootstrapServers;
    private final TopicNames topics;
    private final String application;
    private final Coaches live;
    private final Coaches candidate;
    private final Lives lives;
    private final IntConsumer progress;

    /**
     * What was said of a flag or plan, or what the athlete answered, at the instant at which it would have been if every
     * event had come when it happened.
     *
     * @param answered event that was heard; empty if something was said
     */
    public record Said(Instant at, Optional<Outcome> outcome, Optional<TrainingEvent> answered) {}

    /** What stands at the end of a life, and all that was said on the way from its first day on. */
    public record Life(LocalDate first, Judged judged, List<Said> said) {

        public Life {
            said = List.copyOf(said);
        }
    }

    /** One athlete under both rule sets, up to the day that is open. */
    public record Both(AthleteKey owner, ZoneId zone, LocalDate last, Life live, Life candidate) {}

    /**
     * @param topics what runs reads and writes
     * @param application id of the streams application that runs
     * @param live the rules that it runs with
     * @param candidate the others
     * @param progress is told how many athletes were looked at
     */
    public RulesDiff(
            String bootstrapServers,
            TopicNames topics,
            Serdes serdes,
            String application,
            Coaches live,
            Coaches candidate,
            IntConsumer progress) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
        this.application = application;
        this.live = live;
        this.candidate = candidate;
        this.lives = new Lives(serdes);
        this.progress = progress;
    }

    /** Takes one athlete after the other. Who was never judged, or whose log cannot be folded, is passed over. */
    public void compare(Predicate<AthleteKey> wanted, Consumer<Both> each) {
        try (var log = new LogScan(bootstrapServers, Pace.FREE)) {
            var looked = new int[1];
            Slices.forEach(topics, log, (partition, slice) -> {
                var look = Look.atLives(
                        partition,
                        owner -> slice.test(owner) && wanted.test(AthleteKey.ownerOf(owner)),
                        topics,
                        application,
                        log);
                for (var owner : look.owners()) {
                    both(AthleteKey.ownerOf(owner), look).ifPresent(each);
                    progress.accept(++looked[0]);
                }
            });
        }
    }

    private Optional<Both> both(AthleteKey owner, Look look) {
        var state = look.state(owner.text()).map(StateCodec::decode);
        var history = lives.history(look.events(owner.text()));
        if (state.isEmpty() || history.isEmpty()) {
            return Optional.empty();
        }
        var last = state.get().lastOpenedDay().orElseThrow();
        var zone = state.get().zone().orElse(ZoneOffset.UTC);
        return lived(live.of(owner.tenant()), history, last, zone)
                .flatMap(before -> lived(candidate.of(owner.tenant()), history, last, zone)
                        .map(after -> new Both(owner, zone, last, before, after)));
    }

    private static Optional<Life> lived(Coach coach, List<TrainingEvent> history, LocalDate last, ZoneId zone) {
        var witness = new Witness(zone);
        var life = new Refold(coach, history, witness);
        return Lives.isLived(life, last)
                ? Optional.of(
                        new Life(witness.first.orElse(last), new Judged(life.flags(), life.plans()), witness.said))
                : Optional.empty();
    }

    /** Writes down what athletes could be told of, and what they answer. */
    private static final class Witness implements Refold.Witness {
        private final ZoneId zone;
        private final List<Said> said = new ArrayList<>();
        private Instant now = Instant.MIN;
        private Optional<LocalDate> first = Optional.empty();

        Witness(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public void sees(LocalDate day, Optional<TrainingEvent> event, List<Outcome> outcomes) {
            var opened = day.atTime(DAYS_OPEN).atZone(zone).toInstant();
            var at = event.map(TrainingEvent::at).filter(opened::isBefore).orElse(opened);
            now = at.isAfter(now) ? at : now;
            first = first.or(() -> Optional.of(day));
            event.filter(Witness::isAnswer).ifPresent(heard -> said.add(new Said(now, Optional.empty(), event)));
            outcomes.stream()
                    .filter(outcome -> !(outcome instanceof Outcome.DayJudged))
                    .forEach(outcome -> said.add(new Said(now, Optional.of(outcome), Optional.empty())));
        }

        private static boolean isAnswer(TrainingEvent event) {
            return event.fact() instanceof Fact.Answer || event.fact() instanceof Fact.Retraction;
        }
    }
}
