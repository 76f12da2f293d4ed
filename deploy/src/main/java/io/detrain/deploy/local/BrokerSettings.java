package io.detrain.deploy.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Settings of a real broker and controller in one, sized for one machine that does other things too. */
final class BrokerSettings {

    static final String CONTROLLER = "CONTROLLER";

    private static final List<String> COPIES = List.of(
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "share.coordinator.state.topic.replication.factor",
            "default.replication.factor");
    private static final List<String> COPIES_IN_SYNC =
            List.of("transaction.state.log.min.isr", "share.coordinator.state.topic.min.isr", "min.insync.replicas");

    private static final Map<String, String> FIXED = Map.ofEntries(
            // few clients: few partitions of the broker's own topics, few threads
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.num.partitions", "1"),
            Map.entry("num.network.threads", "1"),
            Map.entry("num.io.threads", "2"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            // memory: 8 MB hold the keys of some 300,000 records per cleaning; indices are mapped whole
            Map.entry("log.cleaner.threads", "1"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            Map.entry("log.cleaner.io.buffer.size", "131072"),
            Map.entry("log.segment.bytes", "16777216"),
            Map.entry("log.index.size.max.bytes", "262144"),
            // nobody waits for a second member, and an aborted writer holds readers up for a second at most
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("group.min.session.timeout.ms", "1000"),
            Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "500"),
            // after a kill -9 the broker's own ghost has to be forgotten before it may come back
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("broker.session.timeout.ms", "3000"),
            // a folder that has lain in a drawer for a year goes on where it stood
            Map.entry("offsets.retention.minutes", "5256000"),
            Map.entry("transactional.id.expiration.ms", "2147483647"),
            Map.entry("auto.create.topics.enable", "false"));

    private BrokerSettings() {}

    static Properties of(Path folder, Seat seat) {
        var settings = new Properties();
        settings.putAll(FIXED);
        // every record is on all brokers; one of them may be away
        COPIES.forEach(each -> settings.put(each, Integer.toString(seat.nodes())));
        COPIES_IN_SYNC.forEach(each -> settings.put(each, Integer.toString(Math.max(1, seat.nodes() - 1))));
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(seat.node()));
        settings.put("log.dirs", folder.toString());
        settings.put("listeners", listener("LOCAL", seat.port()) + "," + listener(CONTROLLER, seat.controllerPort()));
        settings.put("advertised.listeners", listener("LOCAL", seat.port()));
        settings.put("listener.security.protocol.map", "LOCAL:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "LOCAL");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", seat.voters());
        return settings;
    }

    private static String listener(String name, int port) {
        return name + "://" + Ports.HOST + ":" + port;
    }
}
