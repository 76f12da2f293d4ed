package io.detrain.notifier.outbox;

import io.detrain.notifier.channel.Channels;
import io.detrain.notifier.config.KafkaSettings;
import io.detrain.notifier.config.NotifierSettings;
import io.detrain.notifier.config.NotifyConfiguration;
import io.detrain.notifier.config.RegistrySettings;
import io.detrain.notifier.listen.Contacts;
import io.detrain.notifier.listen.Decoder;
import io.detrain.notifier.listen.Ear;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.schemas.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Opens everything that the loop needs, runs it, and closes it again. */
@Singleton
public final class Office {

    private final KafkaSettings kafka;
    private final RegistrySettings registry;
    private final NotifierSettings settings;
    private final Channels channels;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Shown shown;
    private final Waiting waiting;
    private final NotifyConfiguration notify;
    private volatile boolean open;

    Office(
            KafkaSettings kafka,
            RegistrySettings registry,
            NotifierSettings settings,
            Channels channels,
            Clock clock,
            MeterRegistry meters,
            Shown shown,
            Waiting waiting,
            NotifyConfiguration notify) {
        this.kafka = kafka;
        this.registry = registry;
        this.settings = settings;
        this.channels = channels;
        this.clock = clock;
        this.meters = meters;
        this.shown = shown;
        this.waiting = waiting;
        this.notify = notify;
    }

    /** Works until it is told to stop. Whatever goes wrong with Kafka ends it: nothing undecided is kept in memory. */
    public void work(BooleanSupplier stopped) throws InterruptedException {
        var clients = new Clients(kafka, settings);
        var serdes = new Serdes(registry.url());
        var topics = kafka.topics();
        prepare(clients, serdes);
        var decoder = new Decoder(serdes, topics, meters);
        try (var producer = clients.producer(serdes.<io.detrain.schemas.avro.Delivery>serializer());
                var contacts = new Contacts(clients.prompt(), topics, decoder);
                var committed = clients.reader(true);
                var written = clients.reader(false);
                var group = clients.group();
                var dispatch = new Dispatch(settings.queue(), settings.sending())) {
            producer.initTransactions(); // ends what an earlier self has left open, before the outbox is read
            var outbox = new Outbox();
            var pace = new Pace(clock);
            var desk = new Desk(outbox, contacts, channels, dispatch, pace, partitions(committed, topics), notify);
            var loop = new Loop(
                    share -> new Ear(group, topics, decoder, share),
                    contacts,
                    new Books(committed, written, producer, topics, decoder),
                    outbox,
                    desk,
                    dispatch,
                    pace,
                    shown,
                    waiting,
                    new Counts(meters),
                    settings.poll());
            open = true;
            loop.run(stopped);
        } finally {
            open = false;
        }
    }

    /** True while messages are worked on; before that, Kafka is still being looked for. */
    public boolean isOpen() {
        return open;
    }

    private void prepare(Clients clients, Serdes serdes) throws InterruptedException {
        Admin admin = clients.admin();
        try {
            Topics.create(admin, kafka.topics(), kafka.partitions(), kafka.replicas());
            serdes.register();
        } catch (IOException e) {
            throw new UncheckedIOException("the schema registry does not answer", e);
        } finally {
            admin.close(Duration.ZERO); // a broker that is away is not waited for
        }
    }

    private static int partitions(KafkaConsumer<String, byte[]> consumer, TopicNames topics) {
        return Topics.partitions(consumer, topics.of(Topics.DELIVERIES)).size();
    }
}
