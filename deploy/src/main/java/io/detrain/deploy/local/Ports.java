package io.detrain.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of this machine's own address. */
final class Ports {

    static final String HOST = "127.0.0.1";

    private Ports() {}

    /** A port nobody listens on now. */
    static int free() {
        return free(1).getFirst();
    }

    /** That many different ones. */
    static List<Integer> free(int count) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new ArrayList<Integer>(count == 1 ? List.of() : free(count - 1)); // while this one is held
            ports.addFirst(socket.getLocalPort());
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /** The wanted port, or a free one for 0; says so at once if somebody else has it. */
    static int claim(int wanted) {
        if (wanted == 0) {
            return free();
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port that was closed a moment ago is free
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return wanted;
        } catch (IOException e) {
            throw inUse(wanted, e);
        }
    }

    static CannotStart inUse(int port, Throwable cause) {
        return new CannotStart("port " + port + " is in use or not allowed: choose another with --port", cause);
    }
}
