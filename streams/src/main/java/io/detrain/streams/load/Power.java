package io.detrain.streams.load;

import java.util.Map;

/** Load from normalised power: {@code s·NP·IF/(FTP·3600)·100} (Coggan; science.md 1.8). */
public record Power() implements LoadMetric {

    private static final double SHORT_S = 20 * 60;

    @Override
    public LoadMethod method() {
        return LoadMethod.POWER;
    }

    /** Load units of so many seconds at this normalised power. */
    public static double units(double seconds, double normalizedW, double ftpW) {
        return seconds * normalizedW * (normalizedW / ftpW) / (ftpW * 3600) * 100;
    }

    @Override
    public Reading read(Effort effort, Thresholds thresholds) {
        double watts = effort.normalizedPowerW().orElse(0);
        if (watts <= 0) {
            return new Reading.Missing("no_power");
        }
        double ftp = thresholds.ftpW().orElse(0);
        if (ftp <= 0) {
            return new Reading.Missing("no_ftp");
        }
        double seconds = effort.movingS() == 0 ? effort.elapsedS() : effort.movingS();
        return new Reading.Score(
                units(seconds, watts, ftp),
                seconds < SHORT_S ? Quality.MEDIUM : Quality.HIGH,
                Map.of("normalizedPowerW", Text.of(watts), "ftpW", Text.of(ftp)));
    }
}
