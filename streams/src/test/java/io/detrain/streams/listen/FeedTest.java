package io.detrain.streams.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final AthleteKey ANNA = new AthleteKey("acme", "anna");
    private static final TopicPartition FLAGS = new TopicPartition(Topics.FLAGS.topic(), 0);
    private static final TopicPartition DAYS = new TopicPartition(Topics.DAYS.topic(), 0);
    private static final Interest OF_ANNA = new Interest("acme", Optional.of("anna"));
    private static final Interest OF_ACME = new Interest("acme", Optional.empty());

    private final Feed feed = new Feed(3);

    @BeforeEach
    void begin() {
        feed.begin(Map.of(FLAGS, 10L, DAYS, 100L));
    }

    @Test
    void a_follower_hears_what_comes_and_is_told_how_far_that_is() {
        var follower = follow(OF_ANNA, "");
        publish(10, "acme/anna/x");
        assertThat(follower.heard).containsExactly("begins d0:100,f0:10", "acme/anna/x", "after d0:100,f0:11");
    }

    @Test
    void nobody_hears_of_others() {
        var anna = follow(OF_ANNA, "");
        var acme = follow(OF_ACME, "");
        publish(10, "acme/ann/x");
        publish(11, "acme/annabel/x");
        publish(12, "acme2/anna/x");
        assertThat(anna.heard).containsExactly("begins d0:100,f0:10");
        assertThat(acme.heard).contains("acme/ann/x", "acme/annabel/x").doesNotContain("acme2/anna/x");
    }

    @Test
    void who_comes_back_hears_what_was_missed_and_nothing_twice() {
        publish(10, "acme/anna/x");
        publish(11, "acme/bert/y");
        publish(12, "acme/anna/z");
        var follower = follow(OF_ANNA, "d0:100,f0:11");
        publish(13, "acme/anna/last");
        assertThat(follower.heard)
                .containsExactly(
                        "begins d0:100,f0:11",
                        "acme/anna/z",
                        "after d0:100,f0:13",
                        "acme/anna/last",
                        "after d0:100,f0:14");
    }

    @Test
    void who_comes_back_too_late_is_told_so() {
        for (int i = 10; i < 15; i++) {
            publish(i, "acme/anna/" + i);
        }
        assertThat(follow(OF_ANNA, "d0:100,f0:11").heard).containsExactly("missed d0:100,f0:15");
        assertThat(follow(OF_ANNA, "d0:100,f0:12").heard).contains("acme/anna/12", "acme/anna/14");
    }

    @Test
    void a_place_that_is_not_in_this_log_is_no_place_to_go_on() {
        assertThat(follow(OF_ANNA, "d0:100,f0:9999").heard).containsExactly("missed d0:100,f0:10");
        assertThat(follow(OF_ANNA, "f0:10").heard).containsExactly("missed d0:100,f0:10");
        assertThat(follow(OF_ANNA, "d0:99,f0:10").heard).containsExactly("missed d0:100,f0:10");
    }

    @Test
    void more_than_a_follower_has_room_for_is_not_poured_over_it() {
        for (int i = 10; i < 13; i++) {
            publish(i, "acme/anna/" + i);
        }
        var narrow = new Recording(2);
        feed.follow(narrow, OF_ANNA, Cursor.parse("d0:100,f0:10"));
        assertThat(narrow.heard).containsExactly("missed d0:100,f0:13");
    }

    @Test
    void who_left_hears_nothing_more() {
        var follower = follow(OF_ANNA, "");
        feed.leave(follower);
        publish(10, "acme/anna/x");
        assertThat(follower.heard).hasSize(1);
        assertThat(feed.followers()).isZero();
    }

    @Test
    void who_leaves_while_it_is_told_disturbs_no_other() {
        var first = new Recording(100) {
            @Override
            public void hears(List<Published> news, Cursor after) {
                feed.leave(this);
            }
        };
        feed.follow(first, OF_ANNA, Optional.empty());
        var second = follow(OF_ANNA, "");
        publish(10, "acme/anna/x");
        assertThat(second.heard).contains("acme/anna/x");
        assertThat(feed.followers()).isEqualTo(1);
    }

    @Test
    void a_cursor_is_read_as_it_was_written_or_not_at_all() {
        var cursor = Cursor.parse("d0:100,f0:10,p11:7").orElseThrow();
        assertThat(Cursor.parse(cursor.text())).contains(cursor);
        for (var wrong : List.of("", "x0:1", "d:1", "d0:", "d0:-1", "d0:1,", "d0:99999999999999999999", "d0:1;f0:1")) {
            assertThat(Cursor.parse(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void an_athletes_cursor_has_the_places_of_their_partition_alone() {
        var places = Map.of(
                new TopicPartition(Topics.FLAGS.topic(), 0), 1L,
                new TopicPartition(Topics.FLAGS.topic(), 1), 2L,
                new TopicPartition(Topics.FLAGS.topic(), 2), 3L);
        assertThat(OF_ANNA.among(places).next().keySet())
                .containsExactly(new TopicPartition(Topics.FLAGS.topic(), ANNA.partition(3)));
        assertThat(OF_ACME.among(places).next()).hasSize(3);
    }

    private Recording follow(Interest interest, String since) {
        var follower = new Recording(100);
        feed.follow(follower, interest, since.isEmpty() ? Optional.empty() : Cursor.parse(since));
        return follower;
    }

    private void publish(long offset, String key) {
        feed.publish(List.of(new Published(FLAGS, offset, key, Optional.of(new byte[0]))), Map.of(FLAGS, offset + 1));
    }

    private static class Recording implements Follower {
        private final int room;
        private final List<String> heard = new ArrayList<>();

        private Recording(int room) {
            this.room = room;
        }

        @Override
        public int room() {
            return room;
        }

        @Override
        public void begins(Cursor at) {
            heard.add("begins " + at.text());
        }

        @Override
        public void missed(Cursor at) {
            heard.add("missed " + at.text());
        }

        @Override
        public void hears(List<Published> news, Cursor after) {
            news.forEach(each -> heard.add(each.key()));
            heard.add("after " + after.text());
        }
    }
}
