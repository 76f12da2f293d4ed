package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.detrain.streams.detraining.DetrainingSettings;
import io.detrain.streams.detraining.EffectiveRest;
import io.detrain.streams.detraining.Losses;
import io.detrain.streams.detraining.Regain;
import io.detrain.streams.plan.TrainingClass;
import java.util.function.DoubleUnaryOperator;

/** What rest costs, and how long it takes to come back (science.md 6). */
final class DetrainingVectors {

    private static final DetrainingSettings DETRAINING = DetrainingSettings.DEFAULT;
    private static final Losses LOSSES = new Losses(DETRAINING);

    private DetrainingVectors() {}

    static void register(Checks.Chapter chapter) {
        chapter.check("vo2max_loss_pct", v -> each(v, days -> LOSSES.aerobic(trainingClass(v), days)));
        chapter.check("blood_volume_loss_pct", v -> each(v, days -> LOSSES.bloodVolume(trainingClass(v), days)));
        chapter.check("strength_loss_pct", v -> each(v, LOSSES::strength));
        chapter.check("regain_days", v -> each(v, days -> new Regain(DETRAINING.regain()).days((int) days)));
        chapter.check(
                "effective_rest_days", v -> v.is(EffectiveRest.days(v.numbers("loads"), v.number("ctl0"), DETRAINING)));
    }

    private static TrainingClass trainingClass(Vector v) {
        return TrainingClass.valueOf(v.text("class_"));
    }

    private static void each(Vector v, DoubleUnaryOperator afterDays) {
        JsonNode days = v.in().get("daysOff");
        for (int i = 0; i < days.size(); i++) {
            v.is(
                    v.expected().get(i),
                    " day " + days.get(i),
                    afterDays.applyAsDouble(days.get(i).asDouble()));
        }
        assertThat(days).hasSameSizeAs(v.expected());
    }
}
