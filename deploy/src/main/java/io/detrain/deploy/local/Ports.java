package io.detrain.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of this machine's own address. A free one is found seconds before a server listens on it: it must not go to one
 * of our own connections meanwhile, so it lies below those that systems give to outgoing ones; nor to another of our
 * servers, so none is given twice.
 */
final class Ports {

    static final String HOST = "127.0.0.1";

    private static final int LOWEST = 10_000;
    private static final int OUTGOING_FROM = 32_768; // Linux; other systems begin at 49,152
    private static final int TRIES = 1_000;

    private static final AtomicInteger next =
            new AtomicInteger(ThreadLocalRandom.current().nextInt());

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
            int port = LOWEST + Math.floorMod(next.getAndIncrement(), OUTGOING_FROM - LOWEST);
            if (isFree(port)) {
                ports.add(port);
            }
        }
        return List.copyOf(ports);
    }

    /** Says so at once if somebody else has the port; 0 is for the server to choose. */
    static void demand(int wanted) {
        try {
            bind(wanted);
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
