package io.detrain.streams.topology;

import io.detrain.schemas.Topics;
import io.detrain.streams.meter.Counts;
import io.detrain.streams.wire.NewerState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a poisonous record aside, raw and with the place it came from, and lets the stream go on.
 *
 * <p>A registry that does not answer is not the record's fault: then the stream stops, and tries again. Nor is state that
 * a newer release wrote: then it stops, and leaves what it cannot read to whoever can.
 */
public final class DeadLetters implements ProcessingExceptionHandler, DeserializationExceptionHandler {

    /** Key of the counts in the configuration, which is all that Kafka Streams hands over. */
    public static final String COUNTS = "detrain.counts";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** What was packed small on its way here may be more than a producer sends: then its beginning has to do. */
    private static final int LONGEST_VALUE_BYTES = 512 << 10;

    private static final int LONGEST_KEY_BYTES = 4 << 10;

    private Counts counts = Counts.unseen();
    private String topic = Topics.REJECTED.topic();

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (Outage.isBehind(exception) || NewerState.isBehind(exception)) {
            return ProcessingExceptionHandler.Response.fail();
        }
        return ProcessingExceptionHandler.Response.resume(List.of(letter(context, exception)));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return DeserializationExceptionHandler.Response.resume(List.of(letter(context, exception)));
    }

    private ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext context, Exception exception) {
        counts.deadLetter(exception.getClass().getSimpleName());
        LOG.warn(
                "event=dead_letter topic={} partition={} offset={} reason={}",
                context.topic(),
                context.partition(),
                context.offset(),
                exception.getClass().getSimpleName());
        var headers = new RecordHeaders();
        headers.add("source", bytes("streams"));
        headers.add("code", bytes("unreadable"));
        headers.add("pointer", bytes(""));
        headers.add(
                "reason", bytes(exception.getClass().getSimpleName())); // no exception text: it may quote the payload
        headers.add("origin", bytes(context.topic() + ":" + context.partition() + ":" + context.offset()));
        var key = cut("key-bytes", context.sourceRawKey(), LONGEST_KEY_BYTES, headers);
        var value = cut("value-bytes", context.sourceRawValue(), LONGEST_VALUE_BYTES, headers);
        return new ProducerRecord<>(topic, null, null, key, value, headers);
    }

    /** A header tells how long it was; the whole of it is where it came from. */
    private static byte @Nullable [] cut(String header, byte @Nullable [] bytes, int longest, RecordHeaders headers) {
        if (bytes == null || bytes.length <= longest) {
            return bytes;
        }
        headers.add(header, bytes(Integer.toString(bytes.length)));
        return Arrays.copyOf(bytes, longest);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        if (configs.get(COUNTS) instanceof Counts seen) {
            counts = seen;
        }
        if (configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG) instanceof String name) {
            topic = name;
        }
    }
}
