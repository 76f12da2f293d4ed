package io.detrain.streams.rule;

import io.detrain.streams.rolling.RollingSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Nothing has arrived for so long that it can no longer be taken for rest (science.md 2.1; rulings.md 85). It ends with the
 * first day of which something is known; ratios wait for two weeks more.
 */
public record Stale(RollingSettings.Known known) implements OvertrainingRule {

    private static final String NAME = "STALE";
    private static final Basis BASIS = new Basis("science.md 2.1", Evidence.Label.OURS);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        List<Finding> found = new ArrayList<>();
        OptionalLong gap = OptionalLong.empty();
        for (long day = lastKnownBefore(history); day <= history.openDay(); day++) {
            boolean isKnown = history.isKnown(day);
            if (isKnown || day == history.openDay()) {
                Optional<LocalDate> end = isKnown ? Optional.of(LocalDate.ofEpochDay(day)) : Optional.empty();
                long last = day - 1;
                gap.stream()
                        .filter(first -> last - first >= known.longestGap())
                        .mapToObj(first -> finding(first, end))
                        .filter(horizon::covers)
                        .forEach(found::add);
                gap = OptionalLong.empty();
            } else if (gap.isEmpty()) {
                gap = OptionalLong.of(day);
            }
        }
        return found;
    }

    /** A gap whose beginning is forgotten is left as it was told. */
    private static long lastKnownBefore(History history) {
        long day = Math.max(history.horizonStart(), history.firstDay());
        while (day > history.firstDay() && !history.isKnown(day)) {
            day--;
        }
        while (day <= history.openDay() && !history.isKnown(day)) {
            day++;
        }
        return day;
    }

    private Finding finding(long first, Optional<LocalDate> end) {
        LocalDate onset = LocalDate.ofEpochDay(first + known.longestGap());
        Map<String, String> params = new TreeMap<>();
        params.put("since", LocalDate.ofEpochDay(first).toString());
        params.put("days", Integer.toString(known.longestGap() + 1));
        return new Finding(
                NAME + "/" + onset,
                NAME,
                onset,
                Severity.INFO,
                end.map(day -> new Finding.Cleared(day, "data_returned")),
                params,
                List.of(BASIS.over(
                        LocalDate.ofEpochDay(first),
                        onset,
                        known.longestGap() + 1,
                        new Basis.Measure(
                                "days_unknown",
                                known.longestGap() + 1,
                                "days",
                                Evidence.Direction.ABOVE,
                                known.longestGap()),
                        List.of())));
    }
}
