package io.detrain.notifier.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.notifier.notice.FlagOutcome;
import io.detrain.schemas.avro.Evidence;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.JudgementStatus;
import io.detrain.schemas.avro.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeReaderTest {

    private static final LocalDate DUE = LocalDate.parse("2025-06-01");
    private static final LocalDate OVERDUE = LocalDate.parse("2025-06-05");

    private static FlagJudgement flag(JudgementStatus status) {
        return FlagJudgement.newBuilder()
                .setTenant("club")
                .setAthlete("anna")
                .setFlagId("REST_DAY_DUE/2025-05-26")
                .setRule("REST_DAY_DUE")
                .setDay(DUE)
                .setSeverity(Severity.MEDIUM)
                .setStatus(status)
                .setEvidence(List.of(Evidence.newBuilder()
                        .setSignal("training_days")
                        .setUnit("days")
                        .setDirection("AT_LEAST")
                        .setTo(OVERDUE)
                        .setN(10)
                        .setSource("science.md 2.9")
                        .setLabel("EXPERT")
                        .build()))
                .setRules("test")
                .setJudgedOn(OVERDUE)
                .setJudgedAt(Instant.parse("2025-06-06T02:00:00Z"))
                .build();
    }

    @Test
    void an_episode_that_rises_speaks_of_its_latest_day() {
        var outcome =
                (FlagOutcome) OutcomeReader.read(flag(JudgementStatus.AMENDED)).orElseThrow();

        assertThat(outcome.day()).isEqualTo(OVERDUE);
        assertThat(outcome.judgement()).isEqualTo("flag/REST_DAY_DUE/2025-05-26");
    }

    @Test
    void a_status_of_a_newer_version_is_passed_over() {
        assertThat(OutcomeReader.read(flag(JudgementStatus.UNKNOWN))).isEmpty();
    }
}
