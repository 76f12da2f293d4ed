package io.detrain.streams.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.detraining.DetrainingRisk;
import io.detrain.streams.load.MuscleGroup;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.performance.RaceResult;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rule.CycleBreakDue;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.Horizon;
import io.detrain.streams.rule.Journal;
import io.detrain.streams.rule.LongestRun;
import io.detrain.streams.rule.LowVariety;
import io.detrain.streams.rule.MonotonousWeek;
import io.detrain.streams.rule.PeakTooLong;
import io.detrain.streams.rule.QualityOverQuantity;
import io.detrain.streams.rule.SameMuscleTooSoon;
import io.detrain.streams.rule.SeasonBreakDue;
import io.detrain.streams.rule.StrengthSession;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Status;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** Findings of rules that need a longer life than a test should live. */
final class ByHand {

    private static final LocalDate SUNDAY = LocalDate.of(2025, 6, 15);
    private static final Horizon HORIZON = new Horizon(SUNDAY.minusDays(30), SUNDAY.plusDays(3));

    private ByHand() {}

    static List<Case> all() {
        return List.of(
                theOnly(SameMuscleTooSoon.DEFAULT.find(List.of(lifting("monday", 0), lifting("tuesday", 1)), HORIZON)),
                theOnly(LowVariety.DEFAULT.find(sameRuns(), new Horizon(SUNDAY.minusDays(30), SUNDAY.plusDays(23)))),
                theOnly(LongestRun.DEFAULT.find(runs(), HORIZON)),
                theOnly(QualityOverQuantity.DEFAULT.find(growing(), day -> day >= SUNDAY.toEpochDay() - 5)),
                theOnly(MonotonousWeek.DEFAULT.find(alike())),
                theOnly(CycleBreakDue.DEFAULT.find(weeks(8, 60), day -> TrainingClass.REGULAR)),
                theOnly(SeasonBreakDue.DEFAULT.find(weeks(28, 65).fit(65), day -> TrainingClass.REGULAR)),
                theOnly(PeakTooLong.DEFAULT.find(weeks(8, 50), results(), day -> OptionalDouble.empty())),
                theOnly(new DetrainingRisk(io.detrain.streams.detraining.DetrainingSettings.DEFAULT)
                        .find(
                                resting(),
                                day -> day <= SUNDAY.toEpochDay()
                                        ? Optional.empty()
                                        : Optional.of(new DetrainingRisk.Since(
                                                SUNDAY.toEpochDay(), SUNDAY.toEpochDay() - 7, 50)),
                                day -> false)));
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

    private static List<LowVariety.Session> sameRuns() {
        return IntStream.range(0, 12)
                .mapToObj(
                        i -> new LowVariety.Session(SUNDAY.plusDays(2 * i), SessionKind.EASY, OptionalDouble.of(0.70)))
                .toList();
    }

    private static List<LongestRun.Run> runs() {
        return IntStream.range(0, 5)
                .mapToObj(i -> new LongestRun.Run(
                        "run " + i,
                        SUNDAY.plusDays(i - 4L).atTime(7, 0).toInstant(ZoneOffset.UTC),
                        SUNDAY.plusDays(i - 4L),
                        i == 4 ? 15_000 : 10_000,
                        false))
                .toList();
    }

    private static Journal growing() {
        Journal journal = new Journal(SUNDAY.minusDays(60), SUNDAY.plusDays(40));
        for (int day = -60; day < 0; day++) {
            journal.load(SUNDAY.plusDays(day), day < -21 ? 50 : 62);
        }
        return journal;
    }

    private static Journal alike() {
        Journal journal = new Journal(SUNDAY.minusDays(200), SUNDAY.plusDays(30)).fit(55);
        double[] usual = {0, 90, 40, 100, 0, 60, 30};
        for (int day = -200; day < 30; day++) {
            double load = day >= 0 && day < 9 ? 60 + day % 3 : usual[Math.floorMod(day, 7)];
            journal.load(SUNDAY.plusDays(day), load);
        }
        return journal;
    }

    private static Journal weeks(int weeks, double load) {
        Journal journal = new Journal(SUNDAY.minusDays(7L * weeks - 1), SUNDAY.plusDays(3));
        for (int day = 0; day < 7 * weeks; day++) {
            journal.load(SUNDAY.minusDays(day), load);
        }
        return journal;
    }

    private static List<RaceResult> results() {
        return List.of(
                RaceResult.of("a", SUNDAY.minusDays(22), 10_000, 2700),
                RaceResult.of("b", SUNDAY.minusDays(11), 10_000, 2710),
                RaceResult.of("c", SUNDAY.minusDays(1), 10_000, 2690));
    }

    private static Journal resting() {
        long end = SUNDAY.toEpochDay();
        return new Journal(SUNDAY.minusDays(40), SUNDAY.plusDays(46))
                .fit(day -> day <= end ? 50 : 50 * StrictMath.exp((end - day) / 42.0));
    }
}
