package io.detrain.notifier.service;

import io.detrain.testing.OneByOne;
import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterExecutionMode;
import io.kroxylicious.testing.kafka.common.KafkaClusterFactory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One broker for every test of the module that asks for one: to start it takes longer than most of them. */
final class OneCluster implements ParameterResolver {

    /** Closed with the last test. */
    private record Running(KafkaCluster cluster) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            cluster.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OneCluster.class))
                .getOrComputeIfAbsent("cluster", _ -> start(), Running.class)
                .cluster();
    }

    private static Running start() {
        var cluster = KafkaClusterFactory.create(KafkaClusterConfig.builder()
                .execMode(KafkaClusterExecutionMode.IN_VM)
                .kraftMode(true)
                .brokersNum(1)
                .build());
        OneByOne.get(() -> {
            cluster.start();
            return cluster;
        });
        return new Running(cluster);
    }
}
