package io.detrain.streams.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A workout with all its recordings: the one that counts, and its copies, best first. */
record Group(Recording canonical, List<Recording> copies, boolean excluded) {

    long day() {
        return canonical.day();
    }

    /** All recordings of the workout, the one that counts first. */
    Stream<Recording> members() {
        return Stream.concat(Stream.of(canonical), copies.stream());
    }

    /** Whether a copy came in another time zone, so that nobody can be sure. */
    boolean isShifted(SameWorkout same) {
        return copies.stream().anyMatch(copy -> same.isShifted(canonical, copy));
    }

    /**
     * Groups linked recordings. Each, from the best to the worst, joins the first that counts and of which it is a
     * copy, or else counts itself; so the result does not depend on who came first.
     */
    static List<Group> of(Collection<Recording> linked, SameWorkout same) {
        List<Group> groups = new ArrayList<>();
        linked.stream().sorted(same.bestFirst()).forEach(next -> join(next, groups, same));
        List.copyOf(groups).stream()
                .filter(group -> !group.excluded)
                .forEach(parent -> settleLegs(parent, groups, same));
        groups.sort(Comparator.comparing((Group group) -> group.canonical.event(), TrainingEvent.ORDER));
        return groups;
    }

    private static void join(Recording next, List<Group> groups, SameWorkout same) {
        for (Group group : groups) {
            if (!group.excluded && same.isCopy(group.canonical, next)) {
                group.copies.add(next);
                return;
            }
        }
        boolean clashes = groups.stream()
                .anyMatch(group -> !group.excluded
                        && same.clash(group.canonical, next)
                        && !same.isLeg(next, group.canonical)
                        && !same.isLeg(group.canonical, next));
        groups.add(new Group(next, new ArrayList<>(), clashes));
    }

    /** Never both: a parent gives way to legs that tell of most of it, unless it knows its own, and else swallows them. */
    private static void settleLegs(Group parent, List<Group> groups, SameWorkout same) {
        List<Group> legs = groups.stream()
                .filter(group -> !group.excluded && same.isLeg(group.canonical, parent.canonical))
                .toList();
        long seconds = legs.stream().mapToLong(leg -> leg.canonical.seconds()).sum();
        boolean knowsItsOwn = !parent.canonical.workout().legs().isEmpty();
        if (!knowsItsOwn && !legs.isEmpty() && same.isTold(parent.canonical, seconds)) {
            groups.remove(parent);
            parent.members().forEach(legs.getFirst().copies::add);
        } else {
            groups.removeAll(legs);
            legs.forEach(leg -> leg.members().forEach(parent.copies::add));
        }
    }
}
