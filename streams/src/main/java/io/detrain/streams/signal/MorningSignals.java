package io.detrain.streams.signal;

/** Everything that body and mood say in the morning of an epoch day, and what has to be set aside. */
public record MorningSignals(
        long day,
        Mornings mornings,
        Trend variability,
        HrvStatus hrvStatus,
        Trend resting,
        Trend sleep,
        Trend sleepScore,
        Trend sleepQuality,
        Trend wellness,
        Gates gates) {

    /** The morning of a day, from values of that day and before (rulings.md 2). */
    public static MorningSignals of(Mornings mornings, long day, SignalSettings settings) {
        Trends trends = new Trends(mornings, settings);
        Trend variability = trends.of(Signal.HEART_RATE_VARIABILITY, day);
        return new MorningSignals(
                day,
                mornings,
                variability,
                HrvStatus.of(variability, settings),
                trends.of(Signal.RESTING_HEART_RATE, day),
                trends.of(Signal.SLEEP, day),
                trends.of(Signal.SLEEP_SCORE, day),
                trends.of(Signal.SLEEP_QUALITY, day),
                trends.of(Signal.WELLNESS, day),
                Gates.of(mornings, day, settings.context()));
    }

    /** Whether there is a baseline of heart or mood, so that an answer of the morning can be waited for. */
    public boolean hasUsual() {
        return variability.baseline().isPresent()
                || resting.baseline().isPresent()
                || wellness.baseline().isPresent();
    }

    @Override
    public String toString() {
        return "MorningSignals[" + day + "]";
    }
}
