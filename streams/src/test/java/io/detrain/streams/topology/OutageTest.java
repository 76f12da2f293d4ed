package io.detrain.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    static Exception[] outages() {
        return new Exception[] {
            new SerializationException("registry", new ConnectException()),
            new SerializationException("registry", new SocketTimeoutException()),
            new TimeoutException("the registry answers 503"),
            new ThrottlingQuotaExceededException("the registry answers 429"),
            new AuthenticationException("the registry answers 401"),
            new AuthorizationException("the registry answers 403"),
            new RuntimeException(new TimeoutException("deep inside")),
            new ProcessorStateException("a damaged store"),
            new InvalidStateStoreException("a closed store"),
        };
    }

    static Exception[] poison() {
        return new Exception[] {
            new SerializationException("cut off", new EOFException()),
            new SerializationException("no number", new InvalidNumberEncodingException("Invalid int encoding")),
            new SerializationException("of another kind", new AvroTypeException("Found int, expecting string")),
            new SerializationException("Unknown magic byte!"),
            new IllegalArgumentException("need 0 < restingBpm"),
            new NullPointerException(),
        };
    }

    @ParameterizedTest
    @MethodSource("outages")
    void whoever_cannot_be_reached_is_no_fault_of_the_record(Exception thrown) {
        assertThat(Outage.isBehind(thrown)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("poison")
    void a_record_that_cannot_be_read_is_no_outage(Exception thrown) {
        assertThat(Outage.isBehind(thrown)).isFalse();
    }
}
