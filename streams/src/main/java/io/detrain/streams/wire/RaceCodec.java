package io.detrain.streams.wire;

import io.detrain.streams.load.Grain;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.rule.Raced;
import io.detrain.streams.training.RaceEntry;
import java.util.OptionalLong;

/** A race as bytes: one that says what is known of it, then only that. */
final class RaceCodec {

    private static final int STEEP = 1;
    private static final int TRAIL = 2;
    private static final int LOAD = 4;
    private static final int RPE = 8;
    private static final int INTENSITY = 16;
    private static final int SECONDS = 32;
    private static final int CLIMB = 64;
    private static final int CELSIUS = 128;

    private RaceCodec() {}

    static void write(StateWriter out, RaceEntry race, long day) {
        out.octet((race.steep() ? STEEP : 0)
                | (race.trail() ? TRAIL : 0)
                | (race.loadMicro().isPresent() ? LOAD : 0)
                | (race.rpeTenths().isPresent() ? RPE : 0)
                | (race.intensityMicro().isPresent() ? INTENSITY : 0)
                | (race.seconds().isPresent() ? SECONDS : 0)
                | (race.climbTenths().isPresent() ? CLIMB : 0)
                | (race.celsius().isPresent() ? CELSIUS : 0));
        out.text(race.id()).number(race.raceDay() - day).number(race.firstDay() - day);
        out.symbol(race.type()).symbol(race.result());
        out.count(race.distanceM()).number(race.effortM() - race.distanceM());
        race.loadMicro().ifPresent(micro -> out.number(micro / Grain.LOAD_MICRO));
        race.rpeTenths().ifPresent(out::number);
        race.intensityMicro().ifPresent(out::number);
        race.seconds().ifPresent(out::number);
        race.climbTenths().ifPresent(out::number);
        race.celsius().ifPresent(out::number);
    }

    static RaceEntry read(StateReader in, long day) {
        int header = in.octet();
        String id = in.text();
        long raceDay = day + in.number();
        long firstDay = day + in.number();
        RaceType type = in.symbol(RaceType.class);
        Raced.Result result = in.symbol(Raced.Result.class);
        long distance = in.count();
        long effort = distance + in.number();
        OptionalLong load =
                (header & LOAD) != 0 ? OptionalLong.of(in.number() * Grain.LOAD_MICRO) : OptionalLong.empty();
        return new RaceEntry(
                id,
                firstDay,
                raceDay,
                type,
                distance,
                effort,
                (header & STEEP) != 0,
                load,
                when(header & RPE, in),
                when(header & INTENSITY, in),
                when(header & SECONDS, in),
                result,
                (header & TRAIL) != 0,
                when(header & CLIMB, in),
                when(header & CELSIUS, in));
    }

    private static OptionalLong when(int given, StateReader in) {
        return given != 0 ? OptionalLong.of(in.number()) : OptionalLong.empty();
    }
}
