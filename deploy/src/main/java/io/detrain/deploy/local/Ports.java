package io.detrain.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine's own address. Free ones are taken from below those that systems give to outgoing connections:
 * a port is claimed seconds before a server listens on it, and one of our own connections must not get it meanwhile.
 */
final class Ports {

    static final String HOST = "127.0.0.1";

    private static final int LOWEST = 20_000;
    private static final int OUTGOING_FROM = 32_768; // Linux; other systems begin at 49,152
    private static final int TRIES = 1_000;

    private Ports() {}

    /** A port nobody listens on now. */
    static int free() {
        return free(1).getFirst();
    }

    /** That many different ones. */
    static List<Integer> free(int count) {
        Set<Integer> ports = new LinkedHashSet<>();
        for (int tries = 0; ports.size() < count; tries++) {
            if (tries == TRIES) {
                throw new CannotStart(
                        "no port between " + LOWEST + " and " + OUTGOING_FROM + " is free: stop some servers");
            }
            int port = ThreadLocalRandom.current().nextInt(LOWEST, OUTGOING_FROM);
            if (isFree(port)) {
                ports.add(port);
            }
        }
        return List.copyOf(ports);
    }

    /** The wanted port, or a free one for 0; says so at once if somebody else has it. */
    static int claim(int wanted) {
        if (wanted == 0) {
            return free();
        }
        try {
            bind(wanted);
            return wanted;
        } catch (IOException e) {
            throw inUse(wanted, e);
        }
    }

    private static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void bind(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port that was closed a moment ago is free
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }

    static CannotStart inUse(int port, Throwable cause) {
        return new CannotStart("port " + port + " is in use or not allowed: choose another with --port", cause);
    }
}
