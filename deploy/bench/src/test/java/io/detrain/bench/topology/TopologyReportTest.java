package io.detrain.bench.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.bench.report.JsonReport;
import io.detrain.bench.report.Report;
import io.detrain.bench.report.TextReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopologyReportTest {

    private static Report report;

    @BeforeAll
    static void measure() {
        var settings = new TopologySettings(200, 20, 0, 1, Duration.ZERO, Duration.ofSeconds(5), 10, 1);
        try (var run = new TopologyRun(settings, what -> {})) {
            report = run.report();
        }
    }

    @Test
    void the_table_has_a_line_for_each_arm() {
        var text = new StringWriter();

        TextReport.print(report, new PrintWriter(text));

        assertThat(text.toString())
                .contains(Stream.of(Arm.values())
                        .filter(arm -> arm != Arm.POSTGRES)
                        .map(Arm::what)
                        .toList())
                .contains("PostgreSQL") // its line, or why there is none
                .contains("bytes of state an athlete", "bytes of changelog an event")
                .containsPattern("≥ 0.50 × +(stretch|ok|missed)");
    }

    @Test
    void the_json_has_every_ratio() throws Exception {
        var json = new ObjectMapper().readTree(JsonReport.text(report));

        for (var ratio : List.of("count_eos", "identity_eos", "at_least_once", "late")) {
            assertThat(json.at("/ratios/" + ratio).asDouble())
                    .as(ratio)
                    .isPositive()
                    .isFinite();
        }
    }

    @Test
    void every_arm_has_handled_its_events() {
        assertThat(report.lines()).hasSize(Arm.values().length + 2);
        assertThat(report.lines().subList(0, Arm.values().length))
                .allSatisfy(line ->
                        assertThat(line.figures().get("eventsPerSecond")).isPositive());
    }
}
