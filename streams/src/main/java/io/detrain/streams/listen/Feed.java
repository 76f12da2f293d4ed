package io.detrain.streams.listen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Hands on what is committed while it is read: to each follower what is theirs, and to those who come back what they missed
 * meanwhile, as far as the last records are remembered.
 */
public final class Feed {

    private final int remembered;
    private final Deque<Published> recent = new ArrayDeque<>();
    private final Map<TopicPartition, Long> from = new HashMap<>(); // everything from here on is among the recent
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<Follower, Interest> followers = new LinkedHashMap<>();

    /** @param remembered how many records are kept for those who come back */
    public Feed(int remembered) {
        this.remembered = remembered;
    }

    /** Reading begins at these places: nothing before them is remembered. */
    synchronized void begin(Map<TopicPartition, Long> places) {
        recent.clear();
        from.clear();
        from.putAll(places);
        positions.clear();
        positions.putAll(places);
    }

    /** These were read, up to these places. */
    synchronized void publish(List<Published> news, Map<TopicPartition, Long> places) {
        news.forEach(this::remember);
        positions.putAll(places);
        // a copy: one that is too slow leaves while it is told
        Map.copyOf(followers).forEach((follower, interest) -> tell(follower, interest, news));
    }

    private void remember(Published published) {
        recent.addLast(published);
        if (recent.size() > remembered) {
            var oldest = recent.removeFirst();
            from.put(oldest.place(), oldest.offset() + 1);
        }
    }

    private void tell(Follower follower, Interest interest, List<Published> news) {
        var own = news.stream().filter(each -> interest.covers(each.key())).toList();
        if (!own.isEmpty()) {
            follower.hears(own, interest.among(positions));
        }
    }

    /** Begins to follow, where somebody left off or now. */
    public synchronized void follow(Follower follower, Interest interest, Optional<Cursor> since) {
        var now = interest.among(positions);
        if (since.isEmpty()) {
            follower.begins(now);
        } else if (remembers(since.get(), now)) {
            catchUp(follower, interest, since.get(), now);
        } else {
            follower.missed(now);
        }
        followers.put(follower, interest);
    }

    private boolean remembers(Cursor since, Cursor now) {
        return now.next().entrySet().stream().allMatch(each -> {
            var place = each.getKey();
            var wanted = since.next().getOrDefault(place, -1L);
            return wanted >= from.getOrDefault(place, 0L) && wanted <= each.getValue();
        });
    }

    private void catchUp(Follower follower, Interest interest, Cursor since, Cursor now) {
        var missed = new ArrayList<Published>();
        for (var published : recent) {
            if (interest.covers(published.key())
                    && published.offset() >= since.next().getOrDefault(published.place(), 0L)) {
                missed.add(published);
            }
        }
        if (missed.size() > follower.room()) {
            follower.missed(now);
            return;
        }
        follower.begins(since);
        if (!missed.isEmpty()) {
            follower.hears(List.copyOf(missed), now);
        }
    }

    /** Tells it nothing more. */
    public synchronized void leave(Follower follower) {
        followers.remove(follower);
    }

    /** How many follow. */
    public synchronized int followers() {
        return followers.size();
    }
}
