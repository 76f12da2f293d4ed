package io.detrain.deploy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.deploy.cli.rules.Changed;
import io.detrain.deploy.cli.rules.MessageCount;
import io.detrain.deploy.cli.rules.Messages;
import io.detrain.deploy.cli.rules.RulesReport;
import io.detrain.notifier.config.NotifyConfiguration;
import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Serdes;
import io.detrain.schemas.TopicNames;
import io.detrain.streams.boot.ConfiguredSettings;
import io.detrain.streams.compare.Comparison;
import io.detrain.streams.compare.Period;
import io.detrain.streams.replay.RulesDiff;
import io.detrain.streams.replay.ShadowDiff;
import io.detrain.streams.topology.Coaches;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the rules that run against others: what they would say, and how often they would write. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Lives the log under the rules that run and under others, and says which flags and plans they have in common and",
            "how many messages each would send. Nothing is published.",
            "Settings of the rules that run have to be in the environment as they are where they run."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:compared", "1:it failed", "2:wrong command line or settings", "3:nothing runs"})
final class RulesDiffCommand implements Callable<Integer> {

    /** One of the two. */
    static final class Others {
        @Option(
                names = "--settings",
                paramLabel = "FILE",
                required = true,
                description = "the other rules: KEY=VALUE lines; what is not there has its default")
        @Nullable
        Path settings;

        @Option(
                names = "--shadow",
                paramLabel = "NAME",
                required = true,
                description = "a shadow that runs: what it has published is compared with what is live; no messages")
        @Nullable
        String shadow;
    }

    @ArgGroup(multiplicity = "1")
    Others others = new Others();

    @Option(names = "--athlete", paramLabel = "[TENANT/]ATHLETE", description = "this athlete alone")
    @Nullable
    String athlete;

    @Option(names = "--from", paramLabel = "DATE", description = "what is counted begins here (with the log)")
    LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DATE", description = "and ends here (with the open day)")
    LocalDate to = LocalDate.MAX;

    @Option(names = "--json", description = "as JSON, for programs")
    boolean json;

    @Mixin
    Cluster cluster = new Cluster();

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() throws JsonProcessingException {
        if (to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "--to lies before --from");
        }
        if (others.shadow != null) {
            return ofShadow(others.shadow);
        }
        var candidate = candidate();
        var live = ConfiguredSettings.ofEnvironment();
        var changed = Changed.between(live, candidate);
        if (changed.isEmpty()) {
            return sayNothingChanges();
        }
        var place = cluster.place();
        return place.isEmpty() ? cluster.sayNothing() : show(fold(place.get(), live, candidate, changed));
    }

    private ConfiguredSettings candidate() {
        try {
            return ConfiguredSettings.ofFile(
                    Optional.ofNullable(others.settings).orElseThrow());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int sayNothingChanges() throws JsonProcessingException {
        if (json) {
            return show(new RulesReport(List.of(), Comparison.NOTHING, Optional.of(MessageCount.NONE)));
        }
        spec.commandLine().getOut().println("Nothing changes: these are the rules that run.");
        return ExitCode.OK;
    }

    private RulesReport fold(
            Cluster.Place place, ConfiguredSettings live, ConfiguredSettings candidate, List<Changed> changed) {
        var sum = new Sum();
        new RulesDiff(
                        place.bootstrapServers(),
                        place.topics(),
                        new Serdes(place.registryUrl()),
                        place.application(),
                        coaches(live),
                        coaches(candidate),
                        new HowFar(spec.commandLine().getErr(), "compared")::is)
                .compare(this::isWanted, sum::add);
        return new RulesReport(changed, sum.comparison, Optional.of(sum.messages));
    }

    private final class Sum {
        private Comparison comparison = Comparison.NOTHING;
        private MessageCount messages = MessageCount.NONE;
        private final Messages counted = new Messages(NotifyConfiguration.ofEnvironment()::of);

        void add(RulesDiff.Both both) {
            var period = new Period(from, to).within(new Period(both.live().first(), both.last()));
            comparison = comparison.plus(
                    Comparison.of(both.live().judged(), both.candidate().judged(), period));
            messages = messages.plus(new MessageCount(
                    counted.of(both.owner(), both.zone(), both.live(), period),
                    counted.of(both.owner(), both.zone(), both.candidate(), period),
                    period.weeks()));
        }
    }

    private int ofShadow(String name) throws JsonProcessingException {
        var place = cluster.place();
        if (place.isEmpty()) {
            return cluster.sayNothing();
        }
        var sum = new Comparison[] {Comparison.NOTHING};
        var found = new ShadowDiff(
                        place.get().bootstrapServers(),
                        place.get().topics(),
                        shadowed(place.get().topics(), name),
                        new Serdes(place.get().registryUrl()),
                        new HowFar(spec.commandLine().getErr(), "compared")::is)
                .compare(
                        this::isWanted,
                        (owner, live, shadow) ->
                                sum[0] = sum[0].plus(Comparison.of(live, shadow, new Period(from, to))));
        if (!found) {
            throw new ParameterException(spec.commandLine(), "no shadow '" + name + "' has judged anything there");
        }
        return show(new RulesReport(List.of(), sum[0], Optional.empty()));
    }

    private TopicNames shadowed(TopicNames live, String name) {
        try {
            return live.shadowed(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int show(RulesReport report) throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report.fields()));
        } else {
            report.print(out);
        }
        return ExitCode.OK;
    }

    private boolean isWanted(AthleteKey owner) {
        return athlete == null || athlete.equals(owner.text()) || athlete.equals(owner.athlete());
    }

    private static Coaches coaches(ConfiguredSettings settings) {
        return new Coaches(settings.forAll(), settings.ofTenants());
    }
}
