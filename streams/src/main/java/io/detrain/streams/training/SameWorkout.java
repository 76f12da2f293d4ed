package io.detrain.streams.training;

import io.detrain.streams.load.Sport;
import java.util.Set;

/** Whether two recordings are of one workout (science.md 8.4, rulings.md 5, 6, 24). */
public final class SameWorkout {

    private static final double LEAST_OVERLAP = 0.70;
    private static final double LEAST_DURATION_SHARE = 0.60;
    private static final double CONTAINED = 0.95;
    private static final double EPSILON = 1e-9;
    private static final long ZONE_STEP_S = 30 * 60;
    private static final long MOST_SHIFT_S = 14 * 3600;
    private static final long START_TOLERANCE_S = 120;
    private static final long DURATION_TOLERANCE_S = 60;
    private static final double TOLERANCE = 0.03;
    private static final long CLASH_S = 120;

    private final Set<Pair> split;

    SameWorkout(Set<Pair> split) {
        this.split = split;
    }

    /** Two events in either order. */
    record Pair(String first, String second) {
        static Pair of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    /** Common time as a share of the shorter interval. */
    public static double overlap(double fromA, double toA, double fromB, double toB) {
        double shorter = Math.min(toA - fromA, toB - fromB);
        double common = Math.min(toA, toB) - Math.max(fromA, fromB);
        return shorter <= 0 ? 0 : Math.max(0, common) / shorter;
    }

    /** Whether the fate of one can depend on the other. */
    boolean areLinked(Recording a, Recording b) {
        return isCopy(a, b) || isLeg(a, b) || isLeg(b, a) || clash(a, b);
    }

    /** Whether one is a copy of the other. */
    boolean isCopy(Recording a, Recording b) {
        return !isSplit(a, b) && (isSameRecord(a, b) || isSimultaneous(a, b) || isShifted(a, b));
    }

    /** Whether it is a copy that somebody put into another time zone. */
    boolean isShifted(Recording a, Recording b) {
        long shift = Math.abs(a.start() - b.start());
        long offGrid = Math.min(shift % ZONE_STEP_S, ZONE_STEP_S - shift % ZONE_STEP_S);
        return overlap(a, b) == 0
                && shift <= MOST_SHIFT_S + START_TOLERANCE_S
                && shift >= ZONE_STEP_S - START_TOLERANCE_S
                && offGrid <= START_TOLERANCE_S
                && differentDevices(a, b)
                && areCompatible(a, b)
                && closeDurations(a, b)
                && closeDistances(a, b);
    }

    /** Whether the first is a part of the second, which is of several sports. */
    boolean isLeg(Recording leg, Recording parent) {
        return parent.workout().sport() == Sport.MULTISPORT
                && leg.workout().sport() != Sport.MULTISPORT
                && !isSplit(leg, parent)
                && isContained(leg, parent);
    }

    /** Whether one device says that it recorded two workouts at once (rulings.md 6). */
    boolean clash(Recording a, Recording b) {
        long common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return common > CLASH_S
                && !isSplit(a, b)
                && a.event().device().isPresent()
                && a.event().device().equals(b.event().device())
                && !isContained(a, b)
                && !isContained(b, a);
    }

    private boolean isSplit(Recording a, Recording b) {
        return !split.isEmpty() && split.contains(Pair.of(a.id(), b.id()));
    }

    private static boolean isSameRecord(Recording a, Recording b) {
        return sharesOrigin(a, b)
                || sharesOrigin(b, a)
                || (a.workout().fileHash().isPresent()
                        && a.workout().fileHash().equals(b.workout().fileHash())
                        && a.start() == b.start());
    }

    private static boolean sharesOrigin(Recording a, Recording b) {
        return a.workout().origins().stream()
                .anyMatch(origin -> b.workout().origins().contains(origin)
                        || (origin.id().equals(b.id())
                                && origin.source().equalsIgnoreCase(b.event().source())));
    }

    private static boolean isSimultaneous(Recording a, Recording b) {
        double share = (double) Math.min(a.seconds(), b.seconds()) / Math.max(1, Math.max(a.seconds(), b.seconds()));
        return areCompatible(a, b)
                && overlap(a, b) >= LEAST_OVERLAP - EPSILON
                && share >= LEAST_DURATION_SHARE - EPSILON;
    }

    private static boolean isContained(Recording inner, Recording outer) {
        long common = Math.min(inner.end(), outer.end()) - Math.max(inner.start(), outer.start());
        return inner.seconds() > 0
                && inner.seconds() < outer.seconds()
                && common >= CONTAINED * inner.seconds() - EPSILON;
    }

    private static boolean areCompatible(Recording a, Recording b) {
        return a.workout().sport().isCompatibleWith(b.workout().sport());
    }

    private static boolean differentDevices(Recording a, Recording b) {
        return a.event().device().isPresent()
                && b.event().device().isPresent()
                && !a.event().device().equals(b.event().device());
    }

    private static boolean closeDurations(Recording a, Recording b) {
        long longer = Math.max(a.seconds(), b.seconds());
        return longer > 0 && Math.abs(a.seconds() - b.seconds()) <= Math.max(DURATION_TOLERANCE_S, TOLERANCE * longer);
    }

    private static boolean closeDistances(Recording a, Recording b) {
        double first = a.workout().distanceM().orElse(0);
        double second = b.workout().distanceM().orElse(0);
        return first <= 0 || second <= 0 || Math.abs(first - second) <= TOLERANCE * Math.max(first, second);
    }

    private static double overlap(Recording a, Recording b) {
        return overlap(a.start(), a.end(), b.start(), b.end());
    }
}
