package io.detrain.streams.load;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Asks the methods of a sport in their order and takes the first that answers plausibly. */
public final class Scoring {

    private static final double DISAGREEMENT = 0.40;
    private static final double MICRO = 1e6;

    private final Plausibility plausibility;
    private final Map<LoadMethod, LoadMetric> metrics = new EnumMap<>(LoadMethod.class);

    public Scoring(List<LoadMetric> metrics, Plausibility plausibility) {
        this.plausibility = plausibility;
        metrics.forEach(metric -> this.metrics.put(metric.method(), metric));
    }

    /** The load of one effort, and which methods it passed over, of someone of whom no factors are known. */
    public Load score(Effort effort, Thresholds thresholds) {
        return score(effort, thresholds, Calibrations.NONE);
    }

    /** The load of one effort, and which methods it passed over. */
    public Load score(Effort effort, Thresholds thresholds, Calibrations calibrations) {
        Map<LoadMethod, Reading.Score> accepted = new EnumMap<>(LoadMethod.class);
        Map<String, String> passedOver = new TreeMap<>();
        LoadMethod chosen = LoadMethod.UNKNOWN;
        List<LoadMethod> order = LoadOrder.of(effort);
        for (LoadMethod method : order) {
            String refused = ask(method, effort, thresholds, accepted);
            if (chosen == LoadMethod.UNKNOWN && refused.isEmpty()) {
                chosen = method;
            } else if (chosen == LoadMethod.UNKNOWN) {
                passedOver.put(method.name(), refused);
            }
        }
        return chosen == LoadMethod.UNKNOWN
                ? lastResort(effort, thresholds, passedOver)
                : load(chosen, accepted, passedOver, factor(chosen, order.getFirst(), effort, calibrations))
                        .with(new Load.Raw(order.getFirst(), units(accepted)));
    }

    private static double factor(LoadMethod chosen, LoadMethod first, Effort effort, Calibrations calibrations) {
        return chosen == first ? 1 : calibrations.factor(effort.sport(), first, chosen);
    }

    private static Map<LoadMethod, Double> units(Map<LoadMethod, Reading.Score> accepted) {
        Map<LoadMethod, Double> units = new EnumMap<>(LoadMethod.class);
        accepted.forEach((method, score) -> units.put(method, score.units()));
        return Collections.unmodifiableMap(units);
    }

    private String ask(
            LoadMethod method, Effort effort, Thresholds thresholds, Map<LoadMethod, Reading.Score> accepted) {
        LoadMetric metric = metrics.get(method);
        if (metric == null) {
            return "not_configured";
        }
        return switch (metric.read(effort, thresholds)) {
            case Reading.Missing(String reason) -> reason;
            case Reading.Score score when !plausibility.allows(score.units(), metric.seconds(effort)) -> "implausible";
            case Reading.Score score -> {
                accepted.put(method, score);
                yield "";
            }
        };
    }

    private Load lastResort(Effort effort, Thresholds thresholds, Map<String, String> passedOver) {
        LoadMethod method = LoadOrder.lastResort(effort);
        LoadMetric metric = metrics.get(method);
        if (metric != null && metric.read(effort, thresholds) instanceof Reading.Score score) {
            return load(method, Map.of(method, score), passedOver, 1);
        }
        return Load.unknown(Collections.unmodifiableMap(passedOver));
    }

    private static Load load(
            LoadMethod method, Map<LoadMethod, Reading.Score> accepted, Map<String, String> passedOver, double factor) {
        Reading.Score score = Objects.requireNonNull(accepted.get(method));
        boolean disputed = accepted.values().stream().anyMatch(other -> disagree(score.units(), other.units()));
        Map<String, String> inputs = new TreeMap<>(score.inputs());
        if (disputed) {
            inputs.merge("note", "SOURCE_DISAGREE", (notes, one) -> notes + "," + one);
        }
        if (factor != 1) {
            inputs.put("calibration", Text.of(factor));
        }
        return new Load(
                Math.round(factor * score.units() * MICRO),
                method,
                disputed ? Quality.LOW : score.quality(),
                Collections.unmodifiableMap(inputs),
                Collections.unmodifiableMap(passedOver),
                largest(accepted, true),
                largest(accepted, false),
                Load.Raw.NONE);
    }

    private static boolean disagree(double a, double b) {
        return Math.abs(a - b) > DISAGREEMENT * Math.max(a, b);
    }

    private static OptionalDouble largest(Map<LoadMethod, Reading.Score> accepted, boolean heartRate) {
        return accepted.entrySet().stream()
                .filter(entry -> entry.getKey().measuresIntensity())
                .filter(entry -> entry.getKey().isHeartRate() == heartRate)
                .mapToDouble(entry -> entry.getValue().units())
                .max();
    }
}
