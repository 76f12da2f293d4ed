package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.rolling.Monotony;
import io.detrain.streams.rolling.RollingSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Flags days that are too much alike: high monotony with high strain in a week that is not easy (science.md 2.5). */
public record MonotonousWeek(RollingSettings.Monotony settings) implements OvertrainingRule {

    /** Those of science.md. */
    public static final MonotonousWeek DEFAULT = new MonotonousWeek(RollingSettings.DEFAULT.monotony());

    private static final String NAME = "MONOTONY";
    private static final Basis BASIS = new Basis("science.md 2.5", Evidence.Label.WEAK);
    private static final int WEEK = 7;

    @Override
    public String name() {
        return NAME;
    }

    /** Monotony of the week before a morning; absent unless every day of it is known (rulings.md 3, 48). */
    public Optional<Monotony> monotony(long morning, History history) {
        if (known(morning, history) < WEEK) {
            return Optional.empty();
        }
        double[] week = LongStream.range(morning - WEEK, morning)
                .mapToDouble(history::load)
                .toArray();
        return Optional.of(Monotony.of(week, settings));
    }

    /** Whether the morning has the strain signal MONOTONY. */
    public boolean isHigh(long morning, History history) {
        return monotony(morning, history)
                .filter(week -> week.value() > settings.limit())
                .filter(week -> week.isHigh(strains(morning, history), history.fitness(morning - 1), settings))
                .isPresent();
    }

    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        return Episode.of(
                        history.firstDay() + WEEK,
                        history.openDay(),
                        1,
                        morning -> isHigh(morning, history),
                        (onset, morning) -> isOver(morning, history))
                .stream()
                .flatMap(episode -> finding(episode, history).stream())
                .filter(horizon::covers)
                .toList();
    }

    private boolean isOver(long morning, History history) {
        return monotony(morning, history)
                .map(week -> week.value() < settings.ends())
                .orElseGet(() -> known(morning, history) == 0);
    }

    private static int known(long morning, History history) {
        return (int) LongStream.range(morning - WEEK, morning)
                .filter(history::isKnown)
                .count();
    }

    private double[] strains(long morning, History history) {
        return LongStream.range(morning - settings.strainDays(), morning)
                .mapToObj(before -> monotony(before, history))
                .flatMap(Optional::stream)
                .mapToDouble(Monotony::strain)
                .toArray();
    }

    private Optional<Finding> finding(Episode episode, History history) {
        return monotony(episode.onset().toEpochDay(), history).map(week -> {
            Map<String, String> params = new TreeMap<>();
            params.put("monotony", Text.of(week.value()));
            params.put("strain", Text.of(week.strain()));
            params.put("weekLoad", Text.of(week.weekLoad()));
            return new Finding(
                    NAME + "/" + episode.onset(),
                    NAME,
                    episode.onset(),
                    Severity.LOW,
                    episode.cleared("monotony_fell"),
                    params,
                    List.of(evidence(episode.onset(), week)));
        });
    }

    private Evidence evidence(LocalDate morning, Monotony week) {
        return BASIS.over(
                morning.minusDays(WEEK),
                morning.minusDays(1),
                WEEK,
                new Basis.Measure("monotony", week.value(), "", Evidence.Direction.ABOVE, settings.limit()),
                List.of());
    }
}
