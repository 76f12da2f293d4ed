package io.detrain.streams.boot;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Asks broker and registry whether they are there, for so long and no longer. */
@Singleton
final class Surroundings {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final StreamsRuntime runtime;

    Surroundings(StreamsRuntime runtime) {
        this.runtime = runtime;
    }

    /** The first that does not answer. */
    Optional<String> whatIsAway() {
        if (!answers(this::brokerAnswers)) {
            return Optional.of("broker_away");
        }
        return answers(runtime::registryAnswers) ? Optional.empty() : Optional.of("registry_away");
    }

    private boolean brokerAnswers() {
        var options = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
        try {
            return !runtime.admin().describeCluster(options).nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The registry's client has a patience of its own, which is longer than ours. */
    private static boolean answers(BooleanSupplier question) {
        var answer = new CompletableFuture<Boolean>();
        var asking = Thread.ofVirtual().name("surroundings").start(() -> answer.complete(question.getAsBoolean()));
        try {
            return answer.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            asking.interrupt();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
