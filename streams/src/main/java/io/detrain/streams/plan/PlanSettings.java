package io.detrain.streams.plan;

import io.detrain.schemas.settings.Settings;

/** Constants of plans and of the training classes that they depend on (science.md 2.9, 2.10, 5 and 10, plan.*). */
public record PlanSettings(
        RaceTable races,
        Factors factors,
        Capping capping,
        CasualShort casualShort,
        AdaptationSettings adaptation,
        Classifier classifier,
        ByClass restDayAfter,
        double knownShare) {

    /** Those of science.md. */
    public static final PlanSettings DEFAULT = of(Settings.NONE);

    /** Those in force. */
    public static PlanSettings of(Settings settings) {
        return new PlanSettings(
                RaceTable.of(settings),
                Factors.of(settings),
                Capping.of(settings),
                new CasualShort(settings.count("plan.casualShort.days"), settings.count("plan.casualShort.rest")),
                AdaptationSettings.of(settings),
                Classifier.of(settings),
                new ByClass(
                        settings.number("roll.restDue.casual"),
                        settings.number("roll.restDue.regular"),
                        settings.number("roll.restDue.competitive")),
                settings.number("roll.knownShare"));
    }

    /** A number for each training class. */
    public record ByClass(double casual, double regular, double competitive) {

        public double of(TrainingClass trainingClass) {
            return switch (trainingClass) {
                case CASUAL -> casual;
                case REGULAR -> regular;
                case COMPETITIVE -> competitive;
            };
        }
    }

    /** A factor that is held between two others. */
    public record Range(double least, double most) {

        double hold(double value) {
            return Math.clamp(value, least, most);
        }
    }

    /** What scales a plan (science.md 5.3). */
    public record Factors(
            ByClass trainingClass,
            double relativeExponent,
            Range relative,
            Effort effort,
            double perWeek,
            Range block,
            Age age,
            Range product) {

        static Factors of(Settings settings) {
            return new Factors(
                    new ByClass(
                            settings.number("plan.class.casual"),
                            settings.number("plan.class.regular"),
                            settings.number("plan.class.competitive")),
                    settings.number("plan.relative.exponent"),
                    range("plan.relative", settings),
                    new Effort(
                            settings.number("plan.effort.hard"),
                            settings.number("plan.effort.moderate"),
                            settings.number("plan.effort.easy"),
                            settings.number("plan.effort.longLeast")),
                    settings.number("plan.block.perWeek"),
                    range("plan.block", settings),
                    new Age(
                            settings.number("plan.age.from40"),
                            settings.number("plan.age.from50"),
                            settings.number("plan.age.from60")),
                    range("plan.product", settings));
        }

        private static Range range(String key, Settings settings) {
            return new Range(settings.number(key + ".min"), settings.number(key + ".max"));
        }
    }

    /** Factors of efforts that were less than full, and the least of a long race that nobody rated. */
    public record Effort(double hard, double moderate, double easy, double longLeast) {}

    /** Factors of the decades of age. */
    public record Age(double from40, double from50, double from60) {}

    /** Highest loads of the days of a plan: load units, or shares of fitness load (science.md 5.4). */
    public record Capping(
            double rest,
            double active,
            double activeLeast,
            double activeMost,
            double reloadFrom,
            double reloadTo,
            double reloadLeast) {

        static Capping of(Settings settings) {
            return new Capping(
                    settings.number("plan.cap.rest"),
                    settings.number("plan.cap.active"),
                    settings.number("plan.cap.activeLeast"),
                    settings.number("plan.cap.activeMost"),
                    settings.number("plan.cap.reloadFrom"),
                    settings.number("plan.cap.reloadTo"),
                    settings.number("plan.cap.reloadLeast"));
        }
    }

    /** Most days, and most of rest, after a casual athlete's short race. */
    public record CasualShort(int days, int rest) {}
}
