package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.plan.CycleBreak;
import io.detrain.streams.plan.SeasonSettings;
import io.detrain.streams.plan.TrainingClass;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Suggests the end of a cycle after weeks without a lighter one, at the close of an ISO week (science.md 5.8). */
public record CycleBreakDue(SeasonSettings.Cycle settings) {

    /** Those of science.md. */
    public static final CycleBreakDue DEFAULT = new CycleBreakDue(SeasonSettings.DEFAULT.cycle());

    private static final String NAME = "CYCLE_BREAK_DUE";
    private static final Basis BASIS = new Basis("science.md 5.8", Evidence.Label.EXPERT);
    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 52;
    private static final double EPSILON = 1e-9;

    /** Episodes at the closed Sundays, over when accepted or after a while. */
    public List<Finding> find(History history, LongFunction<TrainingClass> trainingClass) {
        var horizon = Horizon.of(history);
        return Episode.of(
                        sundayFrom(history.firstDay()),
                        history.openDay() - 1,
                        WEEK,
                        sunday -> weeks(sunday, history, trainingClass).isPresent(),
                        (onset, sunday) -> sunday >= onset + settings.toldDays()
                                || declaredEnd(onset, sunday, history).isPresent())
                .stream()
                .map(episode -> finding(episode, history, trainingClass))
                .filter(horizon::covers)
                .toList();
    }

    static long sundayFrom(long day) {
        return LocalDate.ofEpochDay(day)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .toEpochDay();
    }

    /** The declared end, if any, that was accepted between two days. */
    static Optional<LocalDate> declaredEnd(long from, long to, History history) {
        return LongStream.rangeClosed(from + 1, to)
                .mapToObj(history::planOn)
                .flatMap(Optional::stream)
                .filter(plan -> plan.cause().isDeclaredEnd())
                .map(plan -> plan.raceDate())
                .findFirst();
    }

    private OptionalInt weeks(long sunday, History history, LongFunction<TrainingClass> trainingClass) {
        TrainingClass athlete = trainingClass.apply(sunday);
        long needed = (long) settings.weeks(athlete) * WEEK;
        long known = LongStream.rangeClosed(sunday - needed + 1, sunday)
                .filter(history::isKnown)
                .count();
        return known < settings.knownShare() * needed - EPSILON
                ? OptionalInt.empty()
                : new CycleBreak(settings).due(blocks(sunday, history), athlete);
    }

    private static double[] blocks(long sunday, History history) {
        double[] blocks = new double[MOST_WEEKS];
        for (int i = 0; i < MOST_WEEKS; i++) {
            long last = sunday - (long) WEEK * i;
            blocks[i] = LongStream.rangeClosed(last - WEEK + 1, last)
                    .mapToDouble(history::load)
                    .reduce(0, Double::sum);
        }
        return Arrays.copyOf(blocks, (int) Math.clamp((sunday - history.firstDay() + 1) / WEEK, 0, MOST_WEEKS));
    }

    private Finding finding(Episode episode, History history, LongFunction<TrainingClass> trainingClass) {
        long sunday = episode.onset().toEpochDay();
        int weeks = weeks(sunday, history, trainingClass).orElse(0);
        Map<String, String> params = new TreeMap<>();
        params.put("weeks", Text.of(weeks));
        boolean accepted = episode.end()
                .flatMap(end -> declaredEnd(sunday, end.toEpochDay(), history))
                .isPresent();
        return new Finding(
                NAME + "/" + episode.onset(),
                NAME,
                episode.onset(),
                Severity.INFO,
                episode.cleared(accepted ? "accepted" : "time_passed"),
                params,
                List.of(BASIS.over(
                        episode.onset().minusDays((long) WEEK * weeks - 1),
                        episode.onset(),
                        weeks,
                        new Basis.Measure(
                                "weeks_without_a_lighter_one",
                                weeks,
                                "weeks",
                                Evidence.Direction.AT_LEAST,
                                settings.weeks(trainingClass.apply(sunday))),
                        List.of())));
    }
}
