package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.schemas.settings.SettingsList;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SettingsCommandTest {

    @Test
    void shouldPrintALineForEachSetting() {
        assertThat(said("settings").lines())
                .hasSize((int) SettingsList.every().count())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("hrv.swcFactor ")
                        .containsSubsequence("0.5", "0.1 to 1", "MODERATE", "streams", "smallest change"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("load.grade.clamp ")
                        .containsSubsequence("0.45", "0.1 to 0.45", "ingest"));
    }

    @Test
    void shouldPrintTheSameAsJson() throws Exception {
        var all = new ObjectMapper().readTree(said("settings", "--json"));

        assertThat(all).hasSize((int) SettingsList.every().count());
        assertThat(all.get(0).get("key").asText()).isEqualTo("load.trimp.b.male");
        assertThat(all.get(0).get("default").asDouble()).isEqualTo(1.92);
        assertThat(all.get(0).get("evidence").asText()).isEqualTo("MODERATE");
    }

    private static String said(String... command) {
        var said = new StringWriter();
        assertThat(Main.commandLine().setOut(new PrintWriter(said, true)).execute(command))
                .isZero();
        return said.toString();
    }
}
