package io.detrain.deploy.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What other rules would do. */
@Command(
        name = "rules",
        description = "Says what other rules would change. The settings that make them are listed by settings.",
        mixinStandardHelpOptions = true,
        subcommands = RulesDiffCommand.class)
final class RulesCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what of the rules? try: rules diff --settings FILE");
    }
}
