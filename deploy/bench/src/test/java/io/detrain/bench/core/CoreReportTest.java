package io.detrain.bench.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.bench.report.JsonReport;
import io.detrain.bench.report.Report;
import io.detrain.bench.report.TextReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CoreReportTest {

    private static final Scene SCENE = new Scene();
    private static Report report;

    @BeforeAll
    static void measure() {
        var costs = new CoreRun(new CorePace(0, 1, 1, 5), what -> {}).measured();
        report = CoreReport.of(costs, SCENE);
    }

    @Test
    void the_table_has_a_line_for_each_case() {
        var text = new StringWriter();

        TextReport.print(report, new PrintWriter(text));

        assertThat(text.toString())
                .contains(Stream.of(CoreCase.values()).map(CoreCase::what).toList())
                .contains("an event of today allocates at most", "the state")
                .containsPattern("≤ 20 µs +(ok|missed)");
    }

    @Test
    void the_json_has_a_ratio_for_each_case() throws Exception {
        var json = new ObjectMapper().readTree(JsonReport.text(report));

        for (var each : CoreCase.values()) {
            assertThat(json.at("/ratios/" + each.key()).asDouble())
                    .as(each.key())
                    .isPositive();
        }
        assertThat(json.at("/lines")).hasSize(CoreCase.values().length + 2);
        assertThat(json.at("/lines/4/allocatedBytes").asDouble()).isPositive();
    }

    @Test
    void every_event_changes_the_state() {
        assertThat(Stream.of(SCENE.variability, SCENE.workout, SCENE.yesterday, SCENE.old, SCENE.edit, SCENE.retraction)
                        .map(SCENE::after))
                .allSatisfy(state -> assertThat(state).isNotEqualTo(SCENE.state));
        assertThat(SCENE.nextDay()).isNotEqualTo(SCENE.state);
    }

    @Test
    void neighbours_read_from_bytes_change_nothing() {
        assertThat(SCENE.afterWithRawRows(SCENE.variability)).isEqualTo(SCENE.after(SCENE.variability));
    }
}
