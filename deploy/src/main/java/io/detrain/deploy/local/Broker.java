package io.detrain.deploy.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker and controller inside this JVM, its data in a folder. */
public final class Broker implements AutoCloseable {

    private final KafkaNode node;
    private final int port;

    private Broker(KafkaNode node, int port) {
        this.node = node;
        this.port = port;
    }

    /** Starts on a free port; the folder's topics and offsets are there again. */
    public static Broker start(Path folder) {
        return start(folder, Seat.around(1).getFirst());
    }

    /** Starts on its seat's ports; as soon as most seats of the cluster are taken, it serves. */
    public static Broker start(Path folder, Seat seat) {
        var settings = BrokerSettings.of(folder, seat);
        format(folder, seat);
        var node = new KafkaNode(KafkaConfig.fromProps(settings, false));
        try {
            node.start();
        } catch (RuntimeException e) {
            node.stop();
            throw new CannotStart("the broker does not start on " + folder + ": " + e.getMessage(), e);
        }
        return new Broker(node, seat.port());
    }

    private static void format(Path folder, Seat seat) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(seat.cluster())
                    .setNodeId(seat.node())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) { // all that the formatter declares
            throw new CannotStart("the broker's folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Its address. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    /** Takes seconds, whatever has become of the others of its cluster. */
    @Override
    public void close() {
        node.stop();
    }
}
