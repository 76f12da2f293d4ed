package io.detrain.streams.wire;

import static io.detrain.streams.wire.Absent.orNull;

import io.detrain.streams.rule.Evidence;
import java.util.List;

/** Writes what a judgement rests on, as it is published. */
final class EvidenceWriter {

    private EvidenceWriter() {}

    static List<io.detrain.schemas.avro.Evidence> write(List<Evidence> evidence) {
        return evidence.stream().map(EvidenceWriter::fact).toList();
    }

    private static io.detrain.schemas.avro.Evidence fact(Evidence fact) {
        return new io.detrain.schemas.avro.Evidence(
                fact.signal(),
                orNull(fact.value()),
                fact.unit(),
                orNull(fact.threshold()),
                fact.direction().name(),
                fact.from().orElse(null),
                fact.to().orElse(null),
                fact.n(),
                fact.events(),
                fact.source(),
                fact.label().name(),
                orNull(fact.usual()),
                orNull(fact.spread()),
                orNull(fact.points()),
                fact.domain().orElse(null));
    }
}
