package io.detrain.schemas;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/**
 * Names one athlete of one tenant, and builds every key under which their records travel.
 *
 * <p>No part may hold a slash, so no two athletes share a prefix and the first two parts of any key are the owner.
 */
public record AthleteKey(String tenant, String athlete) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~@+-]{0,63}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~:@+=-]{0,127}");

    public AthleteKey {
        if (!isName(tenant)) {
            throw new IllegalArgumentException(
                    "tenant must match " + NAME + ", got " + tenant.length() + " characters");
        }
        if (!isName(athlete)) {
            throw new IllegalArgumentException(
                    "athlete must match " + NAME + ", got " + athlete.length() + " characters");
        }
    }

    /** True if the text can name a tenant or an athlete. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** True if the text can name an event. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The owner of a record with this key: everything before the second slash. */
    public static AthleteKey ownerOf(String key) {
        var first = key.indexOf('/');
        var second = key.indexOf('/', first + 1);
        return new AthleteKey(key.substring(0, first), key.substring(first + 1, second < 0 ? key.length() : second));
    }

    /** Key of the athlete's own records. */
    public String text() {
        return tenant + "/" + athlete;
    }

    /** Key of one revision of one event. A re-delivery is the same key; the hash leaves received-at out. */
    public String event(String eventId, long revision, String contentHash) {
        return text() + "/" + eventId + "/" + revision + "/" + contentHash;
    }

    /** Key of a judged day. */
    public String day(LocalDate date) {
        return text() + "/" + date;
    }

    /** Key of a flag, a plan or a notification. */
    public String item(String id) {
        return text() + "/" + id;
    }

    /** Partition of all of this athlete's records in a topic with so many partitions. */
    public int partition(int partitions) {
        return Utils.toPositive(Utils.murmur2(text().getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
