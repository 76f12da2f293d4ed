package io.detrain.deploy.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;

/**
 * Kafka's broker and controller in one, put together as Kafka's own {@link KafkaRaftServer} does it.
 *
 * <p>That one cannot be told how long it may take to stop: for five minutes it waits until a quorum of controllers approves,
 * and the last ones of a cluster to stop have none.
 */
final class KafkaNode {

    private static final Duration APPROVED_WITHIN = Duration.ofSeconds(5);
    private static final Time TIME = Time.SYSTEM;

    private final KafkaConfig config;
    private final SharedServer shared; // it closes what both use, metrics too, when the second of them stops
    private final BrokerServer broker;
    private final ControllerServer controller;

    KafkaNode(KafkaConfig config) {
        var folders = KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KafkaNode.class), "");
        var quorum = config.quorumConfig();
        this.config = config;
        this.shared = new SharedServer(
                config,
                folders._1(),
                TIME,
                Server.initializeMetrics(config, TIME, folders._1().clusterId().orElseThrow()),
                CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
                QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        this.broker = new BrokerServer(shared);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
    }

    /** Returns as soon as it serves. */
    void start() {
        controller.startup();
        broker.startup();
        AppInfoParser.registerAppInfo(Server.MetricsPrefix(), id(), shared.metrics(), TIME.milliseconds());
    }

    /** Returns when all is closed; without the quorum's approval after some seconds. */
    void stop() {
        AppInfoParser.unregisterAppInfo(Server.MetricsPrefix(), id(), shared.metrics());
        broker.shutdown(APPROVED_WITHIN);
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }

    private String id() {
        return Integer.toString(config.brokerId());
    }
}
