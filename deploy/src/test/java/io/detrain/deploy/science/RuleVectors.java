package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.load.LoadMethod;
import io.detrain.streams.load.SessionKind;
import io.detrain.streams.plan.PlanSettings;
import io.detrain.streams.plan.TrainingClass;
import io.detrain.streams.rolling.RollingSettings;
import io.detrain.streams.rule.EarlyReturn;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.rule.HardSession;
import io.detrain.streams.rule.Horizon;
import io.detrain.streams.rule.RaceSpacing;
import io.detrain.streams.rule.RaceStacking;
import io.detrain.streams.rule.RaceTooSoon;
import io.detrain.streams.rule.RaceWindow;
import io.detrain.streams.rule.Raced;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.rule.TrainingRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rest days, early returns, and races too close together (science.md 2.9, 3.5). */
final class RuleVectors {

    private static final RaceSpacing SPACING = RaceSpacing.DEFAULT;

    private RuleVectors() {}

    static void register(Checks.Chapter chapter) {
        chapter.check("rest_day_due", RuleVectors::restDayDue);
        chapter.check("early_return", RuleVectors::earlyReturn);
        chapter.check("race_stacking", RuleVectors::spacing);
        chapter.check("scenario", v -> {
            if (v.in().has("events")) {
                SeedStory.holds(v);
            } else {
                goodRaces(v);
            }
        });
    }

    private static void restDayDue(Vector v) {
        int limit = (int) PlanSettings.DEFAULT.restDayAfter().of(TrainingClass.valueOf(v.text("class_")));
        TrainingRun run = TrainingRun.NONE;
        long day = 0;
        for (JsonNode load : v.in().get("dailyLoads")) {
            run = RollingSettings.DEFAULT.restDay().isTraining(load.asDouble(), v.number("ctl"))
                    ? run.trained(day, limit)
                    : TrainingRun.NONE;
            day++;
        }
        assertThat(run.length()).isEqualTo(v.expected().get(0).asInt());
        assertThat(run.isDue()).isEqualTo(v.expected().get(1).asBoolean());
    }

    private static void earlyReturn(Vector v) {
        JsonNode session = v.in().get("session");
        double fitness = v.in().has("ctlPre") ? v.number("ctlPre") : 0;
        HardSession hard = new HardSession(
                "s",
                session.get("kind").asText().equals("INTERVALS") ? SessionKind.INTERVALS : SessionKind.EASY,
                LoadMethod.HR_STREAM,
                session.get("rpe").asInt() * 10,
                (int) (session.get("IF").asDouble() * 1000),
                (long) (session.get("lu").asDouble() * 1e6),
                session.get("minutes").asLong() * 60,
                0,
                0);
        Optional<Severity> severity = hard.isHard(fitness)
                ? EarlyReturn.severity((int) v.number("daysSinceRace"), (int) v.number("planT"))
                : Optional.empty();
        assertThat(severity.map(Severity::name).orElse(null))
                .isEqualTo(v.expected().isNull() ? null : v.expected().asText());
    }

    private static void spacing(Vector v) {
        List<Raced> races = new ArrayList<>();
        for (JsonNode race : v.in().get("races")) {
            races.add(new Raced(
                    "race" + races.size(),
                    LocalDate.parse(race.get(0).asText()),
                    race.get(1).asInt(),
                    race.get(2).asDouble(),
                    race.get(3).asBoolean() ? Raced.Result.GOOD : Raced.Result.NOT_GOOD));
        }
        window(v, RaceWindow.of(races, LocalDate.parse(v.text("today")), SPACING));
    }

    private static void window(Vector v, RaceWindow window) {
        assertThat(window.isStacked() ? RaceStacking.NAME : RaceTooSoon.NAME)
                .isEqualTo(v.expected().get("flag").asText());
        assertThat(window.isStacked() || window.isTooSoon()).isTrue();
        assertThat(window.severity()).hasToString(v.expected().get("severity").asText());
        assertThat(window.isAllGood()).isEqualTo(v.expected().get("allGood").asBoolean());
        v.is("races", window.races().size());
        v.is("shortGaps", window.shortGaps());
    }

    /** The athlete of the seed story: seven days without a race after each 10K. */
    private static void goodRaces(Vector v) {
        List<Raced> races = new ArrayList<>();
        for (JsonNode date : v.in().get("races")) {
            races.add(new Raced(date.asText(), LocalDate.parse(date.asText()), 7, 1, Raced.Result.GOOD));
        }
        LocalDate last = races.getLast().date();
        window(v, RaceWindow.of(races, last, SPACING));
        List<Finding> found = new RaceStacking(SPACING).find(races, new Horizon(last.minusDays(60), last));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.day()).isEqualTo(last);
            assertThat(finding.severity())
                    .hasToString(v.expected().get("severity").asText());
            assertThat(finding.params()).containsEntry("allGood", "true");
        });
    }
}
