package io.detrain.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.ingest.log.Appended.Acknowledged;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void a_position_is_the_highest_offset_of_each_partition() {
        var appended = List.of(
                new Acknowledged(7, 11), new Acknowledged(3, 1042), new Acknowledged(7, 12), new Acknowledged(7, 10));
        assertThat(Position.of(appended).text()).isEqualTo("3:1042,7:12");
    }

    @Test
    void nothing_is_no_place() {
        assertThat(Position.of(List.of()).text()).isEmpty();
    }
}
