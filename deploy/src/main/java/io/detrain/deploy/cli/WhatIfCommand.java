package io.detrain.deploy.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.cli.report.Outlook;
import io.detrain.deploy.cli.report.TerminalSize;
import io.detrain.schemas.AthleteKey;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the services what would follow from races and workouts that have not happened, and draws the answer. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Says what would follow from races and workouts that have not happened: the days, plans and flags to come, "
                    + "and from when the next registered race is open.",
            "It asks the services at --url, or those that run on the data folder; it changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:answered", "1:not answered", "2:wrong command line", "3:nothing runs"})
final class WhatIfCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ATHLETE", description = "who is asked about")
    String athlete = "";

    @Option(
            names = "--race",
            paramLabel = "DATE:TYPE[@TIME]",
            description =
                    "a race that would be run, such as 2026-06-28:RUN_10K@44:30; without a time its load is not known")
    List<String> races = List.of();

    @Option(
            names = "--like",
            paramLabel = "EVENT@DATE",
            description = "a workout like an earlier one, such as w17@2026-06-30")
    List<String> likes = List.of();

    @Option(names = "--until", required = true, paramLabel = "DATE", description = "the last day, at most 60 ahead")
    LocalDate until = LocalDate.EPOCH;

    @Option(names = "--json", description = "the answer as it came")
    boolean json;

    @Mixin
    Services services = new Services();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() {
        if (!AthleteKey.isName(athlete)) {
            throw new ParameterException(spec.commandLine(), "ATHLETE is not a name that an athlete can have");
        }
        var question = question();
        return services.find().map(api -> ask(api, question)).orElseGet(services::sayNothing);
    }

    private WhatIfQuestion question() {
        try {
            return WhatIfQuestion.of(until, races, likes);
        } catch (WhatIfQuestion.NotUnderstood e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int ask(DetrainApi api, WhatIfQuestion question) {
        var answer = api.whatIf(athlete, question.body());
        if (answer.isEmpty()) {
            spec.commandLine().getErr().println("Nothing is known of " + athlete + ".");
            return ExitCode.SOFTWARE;
        }
        JsonNode standing = api.athlete(athlete).orElseGet(MissingNode::getInstance);
        show(answer.get(), standing, question);
        return ExitCode.OK;
    }

    private void show(JsonNode answer, JsonNode standing, WhatIfQuestion question) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            Outlook.lines(answer, standing, question.timeless(), TerminalSize.look())
                    .forEach(out::println);
        }
        out.flush();
    }
}
