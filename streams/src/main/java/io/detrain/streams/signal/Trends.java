package io.detrain.streams.signal;

import io.detrain.streams.load.Quality;
import java.util.Optional;
import java.util.OptionalDouble;

/** Works out a signal of a morning: epoch, baseline and present state, from values up to that day alone. */
record Trends(Mornings mornings, SignalSettings settings, Sample sample) {

    private static final int FEWEST_FOR_DEVIATION = 2;

    Trends(Mornings mornings, SignalSettings settings) {
        this(mornings, settings, new Sample(settings.window().days() + lastDays(settings)));
    }

    /** Days after the baseline window that any signal looks at. */
    private static int lastDays(SignalSettings settings) {
        return Math.max(
                settings.window().endsBefore(),
                Math.max(settings.recent().weekDays(), settings.recent().wellnessDays()));
    }

    Trend of(Signal signal, long day) {
        var window = settings.window();
        Epoch epoch = Epoch.of(mornings, signal, day, window.lookback(day));
        fill(signal, day, epoch);
        int split = window.days();
        long emptied = signal == Signal.HEART_RATE_VARIABILITY
                ? new Outliers(sample, split, settings.hrv().outlier(), settings.floor(signal)).empty()
                : 0;
        Optional<Baseline> baseline = baseline(signal, day);
        int last = sample.length();
        int first = last - settings.recentDays(signal);
        int n = sample.count(first, last);
        double mean = n < settings.recentValues(signal) ? Double.NaN : sample.mean(first, last);
        boolean varies = !Double.isNaN(mean)
                && n >= Math.max(FEWEST_FOR_DEVIATION, settings.hrv().variationValues());
        double deviation = varies ? sample.deviation(first, last, mean) : Double.NaN;
        long from = day - settings.recentDays(signal) + 1;
        Basis basis = basis(baseline, epoch, signal, day);
        return new Trend(
                signal,
                day,
                optional(sample.get(last - 1)),
                optional(mean),
                optional(deviation),
                n,
                from,
                baseline,
                epoch,
                basis,
                emptied != 0 || isDoubtful(signal, from, day) ? Quality.LOW : quality(basis));
    }

    /** The baseline window, and the last days after it; values of other sources and excluded days are left out. */
    private void fill(Signal signal, long day, Epoch epoch) {
        var window = settings.window();
        sample.clear();
        long baselineFrom = epoch.baselineFrom(window.burnIn());
        for (long past = window.first(day); past <= window.last(day); past++) {
            if (past >= baselineFrom && !mornings.isExcluded(past)) {
                put((int) (past - window.first(day)), signal, past, epoch);
            }
        }
        for (int back = 0; back < sample.length() - window.days(); back++) {
            put(sample.length() - 1 - back, signal, day - back, epoch);
        }
    }

    private void put(int index, Signal signal, long day, Epoch epoch) {
        if (mornings.source(signal, day) == epoch.source()) {
            sample.set(index, mornings.at(signal, day));
        }
    }

    private Optional<Baseline> baseline(Signal signal, long day) {
        var window = settings.window();
        int n = sample.count(0, window.days());
        if (n < window.provisional()) {
            return Optional.empty();
        }
        double mean = sample.mean(0, window.days());
        double deviation = sample.deviation(0, window.days(), mean);
        return Optional.of(new Baseline(
                mean,
                deviation,
                Math.max(deviation, settings.floor(signal)),
                n,
                n >= window.mature(),
                window.first(day),
                window.last(day)));
    }

    private Basis basis(Optional<Baseline> baseline, Epoch epoch, Signal signal, long day) {
        if (baseline.isPresent()) {
            return baseline.get().mature() ? Basis.MATURE : Basis.PROVISIONAL;
        }
        if (epoch.opened()) {
            return Basis.NEW_SOURCE;
        }
        return epoch.since() == day && !mornings.has(signal, day) ? Basis.NOTHING : Basis.TOO_FEW;
    }

    private static Quality quality(Basis basis) {
        return switch (basis) {
            case MATURE -> Quality.HIGH;
            case PROVISIONAL -> Quality.MEDIUM;
            case NOTHING, TOO_FEW, NEW_SOURCE -> Quality.LOW;
        };
    }

    private boolean isDoubtful(Signal signal, long from, long to) {
        for (long day = from; day <= to; day++) {
            if (mornings.isRefused(signal, day)) {
                return true;
            }
        }
        return isWellness(signal)
                && StraightLine.isAt(mornings, to, settings.context().sameAnswers());
    }

    private static boolean isWellness(Signal signal) {
        return signal == Signal.WELLNESS || signal.isWellnessItem();
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
