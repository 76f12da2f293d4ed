package io.detrain.streams.wire;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.load.Sex;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.training.Fact;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts that a ledger notes, as bytes. */
final class FactCodec {

    private static final int PROFILE = 1;
    private static final int RACE = 2;
    private static final int ANSWER = 3;
    private static final int CONTEXT = 4;
    private static final int PROFILE_WITH_SETTINGS = 5;

    private FactCodec() {}

    static void write(StateWriter out, Fact fact) {
        switch (fact) {
            case Fact.Profile profile -> write(out, profile);
            case Fact.Race race -> write(out.octet(RACE), race);
            case Fact.Answer answer -> write(out.octet(ANSWER), answer);
            case Fact.Context context -> write(out.octet(CONTEXT), context);
            case Fact.Workout other -> throw notNoted(other);
            case Fact.Wellness other -> throw notNoted(other);
            case Fact.Sleep other -> throw notNoted(other);
            case Fact.HeartRateVariability other -> throw notNoted(other);
            case Fact.RestingHeartRate other -> throw notNoted(other);
            case Fact.Heartbeat other -> throw notNoted(other);
            case Fact.Retraction other -> throw notNoted(other);
            case Fact.Unknown other -> throw notNoted(other);
        }
    }

    static Fact read(StateReader in) {
        int kind = in.octet();
        return switch (kind) {
            case PROFILE -> profile(in, false);
            case PROFILE_WITH_SETTINGS -> profile(in, true);
            case RACE -> race(in);
            case ANSWER -> answer(in);
            case CONTEXT -> context(in);
            default -> throw new IllegalArgumentException("need a noted fact, got kind " + kind);
        };
    }

    private static IllegalArgumentException notNoted(Fact fact) {
        return new IllegalArgumentException(
                "need a noted fact, got " + fact.getClass().getSimpleName());
    }

    private static void write(StateWriter out, Fact.Profile profile) {
        out.octet(profile.settings().isPresent() ? PROFILE_WITH_SETTINGS : PROFILE);
        out.maybe(profile.sex(), StateWriter::symbol).maybe(profile.birthDate(), StateWriter::date);
        out.maybe(profile.hrMaxBpm()).maybe(profile.hrRestBpm()).maybe(profile.lthrBpm());
        out.maybe(profile.vt1Bpm()).maybe(profile.vt2Bpm()).maybe(profile.ftpW());
        out.maybe(profile.thresholdSpeedMps()).maybe(profile.criticalSwimSpeedMps());
        out.maybe(profile.trainingClass(), StateWriter::symbol);
        out.maybe(profile.usualWeeklyLoad()).maybe(profile.restDayAfter());
        out.maybe(profile.zone(), (writer, zone) -> writer.text(zone.getId()));
        out.maybe(profile.ageFactor(), StateWriter::flag);
        profile.settings().ifPresent(settings -> write(out, settings));
    }

    private static Fact profile(StateReader in, boolean withSettings) {
        return new Fact.Profile(
                in.maybe(reader -> reader.symbol(Sex.class)),
                in.maybe(StateReader::date),
                in.maybeInt(),
                in.maybeInt(),
                in.maybeInt(),
                in.maybeInt(),
                in.maybeInt(),
                in.maybeReal(),
                in.maybeReal(),
                in.maybeReal(),
                in.maybe(reader -> reader.symbol(TrainingClass.class)),
                in.maybeReal(),
                in.maybeInt(),
                in.maybe(reader -> ZoneId.of(reader.text())),
                in.maybe(StateReader::flag),
                withSettings ? Optional.of(settings(in)) : Optional.empty());
    }

    private static void write(StateWriter out, Settings settings) {
        out.count(settings.overrides().size());
        settings.overrides().forEach((key, value) -> out.text(key).exact(value));
    }

    private static Settings settings(StateReader in) {
        Map<String, Double> values = new TreeMap<>();
        for (long left = in.count(); left > 0; left--) {
            values.put(in.text(), in.exact());
        }
        return Settings.known(values);
    }

    private static void write(StateWriter out, Fact.Race race) {
        out.symbol(race.stage()).date(race.raceDate()).symbol(race.sport()).symbol(race.type());
        out.maybe(race.distanceM()).maybe(race.ascentM()).maybe(race.officialTimeS());
        out.maybe(race.rpe()).flag(race.trail());
        out.maybe(race.metGoal(), StateWriter::flag).maybe(race.coveredShare());
    }

    private static Fact race(StateReader in) {
        return new Fact.Race(
                in.symbol(Fact.RaceStage.class),
                in.date(),
                in.symbol(Sport.class),
                in.symbol(RaceType.class),
                in.maybeReal(),
                in.maybeReal(),
                in.maybeLong(),
                in.maybeReal(),
                in.flag(),
                in.maybe(StateReader::flag),
                in.maybeReal());
    }

    private static void write(StateWriter out, Fact.Answer answer) {
        out.symbol(answer.about()).text(answer.subject()).maybe(answer.other(), StateWriter::text);
        out.maybe(answer.value()).maybe(answer.helpful(), StateWriter::flag);
        out.maybe(answer.reason(), StateWriter::text);
    }

    private static Fact answer(StateReader in) {
        return new Fact.Answer(
                in.symbol(Fact.AnswerAbout.class),
                in.text(),
                in.maybe(StateReader::text),
                in.maybeReal(),
                in.maybe(StateReader::flag),
                in.maybe(StateReader::text));
    }

    private static void write(StateWriter out, Fact.Context context) {
        out.symbol(context.tag()).maybe(context.until(), StateWriter::date);
    }

    private static Fact context(StateReader in) {
        return new Fact.Context(in.symbol(Fact.ContextTag.class), in.maybe(StateReader::date));
    }
}
