package io.detrain.streams.wire;

import static io.detrain.streams.wire.Absent.orNull;

import io.detrain.schemas.avro.Readiness;
import io.detrain.schemas.avro.Strain;
import io.detrain.streams.strain.SignEvidence;
import io.detrain.streams.training.JudgedMorning;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a morning as it is published. */
final class MorningWriter {

    private MorningWriter() {}

    static Readiness readiness(JudgedMorning morning) {
        var readiness = morning.readiness();
        Map<String, Double> contributions = new TreeMap<>();
        readiness
                .contributions()
                .forEach(each -> contributions.put(each.component().name(), each.points()));
        return new Readiness(
                orNull(readiness.score()),
                orNull(readiness.uncapped()),
                readiness.band().map(Enum::name).orElse(null),
                readiness.cappedBy().map(Enum::name).orElse(null),
                readiness.coverage(),
                readiness.confidence(),
                morning.hrvStatus().name(),
                contributions,
                EvidenceWriter.write(morning.inputs().evidence(readiness)));
    }

    static Strain strain(JudgedMorning morning) {
        var strain = morning.strain();
        return new Strain(
                strain.level().name(),
                strain.score(),
                strain.points().byName(),
                strain.confidence(),
                strain.skipped().map(Enum::name).orElse(null),
                strain.evidence().stream()
                        .map(SignEvidence::asEvidence)
                        .collect(Collectors.collectingAndThen(Collectors.toList(), EvidenceWriter::write)));
    }
}
