package io.detrain.streams.query;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.streams.attention.Attention;
import io.detrain.streams.attention.Concern;
import io.detrain.streams.boot.StreamsRuntime;
import io.detrain.streams.listen.View;
import io.detrain.streams.rule.Severity;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which of a tenant's athletes to look at first: committed values only. */
@Controller("/v1/attention")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttentionController {

    private static final int MOST = 1000;

    private final StreamsRuntime runtime;
    private final Tenants tenants;

    AttentionController(StreamsRuntime runtime, Tenants tenants) {
        this.runtime = runtime;
        this.tenants = tenants;
    }

    @Get
    HttpResponse<?> read(
            @QueryValue(defaultValue = "20") int limit,
            @Nullable @Header(HttpHeaders.AUTHORIZATION) String authorization) {
        var tenant = tenants.of(authorization);
        if (tenant.isEmpty()) {
            return Problems.problem(HttpStatus.UNAUTHORIZED, "send Authorization: Bearer <key>")
                    .header("WWW-Authenticate", "Bearer");
        }
        if (limit < 1 || limit > MOST) {
            return Problems.problem(HttpStatus.BAD_REQUEST, "limit must be from 1 to " + MOST);
        }
        if (!runtime.view().isOpen()) {
            return Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "the service is starting; try again")
                    .header(HttpHeaders.RETRY_AFTER, "1");
        }
        return HttpResponse.ok(AttentionList.of(Attention.rank(concerns(tenant.get()), limit)))
                .header("Cache-Control", "no-store");
    }

    private List<Concern> concerns(String tenant) {
        var view = runtime.view();
        Map<AthleteKey, Optional<DayJudgement>> today = new HashMap<>(); // one look for all flags of an athlete
        Function<AthleteKey, Optional<DayJudgement>> latest = owner -> today.computeIfAbsent(owner, view::latestDay);
        return view.openFlags(tenant).stream()
                .flatMap(flag -> concern(flag, latest, view))
                .toList();
    }

    private static Stream<Concern> concern(
            FlagJudgement flag, Function<AthleteKey, Optional<DayJudgement>> latest, View view) {
        var owner = new AthleteKey(flag.getTenant(), flag.getAthlete());
        return latest.apply(owner).stream()
                .map(today -> new Concern(
                        flag.getAthlete(),
                        flag.getFlagId(),
                        flag.getRule(),
                        Severity.valueOf(flag.getSeverity().name()),
                        flag.getDay(),
                        confidence(flag, today, view),
                        today.getLocalDate(),
                        Optional.ofNullable(today.getNextRaceOn())));
    }

    /** As its case tells it: that of the level of strain, or how much of fitness was history on its day. */
    private static double confidence(FlagJudgement flag, DayJudgement today, View view) {
        var own = flag.getConfidence();
        return own != null
                ? own
                : view.days(new AthleteKey(flag.getTenant(), flag.getAthlete()), flag.getDay(), flag.getDay()).stream()
                        .findFirst()
                        .orElse(today)
                        .getConfidence();
    }
}
