package io.detrain.testing;

import io.kroxylicious.testing.kafka.junit5ext.KafkaClusterExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/** Gives tests real clusters in their own process, one started after the other wherever the tests run. */
public final class RealBroker extends KafkaClusterExtension {

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        OneByOne.call(() -> {
            super.beforeAll(context);
            return context;
        });
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        OneByOne.call(() -> {
            super.beforeEach(context);
            return context;
        });
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return OneByOne.get(() -> super.resolveParameter(parameter, context));
    }
}
