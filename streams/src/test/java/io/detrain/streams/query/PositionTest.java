package io.detrain.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void a_position_waits_for_the_offset_after_the_event() {
        assertThat(Position.parse("3:1042,7:12")).contains(new Position(Map.of(3, 1043L, 7, 13L)));
    }

    @Test
    void the_highest_offset_of_a_partition_counts() {
        assertThat(Position.parse("3:9,3:4")).contains(new Position(Map.of(3, 10L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3:", ":4", "a:1", "3:-1", "3:1,", "3:99999999999999999999", "1:2:3"})
    void what_ingest_never_gave_out_is_no_position(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }
}
