package io.detrain.streams.rule;

import io.detrain.streams.load.Text;
import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Mornings;
import io.detrain.streams.signal.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A resting heart rate far above the usual one, morning after morning, without anything that explains it: a doctor should
 * have a look in the next days (science.md 7).
 *
 * @param days in a row, from which
 * @param bpm over the baseline of the last of them, from which
 * @param toldDays days for which it is told
 */
public record RestingHigh(int days, double bpm, int toldDays) {

    /** Those of science.md. */
    public static final RestingHigh DEFAULT = new RestingHigh(3, 10, SeeDoctor.DEFAULT.toldDays());

    private static final String SIGN = "RESTING_HEART_RATE";
    private static final String SOURCE = "science.md 7";
    private static final double EPSILON = 1e-9;

    /**
     * Whether it is so in a morning. Days that a baseline leaves out (ill, travelling, just raced, after alcohol) explain
     * it, and so does an altitude or a journey that the heart has not got over.
     */
    public boolean holds(MorningSignals signals) {
        var gates = signals.gates();
        if (signals.resting().baseline().isEmpty()
                || gates.ill()
                || gates.medical()
                || gates.journey()
                || gates.altitude()) {
            return false;
        }
        double bound = signals.resting().baseline().get().mean() + bpm - EPSILON;
        Mornings mornings = signals.mornings();
        for (long day = signals.day() - days + 1; day <= signals.day(); day++) {
            if (!(mornings.at(Signal.RESTING_HEART_RATE, day) >= bound) || mornings.isExcluded(day)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The episode that began in a morning.
     *
     * @param rise bpm over the baseline in that morning, as long as it is remembered
     */
    public Finding finding(LocalDate onset, Optional<LocalDate> end, OptionalDouble rise) {
        return new Finding(
                SeeDoctor.NAME + "/" + SIGN + "/" + onset,
                SeeDoctor.NAME,
                onset,
                Severity.MEDIUM,
                end.map(day -> new Finding.Cleared(day, "time_passed")),
                Map.of("sign", SIGN, "bpm", Text.of(bpm)),
                List.of(new Evidence(
                        "resting_rise",
                        rise.isPresent() ? OptionalDouble.of(Text.rounded(rise.getAsDouble())) : rise,
                        "bpm",
                        OptionalDouble.of(bpm),
                        Evidence.Direction.AT_LEAST,
                        Optional.of(onset.minusDays(days - 1L)),
                        Optional.of(onset),
                        days,
                        List.of(),
                        SOURCE,
                        Evidence.Label.EXPERT)));
    }
}
