package io.detrain.streams.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {

    private static Condition in(State state) {
        return new Condition(Optional.of(state), false, false, false, 2, true);
    }

    @Test
    void what_runs_is_ready() {
        assertThat(in(State.RUNNING).whyNotReady()).isEmpty();
        assertThat(in(State.RUNNING).whyNotAlive()).isEmpty();
    }

    @Test
    void an_instance_for_which_no_task_is_left_is_ready_for_its_time() {
        assertThat(new Condition(Optional.of(State.RUNNING), false, false, false, 0, true).whyNotReady())
                .isEmpty();
    }

    @Test
    void what_restores_is_not_ready_whatever_its_state() {
        for (var state : List.of(State.REBALANCING, State.RUNNING)) {
            assertThat(new Condition(Optional.of(state), false, false, true, 1, true).whyNotReady())
                    .contains("restoring");
        }
    }

    @Test
    void a_rebalance_matters_only_to_those_who_have_no_tasks_meanwhile() {
        assertThat(in(State.REBALANCING).whyNotReady()).isEmpty();
        assertThat(new Condition(Optional.of(State.REBALANCING), false, false, false, 0, true).whyNotReady())
                .contains("rebalancing");
    }

    @Test
    void nothing_can_be_read_from_a_view_that_is_closed() {
        assertThat(new Condition(Optional.of(State.RUNNING), false, false, false, 1, false).whyNotReady())
                .contains("view_closed");
    }

    @Test
    void who_waits_for_a_broker_is_alive_and_not_ready() {
        var starting = new Condition(Optional.empty(), false, false, false, 0, false);
        assertThat(starting.whyNotReady()).contains("starting");
        assertThat(starting.whyNotAlive()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"PENDING_SHUTDOWN", "NOT_RUNNING", "PENDING_ERROR", "ERROR"})
    void what_has_stopped_needs_a_restart(State over) {
        assertThat(in(over).whyNotAlive()).contains("stopped");
        assertThat(in(over).whyNotReady()).contains("stopped");
    }

    @Test
    void a_start_that_was_given_up_needs_a_restart() {
        var failed = new Condition(Optional.empty(), true, false, false, 0, false);
        assertThat(failed.whyNotAlive()).contains("failed");
        assertThat(failed.whyNotReady()).contains("failed");
    }

    @Test
    void state_of_a_newer_release_is_no_reason_to_start_again_and_again() {
        var refused = new Condition(Optional.of(State.NOT_RUNNING), false, true, false, 0, true);
        assertThat(refused.whyNotReady()).contains("state_is_newer");
        assertThat(refused.whyNotAlive()).isEmpty();
    }
}
