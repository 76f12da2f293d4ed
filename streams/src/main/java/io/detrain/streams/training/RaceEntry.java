package io.detrain.streams.training;

import io.detrain.streams.load.Grain;
import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.RaceEffort;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.CycleBreakDue;
import io.detrain.streams.rule.PeakTooLong;
import io.detrain.streams.rule.Raced;
import io.detrain.streams.rule.SeasonBreakDue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A finished race, or a declared end, as a day remembers it: distances in metres, {@code effortM} with the climb of
 * trail races, load and relative intensity in millionths as far as there are any; the time of one run to its end; climb
 * in tenths of a metre for each kilometre.
 */
public record RaceEntry(
        String id,
        long firstDay,
        long raceDay,
        RaceType type,
        long distanceM,
        long effortM,
        boolean steep,
        OptionalLong loadMicro,
        OptionalLong rpeTenths,
        OptionalLong intensityMicro,
        OptionalLong seconds,
        Raced.Result result,
        boolean trail,
        OptionalLong climbTenths,
        OptionalLong celsius) {

    public RaceEntry {
        loadMicro = loadMicro.isPresent() ? OptionalLong.of(Grain.load(loadMicro.getAsLong())) : loadMicro;
    }

    /** The declared end in a context, if it is one. */
    static Optional<RaceEntry> ofEnd(TrainingEvent event, Fact.ContextTag tag) {
        return switch (tag) {
            case CYCLE_END -> Optional.of(end(event, RaceType.CYCLE_END));
            case SEASON_END -> Optional.of(end(event, RaceType.SEASON_END));
            case UNKNOWN, ILL, INJURED, TRAVELLING, ALTITUDE, MEDICAL, REST_DAY, OFF_SEASON, ALCOHOL ->
                Optional.empty();
        };
    }

    /** The end that is declared by taking up a suggestion, if the suggestion was one. */
    static Optional<RaceEntry> ofAccepted(TrainingEvent event, Fact.Answer answer) {
        if (answer.about() != Fact.AnswerAbout.SUGGESTION_ACCEPTED) {
            return Optional.empty();
        }
        String rule = answer.subject().split("/", 2)[0];
        return switch (rule) {
            case CycleBreakDue.NAME -> Optional.of(end(event, RaceType.CYCLE_END));
            case SeasonBreakDue.NAME, PeakTooLong.NAME -> Optional.of(end(event, RaceType.SEASON_END));
            default -> Optional.empty();
        };
    }

    /** The result on foot, if it was run to the end. */
    Optional<RaceResult> onFoot() {
        return type.isRun() && seconds.isPresent() && distanceM > 0
                ? Optional.of(new RaceResult(
                        id,
                        LocalDate.ofEpochDay(raceDay),
                        distanceM,
                        seconds.getAsLong(),
                        climbTenths.isPresent()
                                ? OptionalDouble.of(climbTenths.getAsLong() / 10.0)
                                : OptionalDouble.empty(),
                        celsius.isPresent() ? OptionalDouble.of(celsius.getAsLong()) : OptionalDouble.empty(),
                        trail))
                : Optional.empty();
    }

    /** The same for the length of a plan, with the load of all races of the date. */
    RaceEffort effort(OptionalDouble load) {
        return new RaceEffort(
                type,
                distanceM / 1000.0,
                effortM / 1000.0,
                steep,
                load,
                rpeTenths.isPresent() ? OptionalDouble.of(rpeTenths.getAsLong() / 10.0) : OptionalDouble.empty(),
                intensityMicro.isPresent()
                        ? OptionalDouble.of(intensityMicro.getAsLong() / 1e6)
                        : OptionalDouble.empty());
    }

    private static RaceEntry end(TrainingEvent event, RaceType type) {
        long day = event.localDate().toEpochDay();
        return new RaceEntry(
                event.id(),
                day,
                day,
                type,
                0,
                0,
                false,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Raced.Result.UNKNOWN,
                false,
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    @Override
    public String toString() {
        return "RaceEntry[" + id + "]";
    }
}
