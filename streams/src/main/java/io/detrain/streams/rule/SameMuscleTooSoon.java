package io.detrain.streams.rule;

import io.detrain.streams.load.MuscleGroup;
import io.detrain.streams.load.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * E6: heavy strength work for muscles that had too little time since the last (science.md 3.5; rulings.md 61).
 *
 * @param hours from the end of one to the start of the next
 * @param soreHours the same while sore
 * @param sore soreness of the morning of the later one, of 7, from which
 */
public record SameMuscleTooSoon(double hours, double soreHours, double sore) implements OvertrainingRule {

    /** Those of science.md. */
    public static final SameMuscleTooSoon DEFAULT = new SameMuscleTooSoon(48, 72, 5);

    private static final String NAME = "SAME_MUSCLE_TOO_SOON";
    private static final Basis BASIS = new Basis("science.md 3.5 E6", Evidence.Label.EXPERT);
    private static final int TOLD_DAYS = 2;
    private static final int LOOKBACK_DAYS = 7;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        var horizon = Horizon.of(history);
        List<StrengthSession> sessions = new ArrayList<>();
        for (long day = horizon.from().toEpochDay() - LOOKBACK_DAYS; day <= history.openDay(); day++) {
            for (HardSession session : history.hardSessions(day)) {
                if (session.muscles() != 0) {
                    sessions.add(StrengthSession.of(session, LocalDate.ofEpochDay(day), history.soreness(day)));
                }
            }
        }
        return find(sessions, horizon);
    }

    /** An episode for each session that came too soon after the last of the same muscles. */
    public List<Finding> find(Collection<StrengthSession> sessions, Horizon horizon) {
        List<StrengthSession> sorted =
                sessions.stream().sorted(StrengthSession.ORDER).toList();
        List<Finding> found = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            StrengthSession session = sorted.get(i);
            last(sorted.subList(0, i), session)
                    .filter(last -> session.hoursSince(last) < limit(session))
                    .ifPresent(last -> found.add(finding(last, session, horizon)));
        }
        return found.stream().filter(horizon::covers).toList();
    }

    private static Optional<StrengthSession> last(List<StrengthSession> earlier, StrengthSession session) {
        return earlier.reversed().stream().filter(session::overlaps).findFirst();
    }

    private double limit(StrengthSession session) {
        return session.soreness().orElse(0) >= sore ? soreHours : hours;
    }

    private Finding finding(StrengthSession last, StrengthSession session, Horizon horizon) {
        Map<String, String> params = new TreeMap<>();
        params.put("hours", Text.of(session.hoursSince(last)));
        params.put("limit", Text.of(limit(session)));
        params.put(
                "groups",
                session.groups().stream().sorted().map(MuscleGroup::name).collect(Collectors.joining(" ")));
        return new Finding(
                NAME + "/" + last.id() + "/" + session.id(),
                NAME,
                session.date(),
                Severity.INFO,
                horizon.cleared(session.date().plusDays(TOLD_DAYS), "time_passed"),
                params,
                List.of(BASIS.over(
                        last.date(),
                        session.date(),
                        1,
                        new Basis.Measure(
                                "hours_between",
                                session.hoursSince(last),
                                "h",
                                Evidence.Direction.BELOW,
                                limit(session)),
                        List.of(last.id(), session.id()))));
    }
}
