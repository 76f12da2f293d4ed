package io.detrain.streams.training;

import io.detrain.streams.load.HeartRates;
import io.detrain.streams.load.IndividualTrimp;
import io.detrain.streams.load.Quality;
import io.detrain.streams.load.Sex;
import io.detrain.streams.load.Thresholds;
import io.detrain.streams.plan.TrainingClass;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** What is known of the athlete on a date: of each value the latest that was valid by then. */
final class Profiles {

    private static final int OF_AGE = 18;
    private static final double DEFAULT_REST = 60;
    private static final double LEAST_RESERVE = 50;

    private final List<Note> profiles;

    Profiles(List<Note> notes) {
        profiles = notes.stream()
                .filter(note -> note.fact() instanceof Fact.Profile)
                .sorted(Note.ORDER.reversed())
                .toList();
    }

    Optional<TrainingClass> trainingClass(LocalDate date) {
        return latest(date, Fact.Profile::trainingClass);
    }

    OptionalInt restDayAfter(LocalDate date) {
        return integer(latest(date, profile -> boxed(profile.restDayAfter())), 2, 14);
    }

    /** Where the athlete lived on a date. */
    Optional<ZoneId> home(LocalDate date) {
        return latest(date, Fact.Profile::zone);
    }

    Optional<ZoneId> zone() {
        return latest(LocalDate.MAX, Fact.Profile::zone);
    }

    /** Completed years, absent where the birth date is unknown or age is not to count. */
    OptionalInt ageForPlans(LocalDate date) {
        return latest(date, Fact.Profile::ageFactor).orElse(true) ? age(date) : OptionalInt.empty();
    }

    /** Whether the athlete is under age on a date. */
    boolean isMinor(LocalDate date) {
        return age(date).orElse(OF_AGE) < OF_AGE;
    }

    /** The usual daily load that was declared by a date, and since when. */
    Optional<Prior> prior(LocalDate date) {
        for (Note note : profiles) {
            if (!note.date().isAfter(date)
                    && note.fact() instanceof Fact.Profile profile
                    && profile.usualWeeklyLoad().isPresent()) {
                return Optional.of(new Prior(
                        note.date().toEpochDay(), profile.usualWeeklyLoad().getAsDouble() / 7));
            }
        }
        return Optional.empty();
    }

    /** A declared usual load per day. */
    record Prior(long since, double perDay) {}

    /**
     * Thresholds of a date: what was declared, else what the days before it tell.
     *
     * @param share of the heart-rate reserve at a threshold that nobody declared
     */
    Thresholds thresholds(LocalDate date, Estimates estimates, double share) {
        OptionalDouble speed = number(latest(date, profile -> boxed(profile.thresholdSpeedMps())), 1.5, 7.0);
        Optional<HeartRates> rates = heartRates(date, estimates, share);
        return new Thresholds(
                latest(date, Fact.Profile::sex).orElse(Sex.UNSPECIFIED),
                rates,
                number(latest(date, profile -> boxed(profile.ftpW())), 40, 600),
                speed.isPresent() ? speed : sound(estimates.thresholdMps(date)),
                speed.isEmpty(),
                number(latest(date, profile -> boxed(profile.criticalSwimSpeedMps())), 0.4, 2.2),
                rates.flatMap(each -> curve(date, each)));
    }

    /** The athlete's own weighting of heart rate, if a lactate test gives one that fits (science.md 1.6). */
    private Optional<IndividualTrimp> curve(LocalDate date, HeartRates rates) {
        return latest(date, profile -> Optional.of(profile.lactate()).filter(points -> !points.isEmpty()))
                .flatMap(points -> IndividualTrimp.fit(points, rates));
    }

    /** Whether thresholds of the date rest on what the days before it tell. */
    boolean isEstimated(LocalDate date) {
        return declaredRest(date).isEmpty()
                || latest(date, profile -> boxed(profile.thresholdSpeedMps())).isEmpty();
    }

    private OptionalInt declaredRest(LocalDate date) {
        return integer(latest(date, profile -> boxed(profile.hrRestBpm())), 25, 110);
    }

    private Optional<HeartRates> heartRates(LocalDate date, Estimates estimates, double share) {
        OptionalInt declaredMax = integer(latest(date, profile -> boxed(profile.hrMaxBpm())), 120, 230);
        OptionalInt declaredRest = declaredRest(date);
        OptionalInt age = age(date);
        if (declaredMax.isEmpty() && age.isEmpty()) {
            return Optional.empty();
        }
        double max = declaredMax.isPresent() ? declaredMax.getAsInt() : HeartRates.maximumAt(age.getAsInt());
        double rest = declaredRest.isPresent()
                ? declaredRest.getAsInt()
                : estimates.restingBpm(date).orElse(DEFAULT_REST);
        if (max - rest < LEAST_RESERVE) {
            return Optional.empty();
        }
        return Optional.of(withThreshold(date, rest, max, share, declaredMax.isPresent() && declaredRest.isPresent()));
    }

    private HeartRates withThreshold(LocalDate date, double rest, double max, double share, boolean declared) {
        double threshold = latest(date, profile -> boxed(profile.lthrBpm())).orElse(0);
        boolean usable = rest < threshold && threshold < max;
        Quality quality = usable ? Quality.HIGH : Quality.MEDIUM;
        return new HeartRates(
                rest,
                max,
                usable ? threshold : HeartRates.defaultThreshold(rest, max, share),
                declared ? quality : Quality.LOW);
    }

    private OptionalInt age(LocalDate date) {
        return latest(date, Fact.Profile::birthDate)
                .filter(birth -> birth.isBefore(date))
                .map(birth -> OptionalInt.of(Period.between(birth, date).getYears()))
                .orElse(OptionalInt.empty());
    }

    private <T> Optional<T> latest(LocalDate date, Function<Fact.Profile, Optional<T>> value) {
        for (Note note : profiles) {
            if (!note.date().isAfter(date) && note.fact() instanceof Fact.Profile profile) {
                Optional<T> found = value.apply(profile);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static OptionalDouble sound(OptionalDouble mps) {
        return number(boxed(mps), 1.5, 7.0);
    }

    private static OptionalInt integer(Optional<Integer> value, int least, int most) {
        return value.filter(it -> it >= least && it <= most)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static OptionalDouble number(Optional<Double> value, double least, double most) {
        return value.filter(it -> it >= least && it <= most)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
