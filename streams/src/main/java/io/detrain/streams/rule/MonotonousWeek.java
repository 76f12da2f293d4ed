package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.rolling.Monotony;
import io.detrain.streams.rolling.RollingSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells of days that are too much alike: high monotony with high strain in a week that is not easy (science.md 2.5). */
public record MonotonousWeek(RollingSettings.Monotony settings) {

    private static final String NAME = "MONOTONY";
    private static final Basis BASIS = new Basis("science.md 2.5", Evidence.Label.WEAK);
    private static final int WEEK = 7;

    /** The episode that began in a morning with such a week behind it, and when and why it was over. */
    public Finding finding(LocalDate onset, Optional<Finding.Cleared> cleared, Monotony week) {
        Map<String, String> params = new TreeMap<>();
        params.put("monotony", Text.of(week.value()));
        params.put("strain", Text.of(week.strain()));
        params.put("weekLoad", Text.of(week.weekLoad()));
        return new Finding(
                NAME + "/" + onset,
                NAME,
                onset,
                Severity.LOW,
                cleared,
                params,
                List.of(BASIS.over(
                        onset.minusDays(WEEK),
                        onset.minusDays(1),
                        WEEK,
                        new Basis.Measure("monotony", week.value(), "", Evidence.Direction.ABOVE, settings.limit()),
                        List.of())));
    }
}
