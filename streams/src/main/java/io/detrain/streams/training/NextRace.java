package io.detrain.streams.training;

import io.detrain.streams.plan.RaceType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The next race that is registered and not run, against the plan before it (science.md S27, 5.4).
 *
 * @param readyFrom first date on which that plan allows a race; empty if there is no plan
 */
public record NextRace(String id, LocalDate date, RaceType type, Optional<LocalDate> readyFrom) {

    /** Whether the plan before it asks for more days without a race. */
    public boolean isTooSoon() {
        return readyFrom.filter(date::isBefore).isPresent();
    }

    /** The first one after a day, by what the ledger knows of races and plans. */
    static Optional<NextRace> after(LocalDate day, Ledger ledger, RuleSets rules) {
        return Season.of(ledger, rules).flatMap(season -> {
            MorningMemory mornings = ledger.mornings();
            season.learn(mornings.byDay(), mornings.settled(), season.horizonStart());
            return ledger.notes().stream()
                    .filter(NextRace::isRegistered)
                    .filter(note -> DeclaredRaces.race(note).raceDate().isAfter(day))
                    .filter(note -> !season.isRaceDay(
                            DeclaredRaces.race(note).raceDate().toEpochDay()))
                    .min(Comparator.comparing(
                                    (Note note) -> DeclaredRaces.race(note).raceDate())
                            .thenComparing(Note::id))
                    .map(note -> of(note, season.racing()));
        });
    }

    /** Date of the first registered race on the open day or later. */
    static Optional<LocalDate> dateOf(Ledger ledger) {
        return ledger.lastOpenedDay()
                .flatMap(today -> ledger.notes().stream()
                        .filter(NextRace::isRegistered)
                        .map(note -> DeclaredRaces.race(note).raceDate())
                        .filter(date -> !date.isBefore(today))
                        .min(Comparator.naturalOrder()));
    }

    private static boolean isRegistered(Note note) {
        return note.fact() instanceof Fact.Race race && race.stage() == Fact.RaceStage.REGISTERED;
    }

    private static NextRace of(Note note, Races races) {
        Fact.Race race = DeclaredRaces.race(note);
        return new NextRace(
                note.id(),
                race.raceDate(),
                race.type(),
                races.plans().stream()
                        .map(Races.PlanOfRace::plan)
                        .filter(plan -> plan.raceDate().isBefore(race.raceDate()))
                        .reduce((earlier, later) -> later)
                        .map(plan -> plan.raceAllowedFrom()));
    }
}
