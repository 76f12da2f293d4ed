package io.detrain.streams.training;

import io.detrain.streams.load.Text;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.MonotonousWeek;
import io.detrain.streams.rule.QualityOverQuantity;
import io.detrain.streams.rule.RestingHigh;
import io.detrain.streams.rule.Score;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.strain.Advised;
import io.detrain.streams.strain.Domain;
import io.detrain.streams.strain.SignEvidence;
import io.detrain.streams.strain.StrainDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Episodes of the mornings: each course from the morning on which it began to the one on which it was over.
 *
 * @param said flags that stand, by id, if nothing but the open day has changed
 */
record LevelFlags(MorningFold mornings, Season season, RollingSettings rolling, Map<String, Standing> said) {

    private static final Map<Course, Severity> LEVELS = Map.of(
            Course.WATCH, Severity.LOW,
            Course.STRAINED, Severity.MEDIUM,
            Course.OVERREACHING_PATTERN, Severity.HIGH,
            Course.PROFESSIONAL_ADVISED, Severity.HIGH);

    /**
     * What was found.
     *
     * @param carried flags of which nothing can have changed
     */
    record Found(List<Finding> findings, List<Standing> carried) {}

    Found find() {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (Course course : Course.values()) {
            find(course, found);
        }
        return found;
    }

    private void find(Course course, Found found) {
        MorningMemory memory = mornings.after();
        Spell spell = memory.edgeOnsets().of(course);
        Spell strained = memory.edgeOnsets().of(Course.STRAINED);
        long strainedSince = strained.onset();
        for (MorningMark mark : memory.marks()) {
            Spell next = course.next(spell, mark);
            strained = Course.STRAINED.next(strained, mark);
            if (spell.isOpen() && !next.isOpen()) {
                add(course, new Onset(spell.onset(), strainedSince), Optional.of(mark.day()), found);
            } else if (!spell.isOpen() && next.isOpen()) {
                strainedSince = strained.onset();
            }
            spell = next;
        }
        if (spell.isOpen()) {
            add(course, new Onset(spell.onset(), strainedSince), Optional.empty(), found);
        }
    }

    private void add(Course course, Onset onset, Optional<Long> end, Found found) {
        Standing before = LEVELS.containsKey(course) ? said.get(id(course, onset)) : null;
        boolean closed = onset.day() < season.openDay()
                && end.filter(day -> day == season.openDay()).isEmpty();
        if (before != null && closed && before.cleared() == end.isPresent()) {
            found.carried().add(before);
        } else {
            found.findings().add(finding(course, onset, end));
        }
    }

    private static String id(Course course, Onset onset) {
        return course.name() + "/" + LocalDate.ofEpochDay(onset.day());
    }

    /** When an episode began, and since when the athlete had been strained by then. */
    private record Onset(long day, long strainedSince) {}

    private Finding finding(Course course, Onset onset, Optional<Long> end) {
        Optional<LocalDate> over = end.map(day -> LocalDate.ofEpochDay(day - 1)); // seen at the close of that day
        return switch (course) {
            case WATCH, STRAINED, OVERREACHING_PATTERN, PROFESSIONAL_ADVISED -> level(course, onset, end);
            case MONOTONY ->
                new MonotonousWeek(rolling.monotony())
                        .finding(
                                LocalDate.ofEpochDay(onset.day()),
                                over.map(day -> new Finding.Cleared(day, varied(end))),
                                mornings.loads().monotony(onset.day() - 1));
            case RESTING_HIGH ->
                RestingHigh.DEFAULT.finding(LocalDate.ofEpochDay(onset.day()), over, restingRise(onset));
            case QUALITY_OVER_QUANTITY ->
                QualityOverQuantity.DEFAULT.finding(LocalDate.ofEpochDay(onset.day() - 1), over, season);
        };
    }

    private String varied(Optional<Long> end) {
        boolean unheard = mornings.after().marks().stream()
                .anyMatch(mark -> end.filter(day -> day == mark.day()).isPresent() && mark.is(MorningMark.UNHEARD));
        return unheard ? "no_data" : "monotony_fell";
    }

    /** Of the morning on which it began; another's would be told as if it were that one's. */
    private OptionalDouble restingRise(Onset onset) {
        return shown(onset) == onset.day() ? mornings.alone(onset.day()).restingRiseToday() : OptionalDouble.empty();
    }

    /** The morning by which an episode is shown: its first that can still be judged. */
    private long shown(Onset onset) {
        return Math.max(onset.day(), mornings.after().marks().getFirst().day());
    }

    private Finding level(Course course, Onset onset, Optional<Long> end) {
        long shown = shown(onset);
        StrainDay strain = mornings.alone(shown).strain();
        LocalDate date = LocalDate.ofEpochDay(onset.day());
        return new Finding(
                id(course, onset),
                course.name(),
                date,
                Objects.requireNonNull(LEVELS.get(course)),
                end.map(day -> new Finding.Cleared(LocalDate.ofEpochDay(day), because(course, day))),
                params(strain, advised(shown), onset.strainedSince()),
                strain.evidence().stream()
                        .filter(evidence -> evidence.points() > 0)
                        .map(SignEvidence::asEvidence)
                        .toList(),
                Optional.of(score(strain)));
    }

    private String because(Course course, long day) {
        if (course == Course.PROFESSIONAL_ADVISED && season.isAcknowledged(day)) {
            return "acknowledged";
        }
        return mornings.alone(day).strain().answered() ? "signs_eased" : "no_data";
    }

    /** As it was judged: a morning by itself knows nothing of the weeks of strain before it. */
    private Optional<Advised> advised(long day) {
        List<MorningMark> marks = mornings.after().marks();
        return marks.get((int) (day - marks.getFirst().day())).advised();
    }

    private static Map<String, String> params(StrainDay strain, Optional<Advised> advised, long strainedSince) {
        Map<String, String> params = new TreeMap<>();
        params.put("score", Text.of(strain.score()));
        params.put("confidence", Text.of(strain.confidence()));
        params.put(
                "signals",
                strain.evidence().stream()
                        .filter(evidence -> evidence.points() > 0)
                        .sorted(Comparator.comparingDouble(SignEvidence::points)
                                .reversed()
                                .thenComparing(SignEvidence::sign))
                        .map(evidence -> evidence.sign().name())
                        .collect(Collectors.joining(",")));
        if (strainedSince != Spell.NEVER) {
            params.put("days", Long.toString(strain.day() - strainedSince + 1));
        }
        advised.ifPresent(why -> params.put("reason", why.name()));
        for (Domain domain : Domain.values()) {
            params.put(domain.name(), Text.of(strain.points().of(domain)));
        }
        return params;
    }

    private static Score score(StrainDay strain) {
        return new Score(strain.score(), strain.confidence(), strain.points().byName());
    }
}
