package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.Settings;
import io.detrain.schemas.settings.SettingsList;
import io.detrain.streams.plan.DetrainingPlan;
import io.detrain.streams.plan.Habit;
import io.detrain.streams.plan.RaceEffort;
import io.detrain.streams.plan.RaceType;
import io.detrain.streams.plan.TrainingClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule set is what the settings say, and every setting says something. */
class RuleSetTest {

    @Test
    void without_settings_it_has_the_plain_name() {
        assertThat(RuleSet.of(Settings.NONE).id()).isEqualTo("science-1");
        assertThat(RuleSet.of(Settings.known(Map.of("roll.tauChronic", 42.0)))).satisfies(same -> {
            assertThat(same.id()).isEqualTo("science-1");
            assertThat(values(same)).isEqualTo(values(RuleSet.standard()));
        });
    }

    @ParameterizedTest
    @MethodSource("settings")
    void no_setting_is_dead(Setting setting) {
        RuleSet changed = RuleSet.of(Settings.known(Map.of(setting.key(), other(setting))));

        assertThat(values(changed)).isNotEqualTo(values(RuleSet.standard()));
        assertThat(changed.id()).matches("science-1\\+[0-9a-f]{8}");
    }

    @Test
    void the_same_values_have_the_same_name_whatever_layer_they_are_from() {
        Settings tenant = Settings.known(Map.of("hrv.swcFactor", 0.7));
        Settings athlete = Settings.known(Map.of("roll.tauAcute", 9.0));
        Settings both = Settings.known(Map.of("hrv.swcFactor", 0.7, "roll.tauAcute", 9.0));

        assertThat(RuleSet.of(tenant.with(athlete)).id())
                .isEqualTo(RuleSet.of(both).id());
    }

    /** The ranges leave no room for values that contradict each other. */
    @Property(tries = 300)
    void any_values_within_their_ranges_make_a_rule_set_and_sound_plans(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Double> values = new TreeMap<>();
        for (Setting setting : SettingsList.ALL) {
            double value = switch (random.nextInt(3)) {
                case 0 -> setting.least();
                case 1 -> setting.most();
                default -> setting.least() + random.nextDouble() * (setting.most() - setting.least());
            };
            values.put(setting.key(), setting.whole() ? Math.rint(value) : value);
        }
        RuleSet rules = RuleSet.of(Settings.known(values));

        for (RaceType type : RaceType.values()) {
            for (TrainingClass trainingClass : TrainingClass.values()) {
                soundPlan(type, trainingClass, rules);
            }
        }
    }

    private static void soundPlan(RaceType type, TrainingClass trainingClass, RuleSet rules) {
        RaceEffort race = type.isDeclaredEnd()
                ? RaceEffort.end(type)
                : new RaceEffort(
                        type, 30, 32, true, OptionalDouble.of(200), OptionalDouble.of(8), OptionalDouble.empty());
        Habit habit = new Habit(trainingClass, 50, 6, OptionalInt.of(45));
        DetrainingPlan plan = DetrainingPlan.of("race", LocalDate.of(2025, 6, 15), race, habit, rules.plans());

        assertThat(plan.days()).isGreaterThanOrEqualTo(2);
        assertThat(plan.rest()).isPositive();
        assertThat(plan.rest() + plan.active()).isLessThanOrEqualTo(plan.days());
        assertThat(plan.length().noRaceDays()).isGreaterThanOrEqualTo(plan.days());
        assertThat(plan.caps()).isSorted();
    }

    static Stream<Setting> settings() {
        return SettingsList.ALL.stream();
    }

    private static double other(Setting setting) {
        return setting.standard() == setting.most() ? setting.least() : setting.most();
    }

    /** All that is judged by: without the name and the settings, which differ anyway. */
    private static List<Object> values(RuleSet rules) {
        return Arrays.stream(RuleSet.class.getRecordComponents())
                .filter(component -> !component.getName().equals("id")
                        && !component.getName().equals("settings"))
                .map(component -> {
                    try {
                        return component.getAccessor().invoke(rules);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
