package io.detrain.streams.training;

import io.detrain.streams.plan.Phase;
import io.detrain.streams.readiness.ReadinessInputs;
import io.detrain.streams.rule.Evidence;
import io.detrain.streams.rule.Finding;
import io.detrain.streams.strain.SignEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Digests of judgements, the same on every machine and in every run, to tell whether one has changed. */
final class ContentHash {

    private static final int MIXER = 0x9E3779B1; // spreads entries that differ a little over all bits

    private int hash = 17;

    private ContentHash() {}

    static int of(Finding finding) {
        var content = new ContentHash()
                .add(finding.severity().name())
                .add(finding.day())
                .add(finding.cleared().map(Finding.Cleared::on).orElse(LocalDate.EPOCH))
                .add(finding.params());
        finding.evidence().forEach(content::add);
        return content.hash;
    }

    static int of(Plan plan) {
        var content = new ContentHash()
                .add(plan.cause().name())
                .add(plan.raceDate())
                .add(Boolean.toString(plan.active()))
                .add(plan.hardAllowedFrom())
                .add(plan.raceAllowedFrom())
                .add(plan.shortestDays())
                .add(plan.longestDays())
                .add(plan.params());
        plan.phases().forEach(content::add);
        plan.caps().forEach(content::add);
        int factors = 0;
        for (var factor : plan.factors().entrySet()) {
            factors += MIXER * (31 * factor.getKey().hashCode() + Double.hashCode(factor.getValue()));
        }
        return content.add(factors).hash;
    }

    static int of(JudgedMorning morning) {
        var readiness = morning.readiness();
        var strain = morning.strain();
        var content = new ContentHash()
                .add(readiness.score().orElse(Double.NaN))
                .add(readiness.band().map(Enum::name).orElse(""))
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
        return add(phase.kind().name()).add(phase.from());
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
        int sum = 0; // in any order
        for (Map.Entry<String, String> param : params.entrySet()) {
            sum += MIXER * (31 * param.getKey().hashCode() + param.getValue().hashCode());
        }
        return add(sum);
    }

    private ContentHash add(String text) {
        return add(text.hashCode());
    }

    private ContentHash add(LocalDate date) {
        return add(Long.hashCode(date.toEpochDay()));
    }

    private ContentHash add(double value) {
        return add(Double.hashCode(value));
    }

    private ContentHash add(int value) {
        hash = 31 * hash + value;
        return this;
    }
}
