package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefoldTest {

    private static final LocalDate LAST = MONDAY.plusYears(5);

    @Test
    void five_years_that_come_at_once_are_after_a_repair_as_if_they_had_been_lived() {
        List<TrainingEvent> years = years();
        List<TrainingEvent> shuffled = new ArrayList<>(years);
        Collections.shuffle(shuffled, new Random(7));
        Diary backFilled = new Diary().hears(shuffled.getFirst()).opens(LAST);
        boolean asked = shuffled.stream().map(backFilled::hearsAndAsks).reduce(false, Boolean::logicalOr);
        Diary lived = new Diary().lives(years, LAST);

        Refold refold = refold(shuffled, LAST);
        assertThat(asked).isTrue();
        assertThat(backFilled.ledger()).isNotEqualTo(lived.ledger());
        backFilled.corrects(refold);

        assertThat(StateCodec.encode(refold.ledger())).isEqualTo(StateCodec.encode(lived.ledger()));
        assertThat(refold.rows()).isEqualTo(lived.between(LocalDate.MIN, LocalDate.MAX));
        assertThat(backFilled.days()).isEqualTo(lived.days());
        assertThat(backFilled.plans().keySet()).isEqualTo(lived.plans().keySet());
    }

    @Test
    void somebody_of_whom_only_a_profile_is_known_has_the_last_day_open() {
        TrainingEvent profile = Athletes.profile("p", MONDAY.minusYears(30), TrainingClass.REGULAR);
        Diary live = new Diary()
                .hears(profile)
                .opens(MONDAY.minusDays(2))
                .opens(MONDAY.minusDays(1))
                .opens(MONDAY);

        assertThat(refold(List.of(profile), MONDAY).ledger()).isEqualTo(live.ledger());
    }

    @Test
    void a_profile_from_before_the_first_workout_costs_no_days() {
        List<TrainingEvent> events = List.of(
                Athletes.profile("p", MONDAY.minusYears(30), TrainingClass.COMPETITIVE),
                Athletes.run("w", MONDAY, 60, 5));
        Diary live = new Diary().hearsAll(events).opens(MONDAY).opens(MONDAY.plusDays(1));
        Refold refold = new Refold(new Coach(RuleSet.standard()), events);
        int steps = 0;
        while (!refold.isDone(MONDAY.plusDays(1))) {
            refold.step(MONDAY.plusDays(1));
            steps++;
        }

        assertThat(steps).isEqualTo(4);
        assertThat(refold.ledger()).isEqualTo(live.ledger());
    }

    @Test
    void what_lies_ahead_of_the_last_day_is_heard_on_it() {
        List<TrainingEvent> events =
                List.of(Athletes.run("w", MONDAY, 60, 5), Athletes.run("ahead", MONDAY.plusDays(1), 60, 5));
        Diary live = new Diary().opens(MONDAY).hearsAll(events);

        assertThat(refold(events, MONDAY).ledger()).isEqualTo(live.ledger());
    }

    @Test
    void an_event_of_two_hundred_days_ago_asks_for_a_repair_and_one_of_last_week_does_not() {
        Diary diary = new Diary().lives(years().subList(0, 200), MONDAY.plusDays(400));
        LocalDate today = diary.ledger().lastOpenedDay().orElseThrow();

        assertThat(diary.hearsAndAsks(Athletes.run("new", today.minusDays(7), 60, 5)))
                .isFalse();
        assertThat(diary.hearsAndAsks(Athletes.run("old", today.minusDays(200), 60, 5)))
                .isTrue();
        assertThat(diary.hearsAndAsks(Athletes.run("old", today.minusDays(200), 60, 5)))
                .isFalse();
        assertThat(diary.hearsAndAsks(Athletes.profile("p", today.minusDays(200), TrainingClass.CASUAL)))
                .isTrue();
    }

    @Test
    void what_takes_back_an_event_that_is_forgotten_asks_for_a_repair() {
        List<TrainingEvent> years = years();
        Diary diary = new Diary().lives(years, LAST);
        TrainingEvent forgotten = years.getFirst();
        TrainingEvent known = years.getLast();

        assertThat(diary.hearsAndAsks(on(LAST, Athletes.retracted(forgotten)))).isTrue();
        assertThat(diary.hearsAndAsks(on(LAST, Athletes.retracted(known)))).isFalse();
        assertThat(diary.hearsAndAsks(Athletes.run("older", MONDAY.plusDays(9), 60, 5)))
                .isTrue();
    }

    private static TrainingEvent on(LocalDate date, TrainingEvent event) {
        return new TrainingEvent(
                event.id(),
                event.revision(),
                event.contentHash(),
                date,
                event.at(),
                event.zone(),
                event.source(),
                event.device(),
                event.quarantined(),
                event.fact());
    }

    private static Refold refold(List<TrainingEvent> history, LocalDate last) {
        Refold refold = new Refold(new Coach(RuleSet.standard()), history);
        while (!refold.isDone(last)) {
            refold.step(last);
        }
        return refold;
    }

    /** Three runs a week, a race each spring and autumn. */
    private static List<TrainingEvent> years() {
        List<TrainingEvent> events = new ArrayList<>();
        Random random = new Random(5);
        for (LocalDate date = MONDAY; !date.isAfter(LAST); date = date.plusDays(2 + random.nextInt(2))) {
            boolean isRace = date.getDayOfYear() % 180 < 2;
            events.add(
                    isRace
                            ? Athletes.race("r" + date, date, 45, 10_000, 9)
                            : Athletes.run("w" + date, date, 40 + random.nextInt(40), 3 + random.nextInt(5)));
        }
        return events;
    }
}
