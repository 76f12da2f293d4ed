package io.detrain.streams.query;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.streams.boot.StreamsRuntime;
import io.detrain.streams.explain.Case;
import io.detrain.streams.explain.CaseDay;
import io.detrain.streams.explain.CaseWindow;
import io.detrain.streams.explain.Explanation;
import io.detrain.streams.listen.View;
import io.detrain.streams.wire.OutcomeReader;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what a flag or plan rests on, as JSON or in words; without an id, which there are. */
@Controller("/v1/athletes/{athlete}/cases")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseController {

    private final StreamsRuntime runtime;
    private final Tenants tenants;

    CaseController(StreamsRuntime runtime, Tenants tenants) {
        this.runtime = runtime;
        this.tenants = tenants;
    }

    @Get
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    HttpResponse<?> read(
            @PathVariable String athlete,
            @Nullable @QueryValue String id,
            @Nullable @QueryValue String format,
            @Nullable @Header(HttpHeaders.ACCEPT) String accept,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization) {
        var tenant = tenants.of(authorization);
        if (tenant.isEmpty()) {
            return Problems.problem(HttpStatus.UNAUTHORIZED, "send Authorization: Bearer <key>")
                    .header("WWW-Authenticate", "Bearer");
        }
        if (!AthleteKey.isName(athlete)) {
            return Problems.problem(HttpStatus.NOT_FOUND, "no athlete has such a name");
        }
        if (!runtime.view().isOpen()) {
            return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "the service is starting; try again")
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
        var owner = new AthleteKey(tenant.get(), athlete);
        boolean inWords = format == null ? MediaType.TEXT_PLAIN.equals(accept) : format.equals("text");
        return id == null ? list(owner, inWords) : one(owner, id, inWords);
    }

    private HttpResponse<?> list(AthleteKey owner, boolean inWords) {
        var cases = CaseList.of(
                owner.athlete(), runtime.view().flags(owner), runtime.view().plans(owner));
        if (cases.cases().isEmpty()) {
            return Problems.problem(
                    HttpStatus.NOT_FOUND,
                    "there is no flag and no plan of this athlete; GET /v1/athletes/" + owner.athlete()
                            + " shows what is known");
        }
        return inWords ? words(cases.lines()) : shown(cases);
    }

    private HttpResponse<?> one(AthleteKey owner, String id, boolean inWords) {
        return file(owner, id)
                .<HttpResponse<?>>map(file -> inWords ? words(file.explanation()) : shown(file))
                .orElseGet(() -> Problems.problem(
                        HttpStatus.NOT_FOUND,
                        "no flag or plan of this athlete has this id; GET /v1/athletes/" + owner.athlete()
                                + "/cases lists those there are"));
    }

    private Optional<CaseFile> file(AthleteKey owner, String id) {
        View view = runtime.view();
        return view.flag(owner, id)
                .map(flag -> file(flag, owner, view))
                .or(() -> view.plan(owner, id).map(plan -> file(plan, owner, view)));
    }

    private static CaseFile file(FlagJudgement record, AthleteKey owner, View view) {
        var flag = OutcomeReader.flag(record);
        var told = new Case.OfFlag(flag, days(CaseWindow.of(flag), owner, view));
        return CaseFile.of(record, told, Explanation.of(told));
    }

    private static CaseFile file(PlanJudgement record, AthleteKey owner, View view) {
        var plan = OutcomeReader.plan(record);
        var told = new Case.OfPlan(plan, days(CaseWindow.of(plan), owner, view));
        return CaseFile.of(record, told, Explanation.of(told));
    }

    private static List<CaseDay> days(CaseWindow window, AthleteKey owner, View view) {
        return view.days(owner, window.from(), window.to()).stream()
                .map(OutcomeReader::day)
                .toList();
    }

    private static HttpResponse<?> shown(Object body) {
        return HttpResponse.ok(body).contentType(MediaType.APPLICATION_JSON).header("Cache-Control", "no-store");
    }

    private static HttpResponse<?> words(List<String> lines) {
        return HttpResponse.ok(String.join("\n", lines) + "\n")
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .header("Cache-Control", "no-store");
    }
}
