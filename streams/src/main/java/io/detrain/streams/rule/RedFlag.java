package io.detrain.streams.rule;

import io.detrain.streams.signal.Symptom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Symptoms that ask for medical care now (science.md 7). It needs nothing but the report: no baseline, no known days, and
 * not even that the day has been opened, because people do not wait for the morning with chest pain.
 */
public record RedFlag() implements OvertrainingRule {

    private static final String NAME = "RED_FLAG";
    private static final Basis BASIS = new Basis("science.md 7", Evidence.Label.EXPERT);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> find(History history) {
        List<Finding> found = new ArrayList<>();
        long last = Math.max(history.lastDay(), history.openDay());
        for (long day = history.horizonStart(); day <= last; day++) {
            List<Symptom> symptoms =
                    history.symptoms(day).stream().filter(Symptom::isRedFlag).toList();
            if (!symptoms.isEmpty()) {
                found.add(finding(day, symptoms, history));
            }
        }
        return found;
    }

    private static Finding finding(long day, List<Symptom> symptoms, History history) {
        LocalDate date = LocalDate.ofEpochDay(day);
        Map<String, String> params = new TreeMap<>();
        params.put("symptom", symptoms.getFirst().name());
        params.put(
                "symptoms",
                String.join(",", symptoms.stream().map(Symptom::name).toList()));
        return new Finding(
                NAME + "/" + date,
                NAME,
                date,
                Severity.HIGH,
                history.openDay() > day
                        ? Optional.of(new Finding.Cleared(date.plusDays(1), "time_passed"))
                        : Optional.empty(),
                params,
                symptoms.stream().map(each -> Reported.of(BASIS, each, day)).toList());
    }
}
