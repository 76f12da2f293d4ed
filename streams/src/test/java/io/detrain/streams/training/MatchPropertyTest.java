package io.detrain.streams.training;

import static io.detrain.streams.training.Athletes.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingsList;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.load.Sport;
import io.detrain.streams.wire.StateCodec;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Many recordings of few hours, links over midnight, and settings that begin amid them: any order gives the same. */
class MatchPropertyTest {

    private static final int DAYS = 3;
    private static final LocalDate END = MONDAY.plusDays(DAYS + 2);

    @Property(seed = "1", tries = 2000)
    void any_order_of_recordings_and_settings_gives_the_same_workouts(@ForAll long seed) {
        Random random = new Random(seed);
        List<TrainingEvent> history = history(random);
        Diary batch = new Diary().hearsAll(history).opens(END);

        Collections.shuffle(history, random);
        Diary live = new Diary();
        for (TrainingEvent event : history) {
            if (random.nextInt(4) == 0) {
                live.opens(MONDAY.plusDays(random.nextInt(DAYS)));
            }
            live.hears(event);
        }
        live.opens(END);

        assertThat(StateCodec.encode(live.ledger())).isEqualTo(StateCodec.encode(batch.ledger()));
        assertThat(live.days().values().stream().map(JudgedDay::workouts).toList())
                .filteredOn(workouts -> !workouts.isEmpty())
                .isEqualTo(batch.days().values().stream()
                        .map(JudgedDay::workouts)
                        .filter(workouts -> !workouts.isEmpty())
                        .toList());
    }

    private static List<TrainingEvent> history(Random random) {
        List<TrainingEvent> history = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            history.add(recording("w" + i, random));
        }
        for (int i = 0; i < 3; i++) {
            history.add(Athletes.settings("s" + i, date(random), matching(random)));
        }
        if (random.nextInt(4) == 0) { // a race has the days around it derived anew, and would hide what is not
            history.add(Athletes.declared("race", date(random), 5_000 + random.nextInt(15_000), 3_600));
        }
        history.add(Athletes.split("split", date(random), "w0", "w1"));
        int settled = history.size();
        for (int i = 0; i < settled; i++) {
            if (random.nextInt(8) == 0) {
                history.add(Athletes.retracted(history.get(i)));
            }
        }
        return history;
    }

    /** Around midnight, where links are between dates. */
    private static TrainingEvent recording(String id, Random random) {
        LocalTime time = LocalTime.of(23, 0).plusMinutes(5L * random.nextInt(24));
        int minutes = 50 + 5 * random.nextInt(8);
        Sport sport = switch (random.nextInt(6)) {
            case 0 -> Sport.MULTISPORT;
            case 1 -> Sport.RIDE;
            default -> Sport.RUN;
        };
        Fact.Workout workout = Athletes.workout(
                sport, SessionKind.UNKNOWN, minutes, random.nextBoolean() ? 0 : minutes * 170.0, random.nextInt(10));
        return on(Athletes.event(id, date(random), time, workout), random);
    }

    private static TrainingEvent on(TrainingEvent event, Random random) {
        return new TrainingEvent(
                event.id(),
                event.revision(),
                event.contentHash(),
                event.localDate(),
                event.at(),
                event.zone(),
                event.source(),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of("watch " + random.nextInt(2)),
                false,
                event.fact());
    }

    private static LocalDate date(Random random) {
        return MONDAY.plusDays(random.nextInt(DAYS));
    }

    private static Map<String, Double> matching(Random random) {
        Map<String, Double> values = new TreeMap<>();
        for (Setting setting : SettingsList.ALL) {
            if ((setting.key().startsWith("dq.match") || setting.key().startsWith("dq.score"))
                    && random.nextInt(3) == 0) {
                double value = setting.least() + random.nextInt(3) / 2.0 * (setting.most() - setting.least());
                values.put(setting.key(), setting.whole() ? Math.rint(value) : value);
            }
        }
        return values;
    }
}
