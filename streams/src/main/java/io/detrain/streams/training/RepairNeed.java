package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether an event changes more of the past than is derived at once, so that the athlete has to be folded anew.
 *
 * <p>It rather asks once too often: a repair that was not needed changes nothing.
 */
public final class RepairNeed {

    /** Days before an event of which it can make something else: its copies, and the workouts that its race takes for its own. */
    private static final int NEIGHBOUR_DAYS = 2;

    private static final int SENSED = DayDigest.SENSED | DayDigest.REST_DECLARED | DayDigest.WORN;

    private RepairNeed() {}

    /**
     * Whether what was heard needs a repair.
     *
     * @param heard what the Coach did with it
     * @param now the state after it, with a day open
     * @param rows what is remembered after it
     */
    public static boolean isAsked(TrainingEvent event, Decision heard, Ledger now, Rows rows) {
        Optional<RowChange.Put> put = heard.rows().stream()
                .filter(RowChange.Put.class::isInstance)
                .map(RowChange.Put.class::cast)
                .findFirst();
        return put.map(change -> isOfLongAgo(event, change, now, rows)).orElseGet(() -> isLeftOut(event, now));
    }

    /** What is older than the window is not judged; of a profile nothing comes only if it is known. */
    private static boolean isLeftOut(TrainingEvent event, Ledger now) {
        return event.localDate().toEpochDay() < now.windowStart() && !(event.fact() instanceof Fact.Profile);
    }

    private static boolean isOfLongAgo(TrainingEvent event, RowChange.Put put, Ledger now, Rows rows) {
        if (event.isRetraction() && put.previousDate().isEmpty()) {
            return now.carry().started(); // it may take back what only the sums still hold
        }
        if (event.quarantined() && put.previousDate().isEmpty()) {
            return false;
        }
        long first = Stream.concat(dates(event, rows), put.previousDate().stream())
                .mapToLong(LocalDate::toEpochDay)
                .min()
                .orElseThrow();
        return reach(first - NEIGHBOUR_DAYS, now) < now.horizonStart()
                && isAnythingKnownBefore(now.horizonStart(), now);
    }

    private static boolean isAnythingKnownBefore(long day, Ledger now) {
        return now.carry().started()
                || now.days().stream()
                        .findFirst()
                        .filter(digest -> digest.day() < day)
                        .isPresent();
    }

    private static Stream<LocalDate> dates(TrainingEvent event, Rows rows) {
        return switch (event.fact()) {
            case Fact.Race race -> Stream.of(event.localDate(), race.raceDate());
            case Fact.Answer answer ->
                Stream.concat(
                        Stream.of(event.localDate()),
                        Stream.concat(Stream.of(answer.subject()), answer.other().stream())
                                .filter(subject -> answer.about() == Fact.AnswerAbout.COPIES_SPLIT)
                                .flatMap(id -> rows.byId(id).stream())
                                .map(TrainingEvent::localDate));
            case Fact.Workout fact -> Stream.of(event.localDate());
            case Fact.Wellness fact -> Stream.of(event.localDate());
            case Fact.Sleep fact -> Stream.of(event.localDate());
            case Fact.HeartRateVariability fact -> Stream.of(event.localDate());
            case Fact.RestingHeartRate fact -> Stream.of(event.localDate());
            case Fact.Context fact -> Stream.of(event.localDate());
            case Fact.Profile fact -> Stream.of(event.localDate());
            case Fact.Heartbeat fact -> Stream.of(event.localDate());
            case Fact.Retraction fact -> Stream.of(event.localDate());
            case Fact.Unknown fact -> Stream.of(event.localDate());
        };
    }

    /** What is known of a day tells rest from not knowing for the days before it, back to the last of which a sensor told. */
    private static long reach(long day, Ledger now) {
        List<DayDigest> days = now.days();
        for (int i = days.size() - 1; i >= 0; i--) {
            DayDigest before = days.get(i);
            if (before.day() < day && (before.loadMicro() > 0 || before.is(SENSED))) {
                return before.day() + 1;
            }
        }
        return days.isEmpty() ? day : Math.min(day, days.getFirst().day());
    }
}
