package io.detrain.deploy.season;

import java.util.List;

/** How a session feels to the heart: shares of its time spent around shares of the heart-rate reserve. */
enum Effort {
    RECOVERY("RECOVERY", 2, 0.95, new Part(1.0, 0.52, 0.05)),
    EASY("EASY", 3, 1.00, new Part(1.0, 0.61, 0.05)),
    LONG("LONG", 4, 0.99, new Part(0.7, 0.63, 0.05), new Part(0.3, 0.70, 0.04)),
    TEMPO("TEMPO", 7, 1.10, new Part(0.45, 0.62, 0.05), new Part(0.55, 0.84, 0.03)),
    INTERVALS("INTERVALS", 8, 1.12, new Part(0.45, 0.64, 0.06), new Part(0.55, 0.90, 0.04)),
    LIFTING("HEAVY_STRENGTH", 6, 0.0, new Part(0.6, 0.35, 0.06), new Part(0.4, 0.52, 0.06)),
    CLASS("CROSSFIT", 7, 0.0, new Part(0.5, 0.50, 0.08), new Part(0.5, 0.78, 0.06)),
    RACE_SHORT("RACE", 9.5, 1.30, new Part(0.1, 0.80, 0.05), new Part(0.9, 0.93, 0.02)),
    RACE_LONG("RACE", 9, 1.18, new Part(0.3, 0.78, 0.03), new Part(0.7, 0.85, 0.03)),
    RACE_DAY_LONG("RACE", 9, 1.0, new Part(0.5, 0.68, 0.04), new Part(0.5, 0.73, 0.04));

    /** A share of the time at a share of the heart-rate reserve, with the spread around it. */
    record Part(double time, double reserve, double spread) {}

    final String sessionKind;
    final double rpe;
    final double speedFactor;
    final List<Part> parts;

    Effort(String sessionKind, double rpe, double speedFactor, Part... parts) {
        this.sessionKind = sessionKind;
        this.rpe = rpe;
        this.speedFactor = speedFactor;
        this.parts = List.of(parts);
    }

    double meanReserve() {
        return parts.stream().mapToDouble(part -> part.time() * part.reserve()).sum();
    }
}
