package io.detrain.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.bench.report.JsonReport;
import io.detrain.bench.report.TextReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LatencyReportTest {

    private static final LatencySettings TINY =
            new LatencySettings(3, 3, 5, Duration.ofSeconds(2), 0.5, 100, Duration.ofMinutes(1), 1);

    @Test
    void everybody_who_races_is_told_and_every_station_has_its_line() throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of(System.getProperty("detrain.home", ""), "deploy", "target", "registry")),
                "skipped: the registry's distribution is not unpacked; mvn package unpacks it");
        var text = new StringWriter();
        try (var run = new LatencyRun(TINY, what -> {})) {
            var latencies = run.measured();

            assertThat(latencies.events()).isPositive();
            assertThat(latencies.missing()).isZero();
            assertThat(run.refused()).isZero();
            var report = LatencyReport.of(latencies, TINY, run.refused());
            TextReport.print(report, new PrintWriter(text));
            assertThat(text.toString())
                    .contains("POST acknowledged", "judgement committed", "message delivered", "p99 beside the commit");
            var json = new ObjectMapper().readTree(JsonReport.text(report));
            assertThat(json.at("/ratios/delivered_p50").asDouble()).isPositive();
            assertThat(json.at("/ratios/delivered_p99").asDouble())
                    .isGreaterThanOrEqualTo(json.at("/ratios/delivered_p50").asDouble());
        }
    }

    @Test
    void it_is_afternoon_wherever_the_athletes_are() {
        for (var hour = 0; hour < 24; hour++) {
            var now = java.time.Instant.parse("2026-05-10T00:30:00Z").plusSeconds(3600L * hour);

            assertThat(now.atZone(java.time.ZoneId.of(Athletes.zone(now))).getHour())
                    .isEqualTo(15);
        }
    }
}
