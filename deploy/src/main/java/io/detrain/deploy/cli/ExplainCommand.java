package io.detrain.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.cli.report.Explained;
import io.detrain.deploy.cli.report.TerminalSize;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says in words what a flag or plan rests on; without an id, which flags and plans there are. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Says what a flag or plan of an athlete rests on, against what it was held, and what would end it.",
            "Without an ID it lists those there are, newest first."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:said", "1:there is none, or the services failed", "2:wrong command line", "3:nothing runs"})
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ATHLETE", description = "whose flag or plan it is")
    String athlete = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "its id, as the list shows it")
    @Nullable
    String id;

    @Mixin
    Services services = new Services();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        return services.find().map(this::explain).orElseGet(services::sayNothing);
    }

    private int explain(DetrainApi api) {
        api.demandAnswer();
        return id == null ? list(api.cases(athlete)) : show(api.explanation(athlete, id), id);
    }

    private int list(List<JsonNode> cases) {
        if (cases.isEmpty()) {
            err().println("detrain: no flag and no plan of " + athlete + " yet");
            return ExitCode.SOFTWARE;
        }
        cases.forEach(each -> out().println(Explained.headline(each)));
        out().println("./detrain explain " + athlete + " ID says what one of them rests on.");
        return ExitCode.OK;
    }

    private int show(Optional<List<String>> explanation, String wanted) {
        explanation.ifPresentOrElse(
                lines -> Explained.lines(lines, TerminalSize.look()).forEach(out()::println),
                () -> err().println("detrain: " + athlete + " has no flag or plan " + wanted + "; ./detrain explain "
                        + athlete + " lists those there are"));
        return explanation.isPresent() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
