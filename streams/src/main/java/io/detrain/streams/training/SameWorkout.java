package io.detrain.streams.training;

import io.detrain.streams.load.Sport;
import java.util.Comparator;
import java.util.Set;
import java.util.function.LongFunction;

/** Whether two recordings are of one workout (science.md 8.4, rulings.md 5, 6, 24). */
public final class SameWorkout {

    private static final double EPSILON = 1e-9;

    private final Set<Pair> split;
    private final LongFunction<MatchSettings> settings;

    /** @param settings of an epoch day; of two recordings those of the earlier one's hold, whichever came first */
    SameWorkout(Set<Pair> split, LongFunction<MatchSettings> settings) {
        this.split = split;
        this.settings = settings;
    }

    /** The recording that counts comes first; each has the points that the settings of its own date give it. */
    Comparator<Recording> bestFirst() {
        return Comparator.comparingInt((Recording recording) ->
                        -recording.score(settings.apply(recording.day()).scores()))
                .thenComparing(Recording.LONGEST_FIRST);
    }

    /** What two recordings are held against each other by. */
    private MatchSettings settings(Recording a, Recording b) {
        return settings.apply(Math.min(a.day(), b.day()));
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
        MatchSettings.Shift most = settings(a, b).shift();
        long shift = Math.abs(a.start() - b.start());
        long offGrid = Math.min(shift % most.stepS(), most.stepS() - shift % most.stepS());
        return overlap(a, b) == 0
                && shift <= most.mostS() + most.startS()
                && shift >= most.stepS() - most.startS()
                && offGrid <= most.startS()
                && differentDevices(a, b)
                && areCompatible(a, b)
                && closeDurations(a, b, most)
                && closeDistances(a, b, most);
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
        return common > settings(a, b).clashS()
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

    /** Whether legs tell so much of a workout that they count instead of it. */
    boolean isTold(Recording whole, long legsSeconds) {
        return legsSeconds >= settings.apply(whole.day()).legsShare() * whole.seconds();
    }

    private boolean isSimultaneous(Recording a, Recording b) {
        MatchSettings least = settings(a, b);
        double share = (double) Math.min(a.seconds(), b.seconds()) / Math.max(1, Math.max(a.seconds(), b.seconds()));
        return areCompatible(a, b)
                && overlap(a, b) >= least.overlap() - EPSILON
                && share >= least.durationShare() - EPSILON;
    }

    private boolean isContained(Recording inner, Recording outer) {
        long common = Math.min(inner.end(), outer.end()) - Math.max(inner.start(), outer.start());
        return inner.seconds() > 0
                && inner.seconds() < outer.seconds()
                && common >= settings(inner, outer).legOverlap() * inner.seconds() - EPSILON;
    }

    private static boolean areCompatible(Recording a, Recording b) {
        return a.workout().sport().isCompatibleWith(b.workout().sport());
    }

    private static boolean differentDevices(Recording a, Recording b) {
        return a.event().device().isPresent()
                && b.event().device().isPresent()
                && !a.event().device().equals(b.event().device());
    }

    private static boolean closeDurations(Recording a, Recording b, MatchSettings.Shift most) {
        long longer = Math.max(a.seconds(), b.seconds());
        return longer > 0
                && Math.abs(a.seconds() - b.seconds()) <= Math.max(most.durationS(), most.durationShare() * longer);
    }

    private static boolean closeDistances(Recording a, Recording b, MatchSettings.Shift most) {
        double first = a.workout().distanceM().orElse(0);
        double second = b.workout().distanceM().orElse(0);
        return first <= 0 || second <= 0 || Math.abs(first - second) <= most.distanceShare() * Math.max(first, second);
    }

    private static double overlap(Recording a, Recording b) {
        return overlap(a.start(), a.end(), b.start(), b.end());
    }
}
