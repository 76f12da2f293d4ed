package io.detrain.streams.signal;

import io.detrain.streams.load.Sport;
import io.detrain.streams.signal.Sessions.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The last sessions of a sport against those of its baseline window (science.md 3.2, rulings.md 57).
 *
 * @param recent mean of the last sessions, in the unit of the measure
 * @param above how many of them are above a limit
 * @param median median of the baseline
 */
public record SessionTrend(
        Sport sport, double recent, int above, int n, long from, long to, Baseline baseline, double median) {

    /** How far the last sessions are from usual, in standard deviations; more is higher, not better. */
    public double z() {
        return baseline.z(recent);
    }

    /**
     * The trends of every sport with enough sessions before the morning of {@code day}.
     *
     * @param limit what the last sessions are counted against
     */
    public static List<SessionTrend> of(
            Sessions sessions, Mornings mornings, Measure measure, long day, double limit, SignalSettings settings) {
        List<SessionTrend> trends = new ArrayList<>();
        long seen = 0;
        for (int i = sessions.size() - 1; i >= 0; i--) {
            long sport = 1L << sessions.sport(i).ordinal();
            if (sessions.day(i) < day && (seen & sport) == 0 && !Double.isNaN(sessions.at(measure, i))) {
                seen |= sport;
                new Reading(sessions, mornings, measure, day, settings).addTrend(i, limit, trends);
            }
        }
        return trends;
    }

    /** Reads the sessions of one sport. */
    private record Reading(Sessions sessions, Mornings mornings, Measure measure, long day, SignalSettings settings) {

        /** Adds the trend of the sport whose newest session is at {@code newest}, if there is one. */
        void addTrend(int newest, double limit, List<SessionTrend> trends) {
            var training = settings.training();
            int[] last = last(newest, training.sessions());
            if (last.length < training.sessions() || sessions.day(last[last.length - 1]) < day - training.days()) {
                return;
            }
            double[] usual = baseline(newest);
            if (usual.length < settings.window().provisional()) {
                return;
            }
            double sum = 0;
            int above = 0;
            for (int index : last) {
                double value = sessions.at(measure, index);
                sum += value;
                above += value > limit ? 1 : 0;
            }
            trends.add(new SessionTrend(
                    sessions.sport(newest),
                    sum / last.length,
                    above,
                    last.length,
                    sessions.day(last[last.length - 1]),
                    sessions.day(newest),
                    baseline(usual),
                    Median.of(usual)));
        }

        private int[] last(int newest, int most) {
            int[] last = new int[most];
            int count = 0;
            for (int i = newest; i >= 0 && count < most; i--) {
                if (isOf(i, newest)) {
                    last[count++] = i;
                }
            }
            return Arrays.copyOf(last, count);
        }

        private double[] baseline(int newest) {
            var window = settings.window();
            double[] usual = new double[newest + 1];
            int count = 0;
            for (int i = 0; i <= newest; i++) {
                long past = sessions.day(i);
                if (isOf(i, newest)
                        && past >= window.first(day)
                        && past <= window.last(day)
                        && !mornings.isExcluded(past)) {
                    usual[count++] = sessions.at(measure, i);
                }
            }
            return Arrays.copyOf(usual, count);
        }

        private boolean isOf(int index, int newest) {
            return sessions.sport(index) == sessions.sport(newest) && !Double.isNaN(sessions.at(measure, index));
        }

        private Baseline baseline(double[] usual) {
            Sample sample = new Sample(usual.length);
            for (int i = 0; i < usual.length; i++) {
                sample.set(i, usual[i]);
            }
            double mean = sample.mean(0, usual.length);
            double deviation = sample.deviation(0, usual.length, mean);
            var window = settings.window();
            return new Baseline(
                    mean,
                    deviation,
                    Math.max(deviation, floor(mean)),
                    usual.length,
                    usual.length >= window.mature(),
                    window.first(day),
                    window.last(day));
        }

        private double floor(double mean) {
            return switch (measure) {
                case EFFICIENCY -> settings.floors().efficiencyShare() * mean;
                case EFFORT_RATIO -> settings.floors().effortShare() * mean;
                case DECOUPLING -> 0;
            };
        }
    }

    @Override
    public String toString() {
        return "SessionTrend[" + sport + "]";
    }
}
