package io.detrain.deploy.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.streams.compare.Comparison;
import io.detrain.streams.compare.FlagCount;
import io.detrain.streams.compare.PlanCount;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RulesReportTest {

    private static final RulesReport REPORT = new RulesReport(
            List.of(new Changed(Optional.of("acme"), "plan.raceType.RUN_10K.days", 7, 12)),
            new Comparison(
                    2,
                    new TreeMap<>(Map.of("EARLY_RETURN", new FlagCount(0, 1, 3, 2))),
                    new PlanCount(0, 0, 1, 2, 10, 0, 0)),
            Optional.of(new MessageCount(4, 6, 8)));

    @Test
    void should_print_a_table() {
        var said = new StringWriter();
        REPORT.print(new PrintWriter(said, true));

        assertThat(said.toString()).isEqualToNormalizingNewlines("""
                acme: plan.raceType.RUN_10K.days: 7 -> 12
                2 athletes, 8.0 weeks of them together

                rule                          only live  only candidate       both  other severity
                EARLY_RETURN                          0               1          3               2

                plans: 2 longer by 10 days, 0 shorter by 0 days, 1 as long; 0 only live, 0 only candidate
                messages: 4 live, 6 candidate; a week and athlete 0.50 and 0.75
                """);
    }

    @Test
    void should_say_the_same_as_json() {
        var json = new ObjectMapper().valueToTree(REPORT.fields());

        assertThat(json.at("/settings/0/key").asText()).isEqualTo("plan.raceType.RUN_10K.days");
        assertThat(json.at("/rules/EARLY_RETURN/onlyCandidate").asInt()).isEqualTo(1);
        assertThat(json.at("/plans/daysLonger").asInt()).isEqualTo(10);
        assertThat(json.at("/messages/candidatePerAthleteWeek").asDouble()).isEqualTo(0.75);
    }
}
