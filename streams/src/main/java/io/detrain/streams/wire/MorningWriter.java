package io.detrain.streams.wire;

import static io.detrain.streams.wire.Absent.orNull;

import io.detrain.schemas.avro.Readiness;
import io.detrain.schemas.avro.Strain;
import io.detrain.streams.strain.Domain;
import io.detrain.streams.training.JudgedMorning;
import java.util.Map;
import java.util.TreeMap;

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
                contributions);
    }

    static Strain strain(JudgedMorning morning) {
        var strain = morning.strain();
        Map<String, Double> domains = new TreeMap<>();
        for (Domain domain : Domain.values()) {
            if (strain.points().of(domain) > 0) {
                domains.put(domain.name(), strain.points().of(domain));
            }
        }
        return new Strain(
                strain.level().name(),
                strain.score(),
                domains,
                strain.confidence(),
                strain.skipped().map(Enum::name).orElse(null));
    }
}
