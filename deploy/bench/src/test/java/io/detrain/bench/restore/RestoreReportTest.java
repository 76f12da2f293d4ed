package io.detrain.bench.restore;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.bench.report.JsonReport;
import io.detrain.bench.report.TextReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RestoreReportTest {

    @Test
    void all_that_was_written_is_consumed_and_restored() throws Exception {
        try (var run = new RestoreRun(20, 1, what -> {})) {
            var passages = run.measured();

            assertThat(passages.restored().getFirst().records())
                    .isGreaterThan(20 * 3)
                    .isEqualTo(passages.consumed().getFirst().records());
            var report = RestoreReport.of(passages, 20);
            var text = new StringWriter();
            TextReport.print(report, new PrintWriter(text));
            assertThat(text.toString())
                    .contains("plainly consuming", "restoring")
                    .containsPattern("≥ 0.30 ×");
            assertThat(new ObjectMapper()
                            .readTree(JsonReport.text(report))
                            .at("/ratios/restore")
                            .asDouble())
                    .isPositive();
        }
    }
}
