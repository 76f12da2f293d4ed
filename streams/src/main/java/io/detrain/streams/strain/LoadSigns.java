package io.detrain.streams.strain;

import static io.detrain.streams.strain.Tally.EPSILON;

/** Signs in what was done (science.md 3.3, LOAD). */
record LoadSigns(LoadFacts facts, long day, StrainSettings.Load settings) {

    private static final int WEEK = 7;

    void addTo(Tally tally) {
        if (facts.formShare().isPresent() || facts.monotony().isPresent()) {
            tally.look(Domain.LOAD, true);
        }
        facts.formShare().ifPresent(share -> addForm(share, tally));
        if (isMonotonous()) {
            double value = facts.monotony().orElse(0);
            week(tally, Sign.MONOTONY, settings.monotonyPoints(), value, settings.monotony());
        }
        facts.ramp().ifPresent(ramp -> addRamp(ramp, tally));
        facts.spike().ifPresent(spike -> addSpike(spike, tally));
        facts.acuteOverChronic().ifPresent(ratio -> {
            boolean high = ratio > settings.acuteOverChronic() + EPSILON;
            week(tally, Sign.ACWR, high ? settings.acutePoints() : 0, ratio, settings.acuteOverChronic());
        });
        facts.daysInRow().ifPresent(days -> addRest(days, tally));
    }

    private void addForm(double share, Tally tally) {
        double worth = Points.ofForm(share, facts.fitness(), settings);
        tally.add(Sign.FORM, worth, share, Points.threshold(worth, settings.form()), day - 1, day - 1, 1);
    }

    private boolean isMonotonous() {
        return facts.monotony().orElse(0) > settings.monotony() + EPSILON
                && facts.usualStrain().isPresent()
                && facts.weekStrain().orElse(0) >= facts.usualStrain().getAsDouble() - EPSILON
                && facts.weekLoad().orElse(0) >= settings.weekShare() * WEEK * facts.fitness() - EPSILON;
    }

    private void addRamp(double ramp, Tally tally) {
        double most =
                Math.clamp(settings.rampShare() * facts.fitnessWeekAgo(), settings.leastRamp(), settings.mostRamp());
        week(tally, Sign.RAMP, ramp > most + EPSILON ? settings.rampPoints() : 0, ramp, most);
    }

    private void addSpike(double spike, Tally tally) {
        double worth = Points.ofSpike(spike, settings);
        week(tally, Sign.SPIKE, worth, spike, Points.threshold(worth, settings.spike()));
    }

    private void addRest(int days, Tally tally) {
        int most = facts.restDayAfter() + settings.daysOverdue();
        tally.add(Sign.NO_REST, days >= most ? settings.restPoints() : 0, days, most, day - days, day - 1, days);
    }

    private void week(Tally tally, Sign sign, double worth, double value, double threshold) {
        tally.add(sign, worth, value, threshold, day - WEEK, day - 1, WEEK);
    }
}
