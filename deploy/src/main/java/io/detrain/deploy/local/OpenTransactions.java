package io.detrain.deploy.local;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/**
 * Ends the transactions that a killed run has left open, before anybody writes. Kafka's coordinator may have forgotten in
 * which partitions one was open, and would leave it so for ever: nobody could read what is committed behind it.
 */
final class OpenTransactions {

    /** What is decided is finished by the coordinator. */
    private static final Set<TransactionState> DECIDED =
            EnumSet.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

    private OpenTransactions() {}

    static void abort(Admin admin) throws InterruptedException {
        try {
            var decided = new HashSet<Long>();
            for (var each : admin.listTransactions().all().get()) {
                if (DECIDED.contains(each.state())) {
                    decided.add(each.producerId());
                }
            }
            var partitions = partitions(admin);
            var producers = admin.describeProducers(partitions);
            for (var partition : partitions) {
                for (var state : producers.partitionResult(partition).get().activeProducers()) {
                    if (state.currentTransactionStartOffset().isPresent() && !decided.contains(state.producerId())) {
                        admin.abortTransaction(spec(partition, state)).all().get();
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new CannotStart("the broker does not say what was left open: " + e.getMessage(), e);
        }
    }

    private static AbortTransactionSpec spec(TopicPartition partition, ProducerState state) {
        return new AbortTransactionSpec(
                partition,
                state.producerId(),
                (short) state.producerEpoch(),
                state.coordinatorEpoch().orElse(0));
    }

    private static List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        var partitions = new ArrayList<TopicPartition>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(each -> partitions.add(new TopicPartition(topic.name(), each.partition()))));
        return partitions;
    }
}
