package io.detrain.deploy.cli;

import io.detrain.deploy.local.Endpoint;
import io.detrain.deploy.local.Health;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what runs on a data folder and how it is. */
@Command(
        name = "status",
        description = "Says what runs, where, and how far it is; exit code 3 if nothing does.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    Running running = new Running();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        return running.endpoint()
                .map(endpoint ->
                        show(endpoint, Health.of(endpoint), spec.commandLine().getOut()))
                .orElseGet(running::sayNothing);
    }

    private int show(Endpoint endpoint, Health health, PrintWriter out) {
        line(out, "process", endpoint.pid() + " since " + endpoint.since());
        line(out, "services", endpoint.url() + "  " + health.services());
        line(out, "broker", endpoint.bootstrapServers() + "  " + health.broker());
        line(out, "schema registry", endpoint.registryUrl() + "  " + health.registry());
        line(
                out,
                "clock",
                health.now()
                        .map(now -> endpoint.clock().word() + ", " + now)
                        .orElse(endpoint.clock().word()));
        health.lag().forEach((group, lag) -> line(out, "lag", group + " " + lag));
        health.peakResidentMb().ifPresent(mb -> line(out, "peak memory", mb + " MB without the registry"));
        line(out, "data", running.folder().toString());
        return health.isUp() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void line(PrintWriter out, String what, String how) {
        out.printf("%-16s %s%n", what, how);
    }
}
