package io.detrain.deploy.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.config.NotifyConfiguration;
import io.detrain.schemas.AthleteKey;
import io.detrain.streams.compare.Judged;
import io.detrain.streams.compare.Period;
import io.detrain.streams.replay.RulesDiff;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Outcome;
import io.detrain.streams.training.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the notifier would make of a life. */
class MessagesTest {

    private static final Messages MESSAGES = new Messages(NotifyConfiguration.ofEnvironment()::of);

    private static final AthleteKey ANNA = new AthleteKey("club", "anna");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Period ALL = new Period(LocalDate.MIN, LocalDate.MAX);

    @Test
    void one_flag_a_fortnight_is_one_message_a_fortnight() {
        var life = life(0, 14, 28);

        assertThat(MESSAGES.of(ANNA, ZoneOffset.UTC, life, ALL)).isEqualTo(3);
        assertThat(MESSAGES.of(ANNA, ZoneOffset.UTC, life, new Period(MONDAY.plusDays(1), MONDAY.plusDays(14))))
                .isEqualTo(1);
    }

    @Test
    void flags_of_every_day_are_held_back_by_the_budget() {
        var life = life(IntStream.range(0, 14).toArray());

        assertThat(MESSAGES.of(ANNA, ZoneOffset.UTC, life, ALL)).isEqualTo(2);
    }

    private static RulesDiff.Life life(int... days) {
        var said = IntStream.of(days)
                .mapToObj(day -> MONDAY.plusDays(day))
                .map(day -> new RulesDiff.Said(
                        Instant.parse(day + "T10:00:00Z"),
                        Optional.of(new Outcome.FlagJudged(flag(day))),
                        Optional.empty()))
                .toList();
        return new RulesDiff.Life(MONDAY, new Judged(List.of(), List.of()), said);
    }

    private static Flag flag(LocalDate day) {
        return new Flag(
                "REST_DAY_DUE/" + day,
                "REST_DAY_DUE",
                day,
                Severity.MEDIUM,
                Status.RAISED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("n", "7"),
                List.of(),
                Optional.empty(),
                "science-1",
                day);
    }
}
