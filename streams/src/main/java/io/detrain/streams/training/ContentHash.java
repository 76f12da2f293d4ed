package io.detrain.streams.training;

import io.detrain.streams.plan.Phase;
import io.detrain.streams.readiness.ReadinessInputs;
import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.strain.SignEvidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Digests of judgements, the same on every machine and in every run, to tell whether one has changed. */
final class ContentHash {

    private int hash = 17;

    private ContentHash() {}

    static int of(Finding finding) {
        var content = new ContentHash()
                .add(finding.severity().name())
                .add(finding.day().toString())
                .add(finding.cleared().map(it -> it.on().toString()).orElse(""))
                .add(finding.params());
        finding.evidence().forEach(content::add);
        return content.hash;
    }

    static int of(Plan plan) {
        var content = new ContentHash()
                .add(plan.cause().name())
                .add(plan.raceDate().toString())
                .add(Boolean.toString(plan.active()))
                .add(plan.hardAllowedFrom().toString())
                .add(plan.raceAllowedFrom().toString())
                .add(plan.shortestDays())
                .add(plan.longestDays())
                .add(plan.params());
        plan.phases().forEach(content::add);
        plan.caps().forEach(content::add);
        new TreeMap<>(plan.factors()).forEach((name, value) -> content.add(name).add(value));
        return content.hash;
    }

    static int of(JudgedMorning morning) {
        var readiness = morning.readiness();
        var strain = morning.strain();
        var content = new ContentHash()
                .add(readiness.score().orElse(Double.NaN))
                .add(readiness.cappedBy().map(Enum::name).orElse(""))
                .add(readiness.coverage())
                .add(readiness.confidence())
                .add(morning.hrvStatus().name())
                .add(strain.level().name())
                .add(strain.instant().name())
                .add(strain.score())
                .add(strain.confidence())
                .add(strain.skipped().map(Enum::name).orElse(""))
                .add(strain.professional().map(Enum::name).orElse(""));
        readiness
                .contributions()
                .forEach(each -> content.add(each.component().name()).add(each.points()));
        strain.evidence().forEach(content::add);
        var inputs = morning.inputs();
        content.add(inputs.variability())
                .add(inputs.resting())
                .add(inputs.sleep())
                .add(inputs.wellness());
        content.add(inputs.formShare().orElse(Double.NaN));
        return content.hash;
    }

    private ContentHash add(Phase phase) {
        return add(phase.kind().name()).add(phase.from().toString());
    }

    private ContentHash add(Evidence evidence) {
        add(evidence.signal()).add(evidence.value().orElse(Double.NaN)).add(evidence.n());
        evidence.usual().ifPresent(this::add);
        return add(evidence.threshold().orElse(Double.NaN)).add(evidence.events());
    }

    private ContentHash add(SignEvidence sign) {
        add(sign.sign().name()).add(sign.points()).add(sign.value()).add(sign.threshold());
        return add(sign.usual().orElse(Double.NaN))
                .add(sign.spread().orElse(Double.NaN))
                .add(sign.n());
    }

    private ContentHash add(ReadinessInputs.Look look) {
        add(look.today().orElse(Double.NaN))
                .add(look.recent().orElse(Double.NaN))
                .add(look.recentValues());
        return add(look.usual().orElse(Double.NaN)).add(look.spread().orElse(Double.NaN));
    }

    private ContentHash add(List<String> texts) {
        texts.forEach(this::add);
        return add(texts.size());
    }

    private ContentHash add(Map<String, String> params) {
        new TreeMap<>(params).forEach((name, value) -> add(name).add(value));
        return this;
    }

    private ContentHash add(String text) {
        return add(text.hashCode());
    }

    private ContentHash add(double value) {
        return add(Double.hashCode(value));
    }

    private ContentHash add(int value) {
        hash = 31 * hash + value;
        return this;
    }
}
