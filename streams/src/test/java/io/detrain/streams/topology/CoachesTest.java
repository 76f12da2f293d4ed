package io.detrain.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.settings.Settings;
import io.detrain.streams.training.Athletes;
import io.detrain.streams.training.Diary;
import io.detrain.streams.training.RuleSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoachesTest {

    @Test
    void a_tenant_with_settings_has_a_coach_of_its_own_and_the_others_share_one() {
        Settings forAll = Settings.known(Map.of("hrv.swcFactor", 0.7, "roll.tauAcute", 9.0));
        Settings acme = Settings.known(Map.of("roll.tauAcute", 10.0));
        Coaches coaches = new Coaches(forAll, Map.of("acme", acme));

        assertThat(rulesOf(coaches, "acme"))
                .isEqualTo(RuleSet.of(forAll.with(acme)).id());
        assertThat(rulesOf(coaches, "other")).isEqualTo(RuleSet.of(forAll).id());
        assertThat(coaches.of("other")).isSameAs(coaches.of("another"));
    }

    private static String rulesOf(Coaches coaches, String tenant) {
        return new Diary(coaches.of(tenant))
                .opens(Athletes.MONDAY)
                .hears(Athletes.run("run", Athletes.MONDAY, 60, 5))
                .day(Athletes.MONDAY)
                .rules();
    }
}
