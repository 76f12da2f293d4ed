package io.detrain.deploy.season;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A season of simulated athletes as a platform would send it, one step a day.
 *
 * @param athletes how many; the first ones are people with a story
 */
public record Season(long seed, int athletes, int days, LocalDate firstDay) {

    /** European evenings are over, American noons have come: watches have synced, and nobody is asleep in Europe. */
    private static final LocalTime SYNC = LocalTime.of(19, 0);

    public Season {
        if (athletes < 1 || days < 1) {
            throw new IllegalArgumentException("need at least 1 athlete and 1 day, got " + athletes + ", " + days);
        }
    }

    /** The instant at which the clock starts. */
    public Instant start() {
        return firstDay.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Who takes part, as the services know them. */
    public List<String> names() {
        return lives().stream().map(life -> life.person().id()).toList();
    }

    /** Every turn in order; the last one drives the clock a day past the season, so that its mornings are told. */
    public List<Step> steps() {
        var lives = lives();
        var notes = notesByTurn(lives);
        var arrivals = arrivalsByTurn(lives);
        return IntStream.rangeClosed(0, days + 1)
                .mapToObj(turn -> new Step(
                        begin(turn + 1),
                        arrivals.getOrDefault(turn, List.of()),
                        notes.getOrDefault(turn, List.of()).stream()
                                .map(Note::event)
                                .toList()))
                .toList();
    }

    private List<Life> lives() {
        var frame = new Frame(seed, days, firstDay);
        return IntStream.range(0, athletes).mapToObj(i -> Cast.life(i, frame)).toList();
    }

    private Map<Integer, List<Note>> notesByTurn(List<Life> lives) {
        var byTurn = new TreeMap<Integer, List<Note>>();
        lives.stream()
                .flatMap(life -> life.notes().stream())
                .filter(note -> !note.sentAt().isAfter(begin(days + 1))) // what syncs later is another season's
                .sorted(Note.ORDER)
                .forEach(note -> byTurn.computeIfAbsent(turnOf(note.sentAt()), _ -> new ArrayList<>())
                        .add(note));
        return byTurn;
    }

    private Map<Integer, List<Step.Arrival>> arrivalsByTurn(List<Life> lives) {
        return lives.stream()
                .collect(Collectors.groupingBy(
                        life -> Math.max(0, life.from()),
                        TreeMap::new,
                        Collectors.mapping(life -> life.person().arrival(firstDay), Collectors.toList())));
    }

    /** Turn 0 begins when the clock starts, turn n on the evening of day n - 1. */
    private Instant begin(int turn) {
        return turn == 0 ? start() : firstDay.plusDays(turn - 1L).atTime(SYNC).toInstant(ZoneOffset.UTC);
    }

    private int turnOf(Instant sentAt) {
        var past = Duration.between(begin(1), sentAt);
        return past.isNegative() ? 1 : 1 + (int) Math.ceilDiv(past.toMillis(), 86_400_000L);
    }
}
