package io.detrain.deploy.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.detrain.deploy.cli.client.DetrainApi;
import io.detrain.deploy.cli.client.Patience;
import io.detrain.deploy.cli.demo.MessageTap;
import io.detrain.deploy.cli.importing.ProfileOptions.BadProfile;
import io.detrain.deploy.cli.report.Explained;
import io.detrain.deploy.cli.report.Report.FileLine;
import io.detrain.deploy.cli.report.ReportJson;
import io.detrain.deploy.cli.report.ReportReader;
import io.detrain.deploy.cli.report.TerminalReport;
import io.detrain.deploy.cli.report.TerminalSize;
import io.detrain.deploy.local.LocalMode;
import io.detrain.deploy.local.LocalSettings;
import io.detrain.deploy.local.Progress;
import io.detrain.ingest.config.ReductionConfiguration;
import io.detrain.ingest.intake.AthleteReader;
import io.detrain.ingest.intake.Body;
import io.detrain.ingest.intake.Event;
import io.detrain.ingest.source.ReductionSettings;
import io.detrain.ingest.source.Source.Hints;
import io.detrain.schemas.AthleteKey;
import io.detrain.streams.training.Ledger;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an athlete's files, lets the services live through them, and shows what they make of it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads FIT, TCX, GPX, their .gz, .zip and folders, and Strava exports; shows the athlete's report.",
            "Without --url the athlete's dates are lived through on a local mode of its own; with it they are sent as a"
                    + " back-fill to services that run."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:something was read", "1:nothing was read, or the services failed", "2:wrong command line"})
public final class ImportCommand implements Callable<Integer> {

    private static final int REMEMBERED_DAYS = Ledger.WINDOW_DAYS;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files and folders")
    List<Path> paths = List.of();

    @Option(names = "--athlete", required = true, paramLabel = "NAME", description = "whose files they are")
    String athlete = "";

    @Option(names = "--json", description = "the report as JSON on standard output, and nothing else there")
    boolean json;

    @Option(names = "--explain", description = "what each flag and plan rests on, under the report")
    boolean explain;

    @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of files that name none")
    @Nullable
    ZoneId zone;

    @Option(names = "--url", paramLabel = "URL", description = "services that run already")
    @Nullable
    URI url;

    @Option(names = "--key", paramLabel = "KEY", description = "their API key, if they want one")
    @Nullable
    String key;

    @Option(names = "--data", paramLabel = "FOLDER", description = "keep the local mode's data here")
    @Nullable
    Path data;

    @Mixin
    ProfileOptions profile = new ProfileOptions();

    @Override
    public Integer call() {
        if (url != null && data != null) {
            throw new ParameterException(spec.commandLine(), "--data is for a local mode; with --url there is none");
        }
        if (!AthleteKey.isName(athlete)) {
            throw new ParameterException(spec.commandLine(), "--athlete: " + AthleteReader.NAME_FAULT);
        }
        if (url != null && !DetrainApi.isAddress(url)) {
            throw new ParameterException(
                    spec.commandLine(), "--url needs an address such as http://localhost:8080, not '" + url + "'");
        }
        try {
            return run(profile.values());
        } catch (BadProfile e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int run(Map<String, Object> known) {
        var hints = new Hints(athlete, Optional.ofNullable(zone), ZoneId.systemDefault(), reduction());
        var outcomes = new Outcomes(new FoundFiles(hints).read(paths));
        var events = outcomes.events();
        var missing = Missing.of(known, sports(events));
        var report = events.isEmpty()
                ? ReportJson.of(athlete, missing, outcomes.lines(), empty(), empty())
                : url == null ? lived(outcomes, events, known) : backfilled(outcomes, events, known, url);
        show(report);
        return outcomes.lines().stream().anyMatch(ImportCommand::isRead) ? 0 : 1;
    }

    /** Files are read here, so it is this process's environment that says what they are reduced by. */
    private ReductionSettings reduction() {
        try {
            var configured = ReductionConfiguration.ofEnvironment();
            return url == null ? configured.of(LocalSettings.TENANT) : configured.forAll();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private ObjectNode lived(Outcomes outcomes, List<Event> events, Map<String, Object> known) {
        var timeline = Timeline.of(events);
        var settings = LocalSettings.temporary().drivenFrom(timeline.start()).with(MessageTap.MODE, MessageTap.HELD);
        var placed = data == null ? settings : settings.in(data);
        err().println("starting a local mode for " + events.size() + " activities …");
        try (var mode = LocalMode.start(placed, Progress.silent())) {
            var api = DetrainApi.at(mode.url());
            mode.context().getBean(MessageTap.class).open(_ -> {}); // the report holds them
            var ticker = new Ticker(err(), timeline.turns().size());
            new Play(api, athlete, outcomes).live(timeline, body(known, timeline, events), ticker::done);
            return report(api, outcomes, Missing.of(known, sports(events)), Optional.empty());
        }
    }

    private ObjectNode backfilled(Outcomes outcomes, List<Event> events, Map<String, Object> known, URI services) {
        var api = new DetrainApi(services, Optional.ofNullable(key), Patience.usual());
        api.demandAnswer();
        err().println("sending " + events.size() + " activities to " + services + " …");
        var said = known.isEmpty() ? known : body(known, Timeline.of(events), events);
        var position = new Play(api, athlete, outcomes).backfill(events, said);
        // without a profile of ours, the services alone know what they miss
        var missing = known.isEmpty() ? List.<String>of() : Missing.of(known, sports(events));
        tooOld(api, events).ifPresent(err()::println);
        return report(api, outcomes, missing, Optional.of(position));
    }

    /** What lies before the memory of the services stays in the log, and out of the report. */
    private static Optional<String> tooOld(DetrainApi api, List<Event> events) {
        var first = LocalDate.ofInstant(api.clock(), ZoneOffset.UTC).minusDays(REMEMBERED_DAYS);
        var count = events.stream()
                .filter(event -> event.localDate().isBefore(first))
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(count + " of them are from before " + first + ": they are kept, but judgements look back "
                        + REMEMBERED_DAYS + " days; leave --url out to live through them");
    }

    private ObjectNode report(DetrainApi api, Outcomes outcomes, List<String> missing, Optional<String> position) {
        var standing = position.filter(it -> !it.isEmpty())
                .map(it -> api.athlete(athlete, it))
                .orElseGet(() -> api.athlete(athlete));
        var said = standing.map(it -> it.path("missing")).stream()
                .flatMap(list -> list.valueStream())
                .map(item -> item.asText())
                .toList();
        var report = ReportJson.of(
                athlete,
                missing.isEmpty() ? said : missing,
                outcomes.lines(),
                standing.orElseGet(ImportCommand::empty),
                api.messages(athlete));
        if (explain) {
            ReportJson.explain(report, explanations(api));
        }
        return report;
    }

    /** Of what still stands or is over; what was taken back rests on nothing. */
    private List<List<String>> explanations(DetrainApi api) {
        return api.cases(athlete).stream()
                .filter(each -> !each.path("status").asText().equals("WITHDRAWN"))
                .flatMap(each -> api.explanation(athlete, each.path("id").asText()).stream())
                .toList();
    }

    /** Contact and profile; the profile holds from the first day on, so that every load is computed with it. */
    private Map<String, Object> body(Map<String, Object> known, Timeline timeline, List<Event> events) {
        var said = new LinkedHashMap<>(known);
        said.put("validFrom", timeline.firstDay().toString());
        var body = new LinkedHashMap<String, Object>();
        body.put("displayName", athlete);
        body.put("zone", home(events).getId());
        body.put("channels", List.of("console"));
        body.put("profile", said);
        return body;
    }

    private ZoneId home(List<Event> events) {
        return zone == null ? events.getLast().zone() : zone;
    }

    private void show(ObjectNode report) {
        if (json) {
            out().println(ReportJson.text(report));
        } else {
            TerminalReport.lines(ReportReader.read(report), TerminalSize.look()).forEach(out()::println);
            Explained.of(report, TerminalSize.look()).forEach(out()::println);
        }
        out().flush();
    }

    private static boolean isRead(FileLine file) {
        return file.status().equals("read");
    }

    private static Set<String> sports(List<Event> events) {
        return events.stream()
                .map(Event::body)
                .filter(Body.Workout.class::isInstance)
                .map(body -> ((Body.Workout) body).sport())
                .collect(Collectors.toSet());
    }

    private static JsonNode empty() {
        return MissingNode.getInstance();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
