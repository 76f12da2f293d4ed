package io.detrain.streams.training;

import io.detrain.streams.detraining.DetrainingRisk;
import io.detrain.streams.detraining.RestSpell;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.signal.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows rest from the edge of the horizon to the last closed day (science.md 6.5). */
final class RestFold {

    private static final int USUAL_DAYS = 42;
    private static final int WEEK = 7;
    private static final int OFF_SEASON_DAYS = 42;

    private final Season season;
    private final List<Finding> findings = new ArrayList<>();
    private final DetrainingRisk risk;
    private RestSpell edge;

    private RestFold(Season season, RestSpell edge) {
        this.season = season;
        this.edge = edge;
        this.risk = new DetrainingRisk(season.rulesNow().detraining());
    }

    /**
     * The fold over the closed days.
     *
     * @param before how it was on the eve of a horizon that began on {@code horizonBefore}
     */
    static RestFold of(Season season, RestSpell before, long horizonBefore) {
        RestFold fold = new RestFold(season, before);
        fold.fold(Math.max(horizonBefore, season.firstDay()));
        return fold;
    }

    private void fold(long from) {
        RestSpell rest = edge;
        for (long day = from; day < season.openDay(); day++) {
            if (day == season.horizonStart()) {
                edge = rest;
            }
            DetrainingRisk.Day closed = closed(day);
            RestSpell next = risk.after(rest, closed);
            boolean over = next.told().isEmpty();
            boolean visible = day >= season.horizonStart();
            if (rest.told().isPresent() && over && visible) {
                end(rest, closed);
            }
            rest = next;
        }
        if (rest.told().isPresent()) {
            findings.add(risk.finding(rest, Optional.empty()));
        }
    }

    private void end(RestSpell rest, DetrainingRisk.Day closed) {
        var date = LocalDate.ofEpochDay(closed.day());
        findings.add(risk.finding(rest, Optional.of(new Finding.Cleared(date, DetrainingRisk.because(closed)))));
    }

    RestSpell edge() {
        return edge;
    }

    List<Finding> findings() {
        return findings;
    }

    private DetrainingRisk.Day closed(long day) {
        return new DetrainingRisk.Day(
                day,
                season.load(day),
                season.isKnown(day),
                season.days().micro(day - WEEK + 1, day) / 1e6,
                season.fitness(day),
                () -> season.isTrusted(day + 1) ? Optional.of(usual(day)) : Optional.empty(),
                season.planOn(day).map(plan -> wanted(plan, day)),
                isExcused(day));
    }

    private double usual(long day) {
        double most = 0;
        for (long before = Math.max(season.firstDay(), day - USUAL_DAYS + 1); before <= day; before++) {
            most = Math.max(most, season.fitness(before));
        }
        return most;
    }

    /** Counted from the day itself as long as the plan goes on: how long it will be is not known yet. */
    private static RestSpell wanted(DetrainingPlan plan, long day) {
        long last = plan.hardAllowedFrom().toEpochDay() - 1;
        return RestSpell.from(
                Math.min(day, last), plan.raceDate().toEpochDay(), plan.habit().fitness());
    }

    private boolean isExcused(long day) {
        int tags = tags(day);
        int excuses = Tag.ILL.bit() | Tag.INJURED.bit() | Tag.MEDICAL.bit();
        return (tags & excuses) != 0 || isInOffSeason(day);
    }

    /** A declared off-season excuses for six weeks. */
    private boolean isInOffSeason(long day) {
        int days = 0;
        while (days <= OFF_SEASON_DAYS && (tags(day - days) & Tag.OFF_SEASON.bit()) != 0) {
            days++;
        }
        return days > 0 && days <= OFF_SEASON_DAYS;
    }

    private int tags(long day) {
        return season.days().digest(day).signals().tags();
    }
}
