package io.detrain.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ItemsTest {

    @Test
    void a_list_falls_apart_into_its_items_as_they_came() {
        assertThat(json(" [ {\"a\" : [1,2]},7 ,\"x\\u0041\", {\"ä\":\"]\"} ] ", 10))
                .containsExactly("{\"a\" : [1,2]}", "7", "\"x\\u0041\"", "{\"ä\":\"]\"}");
    }

    @Test
    void a_repeated_name_spoils_its_own_item_only() {
        assertThat(json("[{\"a\":1,\"a\":2},{\"b\":1}]", 10)).containsExactly("{\"a\":1,\"a\":2}", "{\"b\":1}");
    }

    @Test
    void one_event_is_one_item() {
        assertThat(json("{\"a\":1}", 10)).containsExactly("{\"a\":1}");
    }

    @Test
    void what_is_no_sound_list_is_judged_whole() {
        assertThat(json("[{\"a\":1},", 10)).containsExactly("[{\"a\":1},");
        assertThat(json("[{\"a\":1}] x", 10)).containsExactly("[{\"a\":1}] x");
        assertThat(Items.ofJson("[{}]".getBytes(UTF_16), 10)).hasSize(1);
    }

    @Test
    void nothing_is_no_item() {
        assertThat(json("", 10)).isEmpty();
        assertThat(json(" \n", 10)).isEmpty();
        assertThat(json("[]", 10)).isEmpty();
        assertThat(lines("\r\n \n", 10)).isEmpty();
    }

    @Test
    void lines_may_end_in_either_way_and_be_blank() {
        assertThat(lines("{\"a\":1}\r\n\r\n{\"b\":2}\n\n{\"c\":3}", 10))
                .extracting(String::strip)
                .containsExactly("{\"a\":1}", "{\"b\":2}", "{\"c\":3}");
    }

    @Test
    void reading_stops_one_after_the_most() {
        assertThat(json("[1,2,3,4,5]", 2)).hasSize(3);
        assertThat(lines("1\n2\n3\n4\n5", 2)).hasSize(3);
    }

    private static List<String> json(String body, int most) {
        return Items.ofJson(body.getBytes(UTF_8), most).stream()
                .map(item -> new String(item, UTF_8))
                .toList();
    }

    private static List<String> lines(String body, int most) {
        return Items.ofLines(body.getBytes(UTF_8), most).stream()
                .map(item -> new String(item, UTF_8))
                .toList();
    }
}
