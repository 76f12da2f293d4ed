package io.detrain.streams.wire;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.load.IndividualTrimp.LactatePoint;
import io.detrain.streams.load.Sex;
import io.detrain.streams.load.Sport;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.training.Fact;
import java.time.ZoneId;
import java.util.List;
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
    private static final int PROFILE_WITH_LACTATE = 6; // since layout 3, with or without settings

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
            case PROFILE, PROFILE_WITH_SETTINGS, PROFILE_WITH_LACTATE -> profile(in, kind);
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
        int kind = kind(profile);
        out.octet(kind);
        out.maybe(profile.sex(), StateWriter::symbol).maybe(profile.birthDate(), StateWriter::date);
        out.maybe(profile.hrMaxBpm()).maybe(profile.hrRestBpm()).maybe(profile.lthrBpm());
        out.maybe(profile.vt1Bpm()).maybe(profile.vt2Bpm()).maybe(profile.ftpW());
        out.maybe(profile.thresholdSpeedMps()).maybe(profile.criticalSwimSpeedMps());
        out.maybe(profile.trainingClass(), StateWriter::symbol);
        out.maybe(profile.usualWeeklyLoad()).maybe(profile.restDayAfter());
        out.maybe(profile.zone(), (writer, zone) -> writer.text(zone.getId()));
        out.maybe(profile.ageFactor(), StateWriter::flag);
        if (kind == PROFILE_WITH_LACTATE) {
            out.all(
                    profile.lactate(),
                    (writer, step) -> writer.exact(step.bpm()).exact(step.lactate()));
            out.maybe(profile.settings(), FactCodec::write);
        } else {
            profile.settings().ifPresent(settings -> write(out, settings));
        }
    }

    private static int kind(Fact.Profile profile) {
        if (!profile.lactate().isEmpty()) {
            return PROFILE_WITH_LACTATE;
        }
        return profile.settings().isPresent() ? PROFILE_WITH_SETTINGS : PROFILE;
    }

    private static Fact profile(StateReader in, int kind) {
        Fact.Profile plain = plain(in);
        return switch (kind) {
            case PROFILE_WITH_SETTINGS -> with(plain, List.of(), Optional.of(settings(in)));
            case PROFILE_WITH_LACTATE ->
                with(
                        plain,
                        in.all(reader -> new LactatePoint(reader.exact(), reader.exact())),
                        in.maybe(FactCodec::settings));
            default -> plain;
        };
    }

    private static Fact.Profile with(Fact.Profile plain, List<LactatePoint> lactate, Optional<Settings> settings) {
        return new Fact.Profile(
                plain.sex(),
                plain.birthDate(),
                plain.hrMaxBpm(),
                plain.hrRestBpm(),
                plain.lthrBpm(),
                plain.vt1Bpm(),
                plain.vt2Bpm(),
                plain.ftpW(),
                plain.thresholdSpeedMps(),
                plain.criticalSwimSpeedMps(),
                plain.trainingClass(),
                plain.usualWeeklyLoad(),
                plain.restDayAfter(),
                plain.zone(),
                plain.ageFactor(),
                settings,
                lactate);
    }

    private static Fact.Profile plain(StateReader in) {
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
                Optional.empty());
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
