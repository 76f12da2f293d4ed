package io.detrain.notifier.listen;

import io.detrain.notifier.notice.Input;
import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;

/** What is heard and where in the log it stands. */
public record Heard(Input input, TopicPartition partition, long offset) {

    /** By instant, then by place, so that what is drained together is worked off in one order. */
    public static final Comparator<Heard> ORDER = Comparator.comparing(
                    (Heard heard) -> heard.input().at())
            .thenComparing(heard -> heard.partition().topic())
            .thenComparing(heard -> heard.partition().partition())
            .thenComparing(Heard::offset);
}
