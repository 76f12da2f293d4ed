package io.detrain.streams.training;

import io.detrain.streams.load.Text;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.Score;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.strain.Domain;
import io.detrain.streams.strain.SignEvidence;
import io.detrain.streams.strain.StrainDay;
import io.detrain.streams.strain.StrainLevel;
import io.detrain.streams.strain.StrainState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Episodes of strain: each level from the morning on which it was entered to the one on which it was left. */
record LevelFlags(MorningFold mornings) {

    private static final String PROFESSIONAL = "PROFESSIONAL_ADVISED";

    /** What makes an episode, and how much it matters. */
    private record Kind(String rule, Severity severity, Predicate<MorningMark> holds, ToLongFunction<Onsets> before) {}

    private static final List<Kind> KINDS = List.of(
            level(StrainLevel.WATCH, Severity.LOW, Onsets::watch),
            level(StrainLevel.STRAINED, Severity.MEDIUM, Onsets::strained),
            level(StrainLevel.OVERREACHING_PATTERN, Severity.HIGH, Onsets::pattern),
            new Kind(PROFESSIONAL, Severity.HIGH, mark -> mark.advised().isPresent(), Onsets::advised));

    private static Kind level(StrainLevel level, Severity severity, ToLongFunction<Onsets> before) {
        return new Kind(level.name(), severity, mark -> mark.level().isAtLeast(level), before);
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        KINDS.forEach(kind -> find(kind, found));
        return found;
    }

    private void find(Kind kind, List<Finding> found) {
        MorningMemory memory = mornings.after();
        long onset = kind.before().applyAsLong(memory.edgeOnsets());
        for (MorningMark mark : memory.marks()) {
            boolean holds = kind.holds().test(mark);
            if (holds && onset == Onsets.NEVER) {
                onset = mark.day();
            } else if (!holds && onset != Onsets.NEVER) {
                found.add(finding(kind, onset, Optional.of(mark.day())));
                onset = Onsets.NEVER;
            }
        }
        if (onset != Onsets.NEVER) {
            found.add(finding(kind, onset, Optional.empty()));
        }
    }

    private Finding finding(Kind kind, long onset, Optional<Long> end) {
        long shown = Math.max(onset, mornings.after().marks().getFirst().day());
        StrainDay strain = mornings.alone(shown).strain();
        LocalDate date = LocalDate.ofEpochDay(onset);
        return new Finding(
                kind.rule() + "/" + date,
                kind.rule(),
                date,
                kind.severity(),
                end.map(day -> new Finding.Cleared(LocalDate.ofEpochDay(day), because(day))),
                params(strain),
                strain.evidence().stream()
                        .filter(evidence -> evidence.points() > 0)
                        .map(SignEvidence::asEvidence)
                        .toList(),
                Optional.of(score(strain)));
    }

    private String because(long day) {
        return mornings.alone(day).strain().skipped().isPresent() ? "no_data" : "signs_eased";
    }

    private static Map<String, String> params(StrainDay strain) {
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
        if (strain.state().onset() != StrainState.NEVER) {
            params.put("days", Long.toString(strain.day() - strain.state().onset() + 1));
        }
        strain.professional().ifPresent(why -> params.put("reason", why.name()));
        for (Domain domain : Domain.values()) {
            params.put(domain.name(), Text.of(strain.points().of(domain)));
        }
        return params;
    }

    private static Score score(StrainDay strain) {
        return new Score(strain.score(), strain.confidence(), strain.points().byName());
    }
}
