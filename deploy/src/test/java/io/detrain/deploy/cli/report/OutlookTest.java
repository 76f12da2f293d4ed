package io.detrain.deploy.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final Look PLAIN = new Look(130, true, false);
    private static final String PLAN = """
            {"id": "race", "cause": "RUN_10K", "raceDate": "2026-06-28", "status": "RAISED",
             "phases": [{"kind": "REST", "from": "2026-06-29", "to": "2026-06-29"},
                        {"kind": "RELOAD", "from": "2026-06-30", "to": "2026-06-30"}],
             "caps": [10.0, 26.6], "hardAllowedFrom": "2026-07-01", "raceAllowedFrom": "2026-07-06"}""";
    private static final String ANSWER = """
            {"athlete": "anna", "until": "2026-07-01", "readyFrom": %s, "nextRace": %s,
             "days": [
               {"date": "2026-06-20", "load": 0, "form": 0, "readiness": null},
               {"date": "2026-06-28", "load": 80, "form": -3.2, "readiness": {"score": 71.6}},
               {"date": "2026-06-29", "load": 0, "form": -12, "readiness": {"score": null}},
               {"date": "2026-06-30", "load": 40, "form": -8, "readiness": null},
               {"date": "2026-07-01", "load": 0, "form": 4, "readiness": null}],
             "plans": [%s],
             "flags": [{"id": "f1", "rule": "EARLY_RETURN", "day": "2026-06-30", "severity": "HIGH", "status": "RAISED",
                        "evidence": []},
                       {"id": "f2", "rule": "REST_DAY_DUE", "day": "2026-06-25", "severity": "INFO",
                        "status": "CLEARED", "evidence": []}]}""";
    private static final String STANDING = """
            {"days": [{"date": "2026-06-27", "closed": true}, {"date": "2026-06-28", "closed": false}],
             "plans": [%s], "flags": [{"id": "f2"}]}""";

    @Test
    void every_day_to_come_stands_with_its_load_readiness_form_and_plan() {
        assertThat(draw("null", "null", PLAN, ""))
                .contains("28 Jun 2026    80 ████████████        72    -3")
                .contains("29 Jun 2026     0                      –   -12  rest             10")
                .contains("30 Jun 2026    40 ██████               –    -8  building back    27")
                .contains("1 Jul 2026      0                      –    +4\n")
                .doesNotContain("20 Jun 2026");
    }

    @Test
    void a_plan_that_nothing_changes_is_drawn_too() {
        assertThat(draw("null", "null", "", PLAN))
                .contains("-12  rest             10")
                .doesNotContain("Plans (");
    }

    @Test
    void flags_say_whether_they_are_new_or_would_end() {
        assertThat(draw("null", "null", PLAN, ""))
                .contains("30 Jun 2026  HIGH hard training too soon after a race (EARLY_RETURN)\n")
                .contains("25 Jun 2026  a rest day is due (REST_DAY_DUE), would be over");
    }

    @Test
    void the_next_race_is_told_with_the_day_from_which_it_is_open() {
        var race = "{\"id\": \"n\", \"raceDate\": \"2026-07-05\", \"raceType\": \"RUN_5K\", \"tooSoon\": %s}";

        assertThat(draw("null", "null", "", "")).contains("No race is registered.");
        assertThat(draw("null", race.formatted("false"), "", ""))
                .contains("The next registered race (5 km, 5 Jul 2026) has no plan before it.");
        assertThat(draw("\"2026-07-06\"", race.formatted("true"), PLAN, ""))
                .contains("would come too soon: the plan before it allows a race from 6 Jul 2026.");
        assertThat(draw("\"2026-07-04\"", race.formatted("false"), PLAN, ""))
                .contains("would not come too soon: the plan before it allows a race from 4 Jul 2026.");
    }

    private static String draw(String readyFrom, String nextRace, String plan, String plansBefore) {
        try {
            var json = new ObjectMapper();
            return String.join(
                            "\n",
                            Outlook.lines(
                                    json.readTree(ANSWER.formatted(readyFrom, nextRace, plan)),
                                    json.readTree(STANDING.formatted(plansBefore)),
                                    List.<LocalDate>of(),
                                    PLAIN))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
