package io.detrain.streams.signal;

/** The athlete's usual band of the week's mean, in ln ms: usual plus and minus the smallest worthwhile change. */
public record HrvBand(double worthwhile, double lower, double upper) {

    /** The band around a baseline. */
    public static HrvBand of(Baseline baseline, SignalSettings settings) {
        double worthwhile = settings.hrv().worthwhile() * baseline.spread();
        return new HrvBand(worthwhile, baseline.mean() - worthwhile, baseline.mean() + worthwhile);
    }

    @Override
    public String toString() {
        return "HrvBand";
    }
}
