package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What would follow is what follows. */
class ProjectionPropertyTest {

    private static final Coach COACH = new Coach(RuleSet.standard());
    private static final int DAYS = 70;
    private static final LocalDate TODAY = MONDAY.plusDays(DAYS);

    @Property(seed = "1", tries = 60)
    void made_real_with_the_same_content_the_events_give_the_same_judgements(@ForAll long seed) {
        Random random = new Random(seed);
        var diary = lived(events("p", MONDAY, DAYS, 10 + random.nextInt(40), random));
        int ahead = 1 + random.nextInt(20);
        List<TrainingEvent> coming = events("h", TODAY.minusDays(3), ahead + 3, random.nextInt(20), random);
        List<TrainingEvent> asked = new ArrayList<>(coming);
        Collections.shuffle(asked, random);

        Projection projection = COACH.project(diary.ledger(), diary, asked, TODAY.plusDays(ahead));

        diary.news();
        coming.sort(TrainingEvent.ORDER);
        Diary real = livesOn(diary, coming, TODAY.plusDays(ahead));
        assertThat(projection.days()).isEqualTo(List.copyOf(latestDays(real).values()));
        assertThat(projection.flags())
                .allSatisfy(flag -> assertThat(real.flags().get(flag.id())).isEqualTo(flag));
        assertThat(projection.plans())
                .allSatisfy(plan -> assertThat(real.plans().get(plan.id())).isEqualTo(plan));
    }

    @Property(seed = "1", tries = 60)
    void whatever_is_new_in_life_was_in_the_projection(@ForAll long seed) {
        Random random = new Random(seed);
        var diary = lived(events("p", MONDAY, DAYS, 10 + random.nextInt(40), random));
        List<TrainingEvent> coming = events("h", TODAY, 15, 5 + random.nextInt(20), random);
        Map<String, Standing> before = standing(diary);

        Projection projection = COACH.project(diary.ledger(), diary, coming, TODAY.plusDays(15));

        Collections.shuffle(coming, random); // life keeps no order within a day
        Map<String, Standing> news = standing(livesOn(diary, coming, TODAY.plusDays(15)));
        before.replaceAll((id, standing) -> standing.settled(diary.ledger().horizonStart()));
        news.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        List<String> seen = new ArrayList<>();
        projection.flags().forEach(flag -> seen.add(flag.id()));
        projection.plans().forEach(plan -> seen.add(plan.id()));
        assertThat(seen).containsAll(news.keySet());
    }

    @Property(seed = "1", tries = 30)
    void projecting_changes_neither_the_ledger_nor_the_rows(@ForAll long seed) {
        Random random = new Random(seed);
        var diary = lived(events("p", MONDAY, DAYS, 30, random));
        byte[] before = StateCodec.encode(diary.ledger());
        List<TrainingEvent> rows = diary.between(MONDAY.minusDays(9), TODAY.plusDays(99));

        COACH.project(diary.ledger(), diary, events("h", TODAY.minusDays(9), 40, 12, random), TODAY.plusDays(40));

        assertThat(StateCodec.encode(diary.ledger())).isEqualTo(before);
        assertThat(diary.between(MONDAY.minusDays(9), TODAY.plusDays(99))).isEqualTo(rows);
    }

    @Property(seed = "1", tries = 30)
    void nothing_until_today_changes_nothing(@ForAll long seed) {
        var diary = lived(events("p", MONDAY, DAYS, 30, new Random(seed)));

        Projection projection = COACH.project(diary.ledger(), diary, List.of(), TODAY);

        assertThat(projection.days()).isEmpty();
        assertThat(projection.flags()).isEmpty();
        assertThat(projection.plans()).isEmpty();
    }

    private static Diary lived(List<TrainingEvent> past) {
        return new Diary().opens(TODAY).hearsAll(past);
    }

    private static Diary livesOn(Diary diary, List<TrainingEvent> coming, LocalDate until) {
        for (LocalDate day = TODAY; !day.isAfter(until); day = day.plusDays(1)) {
            diary.opens(day);
            for (TrainingEvent event : coming) {
                boolean now = event.localDate().equals(day);
                if (now || (day.equals(TODAY) && event.localDate().isBefore(day))) {
                    diary.hears(event);
                }
            }
        }
        return diary;
    }

    private static TreeMap<LocalDate, JudgedDay> latestDays(Diary diary) {
        return diary.news().stream()
                .filter(Outcome.DayJudged.class::isInstance)
                .map(outcome -> ((Outcome.DayJudged) outcome).day())
                .collect(Collectors.toMap(JudgedDay::date, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    private static Map<String, Standing> standing(Diary diary) {
        return diary.ledger().standing().stream()
                .collect(Collectors.toMap(Standing::id, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    private static List<TrainingEvent> events(String prefix, LocalDate from, int days, int count, Random random) {
        List<TrainingEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(prefix + i, from.plusDays(random.nextInt(days + 1)), random));
        }
        return events;
    }

    private static TrainingEvent event(String id, LocalDate date, Random random) {
        int minutes = 20 + random.nextInt(100);
        return switch (random.nextInt(12)) {
            case 0 -> Athletes.race(id, date, minutes, 5_000 + random.nextInt(40_000), 5 + random.nextInt(6));
            case 1 -> Athletes.declared(id, date, 5_000 + random.nextInt(20_000), minutes * 60L);
            case 2 -> Athletes.intervals(id, date, minutes);
            case 3 -> Athletes.lift(id, date, minutes);
            case 4 -> Athletes.restDay(id, date);
            case 5 -> Athletes.wellness(id, date, 1 + random.nextInt(7));
            case 6 -> Athletes.variability(id, date, 30 + random.nextInt(60), "ring");
            case 7 -> Athletes.ill(id, date, date.plusDays(random.nextInt(6)));
            case 8 -> Athletes.profile(id, date, TrainingClass.values()[random.nextInt(3)]);
            default -> Athletes.run(id, date, minutes, 2 + random.nextInt(8));
        };
    }
}
