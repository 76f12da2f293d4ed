package io.detrain.streams.attention;

import static io.detrain.streams.rule.Severity.HIGH;
import static io.detrain.streams.rule.Severity.INFO;
import static io.detrain.streams.rule.Severity.LOW;
import static io.detrain.streams.rule.Severity.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.detrain.streams.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @Test
    void each_severity_weighs_two_of_the_one_below() {
        assertThat(List.of(INFO, LOW, MEDIUM, HIGH))
                .extracting(severity -> of("anna", severity, 1).urgency())
                .containsExactly(1.0, 2.0, 4.0, 8.0);
    }

    @Test
    void what_is_half_sure_is_half_as_urgent() {
        assertThat(of("anna", HIGH, 0.5).urgency()).isEqualTo(4);
        assertThat(of("anna", HIGH, 0).urgency()).isZero();
    }

    @Test
    void a_race_makes_it_more_urgent_the_nearer_it_is() {
        assertThat(before(of("anna", HIGH, 1), 0).urgency()).isEqualTo(16);
        assertThat(before(of("anna", HIGH, 1), 7).urgency()).isEqualTo(14);
        assertThat(before(of("anna", HIGH, 1), 14).urgency()).isEqualTo(12);
        assertThat(before(of("anna", HIGH, 1), 27).urgency()).isEqualTo(8 * (1 + 1 / 28.0), within(1e-12));
        assertThat(before(of("anna", HIGH, 1), 28).urgency()).isEqualTo(8);
        assertThat(before(of("anna", HIGH, 1), 300).urgency()).isEqualTo(8);
    }

    @Test
    void an_athlete_stands_where_the_most_urgent_flag_does_and_the_others_are_told() {
        var ranked = Attention.rank(
                List.of(of("anna", LOW, 1), of("bert", MEDIUM, 0.9), of("anna", HIGH, 0.4), of("anna", MEDIUM, 0.1)),
                9);
        assertThat(ranked).extracting(each -> each.first().athlete()).containsExactly("bert", "anna");
        assertThat(ranked.get(1).first().severity()).isEqualTo(HIGH);
        assertThat(ranked.get(1).others()).extracting(Concern::severity).containsExactly(LOW, MEDIUM);
    }

    @Test
    void a_near_race_puts_a_medium_flag_before_a_high_one_that_is_not_sure() {
        var ranked = Attention.rank(List.of(of("anna", HIGH, 0.8), before(of("bert", MEDIUM, 1), 3)), 9);
        assertThat(ranked).extracting(each -> each.first().athlete()).containsExactly("bert", "anna");
    }

    @Test
    void no_more_are_named_than_were_asked_for() {
        assertThat(Attention.rank(List.of(of("anna", HIGH, 1), of("bert", HIGH, 1)), 1))
                .hasSize(1);
        assertThat(Attention.rank(List.of(), 9)).isEmpty();
    }

    @Test
    void the_order_is_the_same_however_they_come() {
        var concerns = new ArrayList<Concern>();
        for (var name : List.of("anna", "bert", "clara", "dan")) {
            concerns.add(of(name, MEDIUM, 0.5));
            concerns.add(of(name, LOW, 1));
        }
        var once = Attention.rank(concerns, 9);
        Collections.shuffle(concerns, new Random(42));
        assertThat(Attention.rank(concerns, 9)).isEqualTo(once);
        assertThat(once).extracting(each -> each.first().athlete()).containsExactly("anna", "bert", "clara", "dan");
    }

    @Test
    void nothing_is_surer_than_sure() {
        assertThatThrownBy(() -> of("anna", LOW, 1.1)).hasMessageContaining("1.1");
    }

    private static Concern of(String athlete, Severity severity, double confidence) {
        return new Concern(
                athlete, severity + "/1", "RULE", severity, TODAY.minusDays(1), confidence, TODAY, Optional.empty());
    }

    private static Concern before(Concern concern, int days) {
        return new Concern(
                concern.athlete(),
                concern.flagId(),
                concern.rule(),
                concern.severity(),
                concern.raised(),
                concern.confidence(),
                concern.today(),
                Optional.of(TODAY.plusDays(days)));
    }
}
