package io.detrain.streams.query;

import io.detrain.schemas.avro.DayJudgement;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.streams.listen.Published;
import io.micronaut.http.sse.Event;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Turns what was published into what a live stream shows. */
final class LiveWriter {

    private final Deserializer<SpecificRecord> reader;

    /** @param reader belongs to this writer alone */
    LiveWriter(Deserializer<SpecificRecord> reader) {
        this.reader = reader;
    }

    synchronized Event<LiveItem> event(Published published) {
        return published
                .value()
                .map(bytes ->
                        event(published, reader.deserialize(published.place().topic(), bytes)))
                .orElseGet(() -> Event.of(item(published)).name("erased"));
    }

    private static Event<LiveItem> event(Published published, SpecificRecord record) {
        var athlete = published.owner().athlete();
        return switch (record) {
            case DayJudgement day ->
                Event.of(new LiveItem(athlete, published.id(), Report.day(day), null, null, null))
                        .name("day");
            case FlagJudgement flag ->
                Event.of(new LiveItem(athlete, published.id(), null, Report.flag(flag), null, null))
                        .name("flag");
            case PlanJudgement plan ->
                Event.of(new LiveItem(athlete, published.id(), null, null, Report.plan(plan), null))
                        .name("plan");
            default ->
                throw new IllegalStateException(
                        "nobody publishes " + record.getSchema().getName());
        };
    }

    private static LiveItem item(Published published) {
        return new LiveItem(published.owner().athlete(), published.id(), null, null, null, null);
    }
}
