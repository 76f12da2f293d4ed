package io.detrain.notifier.notice;

import static io.detrain.notifier.notice.Stories.NOON;
import static io.detrain.notifier.notice.Stories.flag;
import static io.detrain.notifier.notice.Stories.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is judged anew of days that are older than the horizon corrects the record and wakes nobody. */
class RepairedPastTest {

    private static final Instant REPAIRED = NOON.plus(Duration.ofDays(61));

    static Stream<String> rules() {
        return Stream.concat(Stream.of(Rule.values()).map(Enum::name), Stream.of("A_RULE_OF_LATER"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_flag_of_the_past_is_told_to_nobody(String rule) {
        for (Status status : Status.values()) {
            var anna = new Stories();

            assertThat(anna.hear(flag(rule, status, Severity.HIGH, REPAIRED)))
                    .as(status.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_flag_that_was_told_in_its_time_is_neither_told_again_nor_taken_back(String rule) {
        for (Status status : Status.values()) {
            var anna = new Stories();
            anna.hear(flag(rule, Status.RAISED, Severity.LOW, NOON));
            anna.deliver(NOON.plusSeconds(60));

            assertThat(anna.hear(flag(rule, status, Severity.HIGH, REPAIRED)))
                    .as(status.name())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"repair", "plan_extended", "plan_advanced", "plan_completed", "race_edited"})
    void a_plan_of_the_past_is_told_to_nobody_whatever_became_of_it(String because) {
        for (Status status : Status.values()) {
            var stranger = new Stories();
            var follower = new Stories();
            follower.hear(plan(Status.RAISED, 2, NOON, ""));
            follower.deliver(NOON.plusSeconds(60));

            assertThat(stranger.hear(plan(status, 3, REPAIRED, because))).isEmpty();
            assertThat(follower.hear(plan(status, 3, REPAIRED, because))).isEmpty();
        }
    }
}
