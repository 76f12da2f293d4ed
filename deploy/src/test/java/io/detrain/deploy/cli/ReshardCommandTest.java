package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReshardCommandTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void should_demand_a_number_of_partitions_that_can_be() {
        assertThat(reshard()).isEqualTo(2);
        assertThat(reshard("--partitions", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--partitions needs 1 to 1000, not 0");
        assertThat(reshard("--partitions", "5000")).isEqualTo(2);
    }

    @Test
    void should_demand_broker_and_registry_together_and_no_switch_without_them() {
        assertThat(reshard("--partitions", "5", "--broker", "localhost:1")).isEqualTo(2);
        assertThat(reshard("--partitions", "5", "--switch")).isEqualTo(2);
        assertThat(err.toString()).contains("--switch belongs to --broker");
    }

    private int reshard(String... arguments) {
        var all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        all[0] = "reshard";
        all[1] = "--data";
        all[2] = folder.toString();
        return Main.commandLine()
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
