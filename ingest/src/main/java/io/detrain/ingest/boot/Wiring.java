package io.detrain.ingest.boot;

import io.detrain.ingest.log.Broker;
import io.detrain.ingest.log.ContactLog;
import io.detrain.ingest.log.EventLog;
import io.detrain.ingest.log.KafkaEventLog;
import io.detrain.ingest.log.KafkaSettings;
import io.detrain.ingest.log.RegistrySettings;
import io.detrain.ingest.log.RejectedLog;
import io.detrain.ingest.log.TopicSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Puts the logs together. */
@Factory
final class Wiring {

    @Singleton
    @Bean(preDestroy = "close")
    Broker broker(KafkaSettings kafka, RegistrySettings registry, TopicSettings topics) {
        return new Broker(kafka, registry, topics);
    }

    @Singleton
    EventLog events(Broker broker) {
        return new KafkaEventLog(broker);
    }

    @Singleton
    RejectedLog rejected(Broker broker) {
        return new RejectedLog(broker);
    }

    @Singleton
    ContactLog contacts(Broker broker) {
        return new ContactLog(broker);
    }
}
