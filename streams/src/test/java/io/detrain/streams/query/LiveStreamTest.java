package io.detrain.streams.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.Topics;
import io.detrain.streams.listen.Cursor;
import io.detrain.streams.listen.Published;
import io.micronaut.http.sse.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class LiveStreamTest {

    private static final TopicPartition FLAGS = new TopicPartition(Topics.FLAGS.topic(), 0);
    private static final Cursor HERE = new Cursor(Map.of(FLAGS, 3L));

    private final List<LiveStream> ended = new ArrayList<>();
    private final LiveStream stream = new LiveStream(
            new LiveWriter((topic, bytes) -> {
                throw new SerializationException("the registry is away");
            }),
            3,
            ended::add);
    private final Client client = new Client();

    @Test
    void a_client_gets_as_much_as_it_asks_for() {
        stream.subscribe(client);
        stream.begins(HERE);
        stream.hears(List.of(erased(1), erased(2)), HERE);
        assertThat(client.heard).isEmpty();
        client.ask(2);
        assertThat(client.heard).containsExactly("open f0:3", "erased null");
        client.ask(5);
        assertThat(client.heard).containsExactly("open f0:3", "erased null", "erased f0:3");
    }

    @Test
    void a_client_that_is_too_slow_is_told_so_and_let_go() {
        stream.subscribe(client);
        stream.hears(List.of(erased(1), erased(2), erased(3), erased(4)), HERE);
        client.ask(1);
        assertThat(client.heard).containsExactly("end null", "complete");
        assertThat(ended).containsExactly(stream);
        assertThat(stream.wasLetGo()).isTrue();
        stream.hears(List.of(erased(5)), HERE);
        client.ask(9);
        assertThat(client.heard).hasSize(2);
    }

    @Test
    void a_client_that_takes_no_sign_of_life_is_let_go() {
        stream.subscribe(client);
        stream.beat();
        assertThat(ended).isEmpty();
        stream.beat();
        assertThat(client.heard).containsExactly("complete");
        assertThat(stream.wasLetGo()).isTrue();
    }

    @Test
    void a_client_that_takes_them_is_kept() {
        stream.subscribe(client);
        client.ask(9);
        stream.beat();
        stream.beat();
        assertThat(client.heard).containsExactly("beat null", "beat null");
        assertThat(ended).isEmpty();
    }

    @Test
    void who_leaves_ends_it_once() {
        stream.subscribe(client);
        client.leave();
        stream.beat();
        stream.hears(List.of(erased(1)), HERE);
        assertThat(client.heard).isEmpty();
        assertThat(ended).containsExactly(stream);
        assertThat(stream.wasLetGo()).isFalse();
    }

    @Test
    void an_answer_that_nobody_asked_for_is_forgotten() {
        stream.begins(HERE);
        stream.beat();
        stream.beat();
        assertThat(ended).containsExactly(stream);
    }

    @Test
    void what_cannot_be_read_ends_this_stream_and_disturbs_nobody_else() {
        stream.subscribe(client);
        client.ask(9);
        stream.hears(List.of(new Published(FLAGS, 1, "acme/anna/x", Optional.of(new byte[0]))), HERE);
        assertThat(client.heard).containsExactly("error");
        assertThat(ended).containsExactly(stream);
    }

    private static Published erased(long offset) {
        return new Published(FLAGS, offset, "acme/anna/x" + offset, Optional.empty());
    }

    private static final class Client implements Subscriber<Event<LiveItem>> {
        private final List<String> heard = new ArrayList<>();
        private Optional<Subscription> subscription = Optional.empty();

        void ask(long events) {
            subscription.orElseThrow().request(events);
        }

        void leave() {
            subscription.orElseThrow().cancel();
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = Optional.of(given);
        }

        @Override
        public void onNext(Event<LiveItem> event) {
            heard.add(event.getName() + " " + event.getId());
        }

        @Override
        public void onError(Throwable thrown) {
            heard.add("error");
        }

        @Override
        public void onComplete() {
            heard.add("complete");
        }
    }
}
