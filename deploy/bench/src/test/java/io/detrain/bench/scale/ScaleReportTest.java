package io.detrain.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.bench.report.JsonReport;
import io.detrain.bench.report.TextReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScaleReportTest {

    private static final ScaleSettings TINY =
            new ScaleSettings(10, 100, 200, 0, 1, Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(1));

    @Test
    void few_and_many_have_their_lines_and_days_open() throws Exception {
        try (var run = new ScaleRun(TINY, what -> {})) {
            var growth = run.measured();

            assertThat(growth.longestPunctuationMillis()).isPositive();
            assertThat(growth.diskBytesPerAthlete()).isPositive();
            var report = ScaleReport.of(growth, TINY);
            var text = new StringWriter();
            TextReport.print(report, new PrintWriter(text));
            assertThat(text.toString()).contains("10 athletes", "100 athletes", "longest punctuation", "on disk");
            assertThat(new ObjectMapper()
                            .readTree(JsonReport.text(report))
                            .at("/ratios/scale")
                            .asDouble())
                    .isPositive()
                    .isFinite();
        }
    }
}
