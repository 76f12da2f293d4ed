package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a state, or what was published, is first not what the log makes of it.
 *
 * @param day the day, if it is about one
 * @param part which part differs; never its value
 */
public record LedgerDifference(Optional<LocalDate> day, String part) {

    /** The first difference of two states; empty if they are equal. */
    public static Optional<LedgerDifference> of(Ledger one, Ledger other) {
        return Stream.of(
                        whole("last opened day", one, other, Ledger::lastOpenedDay),
                        days(one.days(), other.days()),
                        whole("zone", one, other, Ledger::zone),
                        whole("sums before the window", one, other, Ledger::carry),
                        whole("notes", one, other, Ledger::notes),
                        standing(one.standing(), other.standing()),
                        marks(one.mornings(), other.mornings()),
                        whole("mornings before the horizon", one, other, Ledger::mornings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The first difference of what was published to what a life leaves. What stands has to be the same; what is older
     * than the horizon has to have been said, as it is left as it was.
     */
    public static Optional<LedgerDifference> of(Refold life, List<Flag> flags, List<Plan> plans) {
        return ofSaid(life.ledger(), life.flags(), life.plans(), flags, plans);
    }

    /** The same of what was expected by that state. */
    public static Optional<LedgerDifference> ofSaid(
            Ledger ledger,
            List<Flag> expectedFlags,
            List<Plan> expectedPlans,
            List<Flag> publishedFlags,
            List<Plan> publishedPlans) {
        Map<String, Said> expected = said(expectedFlags, expectedPlans);
        Map<String, Said> published = said(publishedFlags, publishedPlans);
        long horizon = ledger.horizonStart();
        return Stream.concat(expected.keySet().stream(), published.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(key -> said(key, expected.get(key), published.get(key), horizon).stream())
                .findFirst();
    }

    private static Map<String, Said> said(List<Flag> flags, List<Plan> plans) {
        Map<String, Said> standing = new TreeMap<>();
        flags.stream()
                .filter(flag -> flag.status() != Status.WITHDRAWN)
                .forEach(flag -> Said.of(flag).in(standing));
        plans.stream()
                .filter(plan -> plan.status() != Status.WITHDRAWN)
                .forEach(plan -> Said.of(plan).in(standing));
        return standing;
    }

    /** What is compared of a flag or plan. */
    private record Said(String key, LocalDate day, boolean cleared, List<Object> content) {

        static Said of(Flag flag) {
            return new Said(
                    "flag " + flag.id(),
                    flag.day(),
                    flag.status() == Status.CLEARED,
                    List.of(flag.rule(), flag.severity(), flag.clearedOn(), flag.params()));
        }

        static Said of(Plan plan) {
            return new Said(
                    "plan " + plan.id(),
                    plan.raceDate(),
                    plan.status() == Status.CLEARED,
                    List.of(plan.cause(), plan.phases(), plan.caps(), plan.raceAllowedFrom(), plan.params()));
        }

        void in(Map<String, Said> all) {
            all.put(key, this);
        }

        Optional<LedgerDifference> differing(String how) {
            return Optional.of(new LedgerDifference(Optional.of(day), key + how));
        }
    }

    private static Optional<LedgerDifference> said(
            String key, @Nullable Said expected, @Nullable Said published, long horizon) {
        if (expected == null) {
            return Objects.requireNonNull(published).differing(" is published and does not follow");
        }
        if (published == null) {
            return expected.differing(" follows and is not published");
        }
        boolean stands = expected.day().toEpochDay() >= horizon;
        return !stands || expected.equals(published)
                ? Optional.empty()
                : expected.differing(" is published with other content");
    }

    private static Optional<LedgerDifference> whole(
            String part, Ledger one, Ledger other, Function<Ledger, Object> get) {
        return get.apply(one).equals(get.apply(other))
                ? Optional.empty()
                : Optional.of(new LedgerDifference(Optional.empty(), part));
    }

    private static Optional<LedgerDifference> days(List<DayDigest> one, List<DayDigest> other) {
        return first(byDay(one, DayDigest::day), byDay(other, DayDigest::day))
                .map(day -> new LedgerDifference(
                        Optional.of(LocalDate.ofEpochDay(day)),
                        part(
                                byDay(one, DayDigest::day).getOrDefault(day, DayDigest.NOTHING),
                                byDay(other, DayDigest::day).getOrDefault(day, DayDigest.NOTHING))));
    }

    private static String part(DayDigest one, DayDigest other) {
        if (one.loadMicro() != other.loadMicro()) {
            return "load";
        }
        if (!one.sessions().equals(other.sessions()) || !one.hardSessions().equals(other.hardSessions())) {
            return "sessions";
        }
        if (!one.races().equals(other.races())) {
            return "races";
        }
        return one.signals().equals(other.signals()) ? "what is known of the day" : "signals";
    }

    private static Optional<LedgerDifference> standing(List<Standing> one, List<Standing> other) {
        Map<String, Standing> mine = byId(one);
        Map<String, Standing> theirs = byId(other);
        return Stream.concat(one.stream(), other.stream())
                .filter(each -> !Objects.equals(mine.get(key(each)), theirs.get(key(each))))
                .findFirst()
                .map(each ->
                        new LedgerDifference(Optional.of(LocalDate.ofEpochDay(each.day())), "standing " + key(each)));
    }

    private static String key(Standing standing) {
        return (standing.plan() ? "plan " : "flag ") + standing.id();
    }

    private static Map<String, Standing> byId(List<Standing> standing) {
        return standing.stream().collect(Collectors.toMap(LedgerDifference::key, each -> each));
    }

    private static Optional<LedgerDifference> marks(MorningMemory one, MorningMemory other) {
        return first(byDay(one.marks(), MorningMark::day), byDay(other.marks(), MorningMark::day))
                .map(day -> new LedgerDifference(Optional.of(LocalDate.ofEpochDay(day)), "morning"));
    }

    private static <T> Optional<Long> first(Map<Long, T> one, Map<Long, T> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .filter(day -> !Objects.equals(one.get(day), other.get(day)))
                .min(Long::compare);
    }

    private static <T> Map<Long, T> byDay(List<T> all, Function<T, Long> day) {
        return all.stream().collect(Collectors.toMap(day, each -> each));
    }

    @Override
    public String toString() {
        return day.map(date -> date + ": ").orElse("") + part;
    }
}
