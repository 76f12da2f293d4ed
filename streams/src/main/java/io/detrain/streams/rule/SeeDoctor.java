package io.detrain.streams.rule;

import io.detrain.streams.signal.Symptom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Reports with which one should see a doctor in the next days (science.md 7), each sign by itself; being ill for more than
 * a week is one of them.
 *
 * @param toldDays days for which it is told; a sign that goes on meanwhile is not told again
 * @param illDays days of being ill after which a doctor should look
 */
public record SeeDoctor(int toldDays, int illDays) implements OvertrainingRule {

    /** Those of science.md. */
    public static final SeeDoctor DEFAULT = new SeeDoctor(14, 7);

    static final String NAME = "SEE_DOCTOR";
    private static final Basis BASIS = new Basis("science.md 7", Evidence.Label.EXPERT);
    private static final List<Symptom> SIGNS = List.copyOf(Symptom.all(false));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        List<Finding> found = new ArrayList<>();
        for (Symptom sign : SIGNS) {
            find(sign, history, found);
        }
        return found;
    }

    private void find(Symptom sign, History history, List<Finding> found) {
        long last = Math.max(history.lastDay(), history.openDay());
        long from = Episode.freshFrom(
                history.horizonStart(), history.reportedFrom(), toldDays, day -> holds(sign, day, history));
        var horizon = Horizon.of(history);
        for (Episode episode :
                Episode.of(from, last, 1, day -> holds(sign, day, history), (onset, day) -> day - onset >= toldDays)) {
            Finding finding = finding(sign, episode, history);
            if (horizon.reaches(finding)) {
                found.add(finding);
            }
        }
    }

    private boolean holds(Symptom sign, long day, History history) {
        return history.symptoms(day).contains(sign) || (sign == Symptom.FEVER && isIllForLong(day, history));
    }

    private boolean isIllForLong(long day, History history) {
        for (long before = day - illDays; before <= day; before++) {
            if (!history.isIll(before)) {
                return false;
            }
        }
        return true;
    }

    private Finding finding(Symptom sign, Episode episode, History history) {
        Map<String, String> params = new TreeMap<>();
        params.put("sign", sign.name());
        return new Finding(
                NAME + "/" + sign + "/" + episode.onset(),
                NAME,
                episode.onset(),
                Severity.MEDIUM,
                episode.end()
                        .filter(end -> end.toEpochDay() <= history.openDay())
                        .map(end -> new Finding.Cleared(end, "time_passed")),
                params,
                List.of(evidence(sign, episode.onset(), history)));
    }

    private Evidence evidence(Symptom sign, LocalDate onset, History history) {
        long day = onset.toEpochDay();
        return history.symptoms(day).contains(sign)
                ? Reported.of(BASIS, sign, day)
                : Reported.of(
                        BASIS, "days_ill", OptionalDouble.of(illDays + 1), "days", onset.minusDays(illDays), onset);
    }
}
