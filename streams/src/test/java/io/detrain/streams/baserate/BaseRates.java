package io.detrain.streams.baserate;

import io.detrain.streams.rolling.AcuteChronic;
import io.detrain.streams.rolling.Monotony;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.Signal;
import io.detrain.streams.signal.SignalSettings;
import io.detrain.streams.signal.Wellness;
import io.detrain.streams.strain.Skip;
import io.detrain.streams.strain.StrainDay;
import io.detrain.streams.strain.StrainLevel;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.Fact;
import io.detrain.streams.training.JudgedDay;
import io.detrain.streams.training.JudgedMorning;
import io.detrain.streams.training.Status;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** How often what is true of athletes' days, and how often each rule speaks. */
final class BaseRates {

    private static final double DAYS_A_YEAR = 365.25;
    private static final int WEEK = 7;
    private static final RollingSettings ROLLING = RollingSettings.DEFAULT;
    private static final SignalSettings SIGNALS = SignalSettings.standard();

    private final TreeMap<String, Integer> days = new TreeMap<>();
    private final TreeMap<String, Integer> signs = new TreeMap<>();
    private final TreeMap<String, Integer> episodes = new TreeMap<>();
    private int athletes;

    /** Lives an athlete's days one by one, each opened in its morning. */
    void add(List<TrainingEvent> events) {
        LocalDate last = events.stream()
                .map(TrainingEvent::localDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Diary diary = new Diary().lives(events, last);
        athletes++;
        Mornings answers = answers(events, last);
        diary.days().values().forEach(day -> count(day, diary.days(), answers));
        diary.flags().values().stream()
                .filter(flag -> flag.status() != Status.WITHDRAWN)
                .forEach(flag -> episodes.merge(flag.rule(), 1, Integer::sum));
    }

    int athletes() {
        return athletes;
    }

    int days(String what) {
        return days.getOrDefault(what, 0);
    }

    double years() {
        return days("judged") / DAYS_A_YEAR;
    }

    /** Share of the judged days, percent. */
    double share(String what) {
        return 100.0 * days(what) / Math.max(1, days("judged"));
    }

    /** Share of the days with an answer that can be compared, percent. */
    double shareOfAnswers(String what) {
        return 100.0 * days(what) / Math.max(1, days("answered"));
    }

    double episodesAYear(String rule) {
        return episodes.getOrDefault(rule, 0) / years();
    }

    /** Judged days on which a sign of strain gave points, by sign. */
    TreeMap<String, Integer> signs() {
        return signs;
    }

    TreeMap<String, Integer> episodes() {
        return episodes;
    }

    private void count(JudgedDay day, TreeMap<LocalDate, JudgedDay> all, Mornings answers) {
        Optional<StrainDay> strain = day.morning().map(JudgedMorning::strain).filter(BaseRates::isJudged);
        if (strain.isEmpty()) {
            return;
        }
        StrainLevel level = strain.get().level();
        seen("judged", true);
        seen("evaluated", strain.get().skipped().isEmpty());
        seen("WATCH", level == StrainLevel.WATCH);
        seen("WATCH by itself", strain.get().instant().isAtLeast(StrainLevel.WATCH));
        seen("STRAINED", level == StrainLevel.STRAINED);
        seen("OVERREACHING_PATTERN", level == StrainLevel.OVERREACHING_PATTERN);
        strain.get().evidence().stream()
                .filter(sign -> sign.points() > 0)
                .forEach(sign -> signs.merge(sign.sign().name(), 1, Integer::sum));
        loads(day, all);
        OptionalDouble z = MorningSignals.of(answers, day.date().toEpochDay(), SIGNALS)
                .wellness()
                .todayZ();
        seen("answered", z.isPresent());
        seen("wellness", z.orElse(0) >= 1);
    }

    /** Enough is known for a level, whether or not there is an answer on the day itself. */
    private static boolean isJudged(StrainDay strain) {
        return strain.skipped().isEmpty() || strain.skipped().get() == Skip.NO_DATA;
    }

    private void loads(JudgedDay day, TreeMap<LocalDate, JudgedDay> all) {
        double[] month = loads(day, all, AcuteChronic.CHRONIC_DAYS);
        double[] week = loads(day, all, WEEK);
        double[] series = all.headMap(day.date(), true).values().stream()
                .mapToDouble(JudgedDay::load)
                .toArray();
        seen("monotony", Monotony.of(week, ROLLING.monotony()).value() > 2);
        seen("monotony sample", Monotony.ofSample(week, ROLLING.monotony()).value() > 2);
        seen("uncoupled", AcuteChronic.uncoupled(month).orElse(0) > 1.5);
        seen("weighted", AcuteChronic.weighted(series).orElse(0) > 1.5);
        seen("form", day.formShare().orElse(0) <= -0.30);
        double weekAgo = Optional.ofNullable(all.get(day.date().minusDays(WEEK)))
                .map(JudgedDay::fitness)
                .orElse(day.fitness());
        seen("ramp", day.fitness() > 1.12 * weekAgo);
        seen("row", Arrays.stream(week).allMatch(load -> load > Math.max(10, 0.25 * day.fitness())));
    }

    private static double[] loads(JudgedDay day, TreeMap<LocalDate, JudgedDay> all, int count) {
        return day.date()
                .minusDays(count - 1L)
                .datesUntil(day.date().plusDays(1))
                .mapToDouble(date ->
                        Optional.ofNullable(all.get(date)).map(JudgedDay::load).orElse(0.0))
                .toArray();
    }

    private static Mornings answers(List<TrainingEvent> events, LocalDate last) {
        LocalDate first = events.stream()
                .map(TrainingEvent::localDate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var mornings = Mornings.from(first.toEpochDay(), (int) (last.toEpochDay() - first.toEpochDay()) + 1, SIGNALS);
        events.stream().sorted(TrainingEvent.ORDER).forEach(event -> {
            if (event.fact() instanceof Fact.Wellness answer) {
                long day = event.localDate().toEpochDay();
                answer.fatigue().ifPresent(x -> mornings.item(Signal.FATIGUE, day, Wellness.ofMcLean(x)));
                answer.sleepQuality().ifPresent(x -> mornings.item(Signal.SLEEP_QUALITY, day, Wellness.ofMcLean(x)));
                answer.stress().ifPresent(x -> mornings.item(Signal.STRESS, day, Wellness.ofMcLean(x)));
                answer.soreness().ifPresent(x -> mornings.item(Signal.SORENESS, day, Wellness.ofMcLean(x)));
                answer.mood().ifPresent(x -> mornings.item(Signal.MOOD, day, Wellness.ofMcLean(x)));
            }
        });
        return mornings.build();
    }

    private void seen(String what, boolean isTrue) {
        days.merge(what, isTrue ? 1 : 0, Integer::sum);
    }
}
