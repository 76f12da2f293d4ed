package io.detrain.streams.strain;

import io.detrain.streams.signal.MorningSignals;
import io.detrain.streams.signal.Sessions;
import io.detrain.streams.signal.SignalSettings;
import java.util.Optional;

/** Judges the strain of a morning from what was before it and the state of yesterday (science.md 3.3). */
public record Strain(StrainSettings settings, SignalSettings signalSettings) {

    /** With the defaults of science.md. */
    public static Strain standard() {
        return new Strain(StrainSettings.standard(), SignalSettings.standard());
    }

    /** The judgement of a morning. */
    public StrainDay judge(
            MorningSignals signals, LoadFacts load, Sessions sessions, Decrements decrements, StrainState before) {
        Tally tally = tally(signals, load, sessions, decrements);
        Optional<Skip> skip = skip(signals, load, tally);
        DomainPoints points = tally.points(settings.caps());
        StrainLevel level = points.level(settings.levels());
        boolean candidate = points.isOverreachCandidate(settings.levels());
        boolean strong = points.hasStrongResponse(settings.levels());
        // who has never answered has no more to say than the sessions do
        boolean answered = tally.isAnswered() || !signals.hasUsual();
        var instant = new StrainState.Instant(points.score(), level, candidate, strong, answered);
        StrainState state = state(before, skip, signals.day(), instant, load);
        return new StrainDay(
                signals.day(),
                points,
                level,
                candidate,
                skip,
                answered && skip.isEmpty(),
                tally.coverage(settings.caps()) * load.confidence(),
                tally.evidence(),
                state,
                professional(signals.day(), load, decrements, state, skip));
    }

    /** In the one order in which the domains are counted (rulings.md 32). */
    private Tally tally(MorningSignals signals, LoadFacts load, Sessions sessions, Decrements decrements) {
        Tally tally = new Tally();
        var gates = signals.gates();
        if (!gates.medical()) {
            new FeelingSigns(signals, settings).addTo(tally);
        }
        new LoadSigns(load, signals.day(), settings.load()).addTo(tally);
        if (!gates.medical() && !gates.altitude()) {
            new PerformanceSigns(
                            sessions,
                            decrements,
                            signals.mornings(),
                            signals.day(),
                            signalSettings,
                            settings.performance())
                    .addTo(tally);
        }
        if (!gates.medical() && !gates.altitude() && !gates.journey()) {
            new AutonomicSigns(signals, settings, signalSettings.hrv()).addTo(tally);
        }
        return tally;
    }

    private Optional<Skip> skip(MorningSignals signals, LoadFacts load, Tally tally) {
        if (signals.gates().medical()) {
            return Optional.of(Skip.MEDICAL);
        }
        if (signals.gates().ill()) {
            return Optional.of(Skip.ILL);
        }
        if (load.knownDays() < settings.patience().knownDays()) {
            return Optional.of(Skip.TOO_EARLY);
        }
        if (!tally.hasComparedResponse()) {
            return Optional.of(Skip.NO_BASELINE);
        }
        return tally.hasFreshResponse() ? Optional.empty() : Optional.of(Skip.NO_DATA);
    }

    private StrainState state(
            StrainState before, Optional<Skip> skip, long day, StrainState.Instant instant, LoadFacts load) {
        if (skip.isEmpty()) {
            return before.after(day, instant, load.fitness(), settings);
        }
        return skip.get() == Skip.MEDICAL ? StrainState.NONE : before.skipped(settings);
    }

    private Optional<Advised> professional(
            long day, LoadFacts load, Decrements decrements, StrainState state, Optional<Skip> skip) {
        var limits = settings.professional();
        if (skip.isPresent() && (skip.get() == Skip.MEDICAL || skip.get() == Skip.TOO_EARLY)) {
            return Optional.empty();
        }
        if (state.daysSinceOnset(day) >= limits.strainedDays()
                && load.meanOfFortnight().isPresent()
                && load.meanOfFortnight().getAsDouble() <= limits.loadShare() * state.onsetFitness() + Tally.EPSILON) {
            return Optional.of(Advised.LASTING_STRAIN);
        }
        return decrements.isLasting(day, settings.performance().decrementDays(), limits)
                ? Optional.of(Advised.LASTING_DECREMENT)
                : Optional.empty();
    }
}
