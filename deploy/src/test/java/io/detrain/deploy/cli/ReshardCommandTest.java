package io.detrain.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReshardCommandTest {

    @TempDir
    Path folder;

    private final Shell shell = new Shell();

    @Test
    void should_demand_a_number_of_partitions_that_can_be() {
        assertThat(reshard()).isEqualTo(2);
        assertThat(reshard("--partitions", "0")).isEqualTo(2);
        assertThat(shell.err()).contains("--partitions needs 1 to 1000, not 0");
        assertThat(reshard("--partitions", "5000")).isEqualTo(2);
    }

    @Test
    void should_demand_broker_and_registry_together_and_no_switch_without_them() {
        assertThat(reshard("--partitions", "5", "--broker", "localhost:1")).isEqualTo(2);
        assertThat(reshard("--partitions", "5", "--switch")).isEqualTo(2);
        assertThat(shell.err()).contains("--switch belongs to --broker");
    }

    private int reshard(String... arguments) {
        var all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        all[0] = "reshard";
        all[1] = "--data";
        all[2] = folder.toString();
        return shell.run(all);
    }
}
