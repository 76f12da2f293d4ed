package io.detrain.streams.attention;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An athlete who should be looked at: by the most urgent of the open flags; the others are told with it.
 *
 * @param first the concern that places the athlete
 * @param others the rest, the most urgent first
 */
public record Attention(Concern first, List<Concern> others) {

    /** The same order every time: what is as urgent goes by when it was raised, then by name. */
    private static final Comparator<Concern> MOST_URGENT = Comparator.comparingDouble(Concern::urgency)
            .reversed()
            .thenComparing(Concern::raised)
            .thenComparing(Concern::athlete)
            .thenComparing(Concern::flagId);

    private static final Comparator<Attention> ORDER = Comparator.comparing(Attention::first, MOST_URGENT);

    public Attention {
        others = List.copyOf(others);
    }

    /** The athletes of these concerns, the one to look at first before the others. */
    public static List<Attention> rank(List<Concern> concerns, int limit) {
        Map<String, List<Concern>> byAthlete = concerns.stream().collect(Collectors.groupingBy(Concern::athlete));
        return byAthlete.values().stream()
                .map(Attention::of)
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private static Attention of(List<Concern> ofOne) {
        List<Concern> sorted = ofOne.stream().sorted(MOST_URGENT).toList();
        return new Attention(sorted.getFirst(), sorted.subList(1, sorted.size()));
    }
}
