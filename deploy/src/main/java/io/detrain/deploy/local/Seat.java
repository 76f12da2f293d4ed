package io.detrain.deploy.local;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * A broker's place among those that form a cluster.
 *
 * @param node its number, from 1 on
 * @param ports where the brokers listen, in the order of their numbers
 * @param controllerPorts where their controllers listen, in the same order
 * @param cluster the cluster's id, base 64
 */
public record Seat(int node, List<Integer> ports, List<Integer> controllerPorts, String cluster) {

    public Seat {
        ports = List.copyOf(ports);
        controllerPorts = List.copyOf(controllerPorts);
        if (node < 1 || node > ports.size() || ports.size() != controllerPorts.size()) {
            throw new IllegalArgumentException("need node 1 to " + ports.size() + ", got " + node);
        }
    }

    /** A new cluster of so many, on free ports. */
    public static List<Seat> around(int nodes) {
        var free = Ports.free(2 * nodes);
        var cluster = Uuid.randomUuid().toString();
        return IntStream.rangeClosed(1, nodes)
                .mapToObj(node -> new Seat(node, free.subList(0, nodes), free.subList(nodes, 2 * nodes), cluster))
                .toList();
    }

    int port() {
        return ports.get(node - 1);
    }

    int controllerPort() {
        return controllerPorts.get(node - 1);
    }

    int nodes() {
        return ports.size();
    }

    String voters() {
        return IntStream.rangeClosed(1, nodes())
                .mapToObj(each -> each + "@" + Ports.HOST + ":" + controllerPorts.get(each - 1))
                .collect(Collectors.joining(","));
    }

    /** The addresses of all brokers of the cluster. */
    public String bootstrapServers() {
        return ports.stream().map(port -> Ports.HOST + ":" + port).collect(Collectors.joining(","));
    }
}
