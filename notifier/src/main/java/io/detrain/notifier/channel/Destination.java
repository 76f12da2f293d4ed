package io.detrain.notifier.channel;

import io.detrain.notifier.notice.Delivery;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Where a webhook may lead: not into our own network.
 *
 * <p>Checked before every attempt. Java keeps an answer of the name service for 30 seconds, so the connection that
 * follows goes to the address that was checked.
 */
record Destination(URI url, boolean allowInsecure) {

    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);

    Destination {
        if (url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("a webhook's address needs a host and no user, got " + url.getScheme());
        }
        if (!allowInsecure && !("https".equals(url.getScheme()) && PORTS.contains(url.getPort()))) {
            throw new IllegalArgumentException("a webhook's address is https on port 443 or 8443, got "
                    + url.getScheme() + " on " + url.getPort() + "; allow-insecure permits others");
        }
    }

    /** Why it may not be called now. */
    Optional<Delivery> objection() {
        try {
            var addresses = InetAddress.getAllByName(url.getHost());
            return allowInsecure || Arrays.stream(addresses).allMatch(Destination::isPublic)
                    ? Optional.empty()
                    : Optional.of(new Delivery.Refused("address_not_public"));
        } catch (UnknownHostException e) {
            return Optional.of(Delivery.deferred("unknown_host"));
        }
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        var special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var shared = first == 100 && second >= 64 && second < 128; // carriers' own, 100.64/10
        var protocol = first == 192 && second == 0; // 192.0.0/24 and the documentation's 192.0.2/24
        var benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !shared && !protocol && !benchmark;
    }

    /** Global unicast is 2000::/3; of it not 6to4 and Teredo, which carry an IPv4 address. */
    private static boolean isPublic6(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var tunnel = (first == 0x20 && second == 0x02)
                || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        return first >= 0x20 && first < 0x40 && !tunnel;
    }
}
