package io.detrain.streams.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.detraining.DetrainingRisk;
import io.detrain.streams.detraining.DetrainingSettings;
import io.detrain.streams.detraining.RestSpell;
import io.detrain.streams.load.MuscleGroup;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.rolling.Monotony;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rule.CycleBreakDue;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.Horizon;
import io.detrain.streams.rule.Illness;
import io.detrain.streams.rule.Journal;
import io.detrain.streams.rule.LongestRun;
import io.detrain.streams.rule.LowVariety;
import io.detrain.streams.rule.MonotonousWeek;
import io.detrain.streams.rule.PeakTooLong;
import io.detrain.streams.rule.QualityOverQuantity;
import io.detrain.streams.rule.RedFlag;
import io.detrain.streams.rule.SameMuscleTooSoon;
import io.detrain.streams.rule.SeasonBreakDue;
import io.detrain.streams.rule.SeeDoctor;
import io.detrain.streams.rule.Session;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.rule.Stale;
import io.detrain.streams.rule.StrengthSession;
import io.detrain.streams.signal.Symptom;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Status;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Findings of rules that need a longer life than a test should live. */
final class ByHand {

    private static final LocalDate SUNDAY = LocalDate.of(2025, 6, 15);
    private static final Horizon HORIZON = new Horizon(SUNDAY.minusDays(30), SUNDAY.plusDays(3));

    private ByHand() {}

    static List<Case> all() {
        return List.of(
                theOnly(SameMuscleTooSoon.DEFAULT.find(List.of(lifting("monday", 0), lifting("tuesday", 1)), HORIZON)),
                theOnly(new RedFlag().find(reporting(Symptom.CHEST_PAIN, Symptom.BREATHLESSNESS))),
                theOnly(new Illness().find(new Journal(SUNDAY.minusDays(30), SUNDAY).ill(SUNDAY, SUNDAY))),
                theOnly(SeeDoctor.DEFAULT.find(reporting(Symptom.PAIN))),
                theOnly(new Stale(RollingSettings.DEFAULT.known())
                        .find(new Journal(SUNDAY.minusDays(30), SUNDAY.plusDays(1))
                                .known(day -> day <= SUNDAY.minusDays(15).toEpochDay()))),
                theOnly(LowVariety.DEFAULT.find(sameRuns())),
                theOnly(LongestRun.DEFAULT.find(runs())),
                theOnly(List.of(QualityOverQuantity.DEFAULT.finding(
                        SUNDAY.minusDays(1), Optional.of(SUNDAY.plusDays(20)), growing()))),
                theOnly(List.of(new MonotonousWeek(RollingSettings.DEFAULT.monotony())
                        .finding(
                                SUNDAY.plusDays(6),
                                Optional.of(new Finding.Cleared(SUNDAY.plusDays(12), "monotony_fell")),
                                alike()))),
                theOnly(CycleBreakDue.DEFAULT.find(weeks(8, 60))),
                theOnly(SeasonBreakDue.DEFAULT.find(weeks(28, 65).fit(65))),
                theOnly(PeakTooLong.DEFAULT.find(peak())),
                theOnly(List.of(new DetrainingRisk(DetrainingSettings.DEFAULT).finding(longRest(), Optional.empty()))));
    }

    private static RestSpell longRest() {
        long eve = SUNDAY.toEpochDay();
        return new RestSpell(
                eve,
                eve - 7,
                50,
                29,
                29,
                29,
                Optional.of(new RestSpell.Told(eve + 15, Severity.LOW, eve, 29, 29, 36, 0.61)));
    }

    private static Journal reporting(Symptom... symptoms) {
        return new Journal(SUNDAY.minusDays(30), SUNDAY).reports(SUNDAY, symptoms);
    }

    private static Case theOnly(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        Finding finding = findings.getFirst();
        return new Case.OfFlag(
                new Flag(
                        finding.id(),
                        finding.rule(),
                        finding.day(),
                        finding.severity(),
                        finding.cleared().isPresent() ? Status.CLEARED : Status.RAISED,
                        finding.cleared().map(Finding.Cleared::on),
                        finding.cleared().map(Finding.Cleared::because),
                        Optional.empty(),
                        finding.params(),
                        finding.evidence(),
                        finding.score(),
                        "science-1",
                        finding.day()),
                List.of());
    }

    private static StrengthSession lifting(String id, int day) {
        var start = SUNDAY.plusDays(day).atTime(18, 0).toInstant(ZoneOffset.UTC);
        return new StrengthSession(
                id,
                start,
                start.plusSeconds(3600),
                SUNDAY.plusDays(day),
                Set.of(MuscleGroup.LOWER),
                OptionalDouble.empty());
    }

    private static Journal sameRuns() {
        Journal journal = new Journal(SUNDAY.minusDays(30), SUNDAY.plusDays(23));
        for (int i = 0; i < 12; i++) {
            journal.session(SUNDAY.plusDays(2L * i), session(SessionKind.EASY, 10_000, 700));
        }
        return journal;
    }

    private static Journal runs() {
        Journal journal = new Journal(SUNDAY.minusDays(30), SUNDAY.plusDays(3));
        for (int i = 0; i < 5; i++) {
            journal.session(
                    SUNDAY.plusDays(i - 4L), session(SessionKind.UNKNOWN, i == 4 ? 15_000 : 10_000, Session.NONE));
        }
        return journal;
    }

    private static Session session(SessionKind kind, long metres, int intensityPermille) {
        int none = Session.NONE;
        return new Session(
                Sport.RUN, false, 10 * metres, kind, intensityPermille, none, none, none, none, false, false);
    }

    private static Journal growing() {
        Journal journal = new Journal(SUNDAY.minusDays(60), SUNDAY.plusDays(40));
        for (int day = -60; day < 0; day++) {
            journal.load(SUNDAY.plusDays(day), day < -21 ? 50 : 62);
        }
        return journal;
    }

    private static Monotony alike() {
        return Monotony.of(new double[] {60, 61, 62, 60, 61, 62, 60}, RollingSettings.DEFAULT.monotony());
    }

    private static Journal weeks(int weeks, double load) {
        Journal journal = new Journal(SUNDAY.minusDays(7L * weeks - 1), SUNDAY.plusDays(3));
        for (int day = 0; day < 7 * weeks; day++) {
            journal.load(SUNDAY.minusDays(day), load);
        }
        return journal;
    }

    private static Journal peak() {
        return weeks(8, 50)
                .ran(RaceResult.of("a", SUNDAY.minusDays(22), 10_000, 2700))
                .ran(RaceResult.of("b", SUNDAY.minusDays(11), 10_000, 2710))
                .ran(RaceResult.of("c", SUNDAY.minusDays(1), 10_000, 2690));
    }
}
