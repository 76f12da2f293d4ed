package io.detrain.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What topics are called, and what they are known by. */
class TopicNamesTest {

    private static final TopicNames MOVED = TopicNames.of("detrain.p24");

    @Test
    void live_topics_are_called_as_they_are_listed() {
        for (var topic : Topics.values()) {
            assertThat(TopicNames.LIVE.of(topic)).isEqualTo(topic.topic());
        }
        assertThat(TopicNames.LIVE.own("detrain-streams")).isEqualTo("detrain-streams");
    }

    @Test
    void a_shadow_reads_what_is_live_and_writes_beside_it() {
        var shadow = TopicNames.LIVE.shadowed("strict");

        assertThat(shadow.of(Topics.EVENTS)).isEqualTo("detrain.events.v1");
        assertThat(Topics.judgements())
                .extracting(shadow::of)
                .containsExactly(
                        "detrain.shadow.strict.days.v1",
                        "detrain.shadow.strict.flags.v1",
                        "detrain.shadow.strict.plans.v1");
        assertThat(shadow.of(Topics.REPAIR)).isEqualTo("detrain.shadow.strict.repair.v1");
        assertThat(shadow.of(Topics.REJECTED)).isEqualTo("detrain.shadow.strict.rejected.v1");
        assertThat(shadow.own("detrain-streams")).isEqualTo("detrain-streams-shadow-strict");
    }

    @Test
    void what_was_moved_has_another_prefix_and_a_state_of_its_own() {
        assertThat(MOVED.of(Topics.EVENTS)).isEqualTo("detrain.p24.events.v1");
        assertThat(MOVED.shadowed("strict").of(Topics.FLAGS)).isEqualTo("detrain.p24.shadow.strict.flags.v1");
        assertThat(MOVED.shadowed("strict").of(Topics.EVENTS)).isEqualTo("detrain.p24.events.v1");
        assertThat(MOVED.own("view")).isEqualTo("view-p24");
    }

    @Test
    void whatever_a_topic_is_called_it_is_known_by_what_it_holds() {
        var subjects = new OneSubject();
        for (var names : new TopicNames[] {TopicNames.LIVE, MOVED, MOVED.shadowed("days")}) {
            for (var topic : Topics.values()) {
                assertThat(Topics.named(names.of(topic))).contains(topic);
                assertThat(subjects.subjectName(names.of(topic), false, null)).isEqualTo(topic.subject());
            }
        }
        assertThat(Topics.named("orders")).isEmpty();
        assertThat(subjects.subjectName("orders", false, null)).isEqualTo("orders-value");
    }

    @Test
    void a_name_that_cannot_be_one_is_refused() {
        assertThatThrownBy(() -> TopicNames.of("a b")).hasMessageContaining("detrain.topic-prefix");
        assertThatThrownBy(() -> TopicNames.LIVE.shadowed("a.b")).hasMessageContaining("shadow");
    }
}
