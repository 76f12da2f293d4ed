package io.detrain.deploy.cli;

import io.detrain.deploy.local.DataFolder;
import io.detrain.deploy.local.Endpoint;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The local mode that a command asks about, by its data folder. */
class Running {

    /** Exit code of a command that finds nothing to talk to. */
    static final int NOTHING = 3;

    @Option(names = "--data", paramLabel = "DIR", description = "Its data folder (~/.detrain).")
    Path data = DataFolder.standard();

    @Spec(Target.MIXEE)
    CommandSpec spec = CommandSpec.create(); // set by picocli

    Optional<Endpoint> endpoint() {
        return Endpoint.running(data);
    }

    Path folder() {
        return data.toAbsolutePath().normalize();
    }

    int sayNothing() {
        spec.commandLine().getOut().println("Nothing runs on " + folder() + ".");
        return NOTHING;
    }
}
