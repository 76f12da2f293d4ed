package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the formulas of ingest and streams against every worked number of the science reference. */
class ScienceVectorsTest {

    private static final Path SUMMARY = Path.of("target", "science-vectors.txt");

    private final List<Vector> vectors = Vector.all();
    private final Checks checks = new Checks();

    ScienceVectorsTest() {
        LoadVectors.register(checks.chapter("1 session load"));
        ReductionVectors.register(checks.chapter("1 session load"));
        RollingVectors.register(checks.chapter("2 rolling load"));
        SignalVectors.register(checks.chapter("3 signals"));
        PerformanceVectors.register(checks.chapter("3 signals"));
        StrainVectors.register(checks.chapter("3 strain"));
        RuleVectors.register(checks.chapter("3 event rules"));
        ReadinessVectors.register(checks.chapter("4 readiness"));
        PlanVectors.register(checks.chapter("5 plans"));
        DetrainingVectors.register(checks.chapter("6 detraining"));
        DataVectors.register(checks.chapter("8 data"));
    }

    @Test
    void every_vector_holds() throws IOException {
        Map<String, String> failed = new TreeMap<>();
        Map<String, Integer> passed = new LinkedHashMap<>();
        for (Vector vector : vectors) {
            var check = checks.of(vector);
            if (check.isEmpty()) {
                failed.put(vector.id(), "no check");
            } else {
                failure(vector, check.orElseThrow())
                        .ifPresentOrElse(
                                why -> failed.put(vector.id(), why),
                                () -> passed.merge(check.orElseThrow().chapter(), 1, Integer::sum));
            }
        }
        say(passed);
        assertThat(failed).isEmpty();
    }

    @Test
    void every_check_holds_a_vector_and_no_two_vectors_share_a_name() {
        assertThat(vectors).extracting(Vector::id).doesNotHaveDuplicates();
        assertThat(vectors.stream().map(Vector::metric).collect(Collectors.toSet()))
                .isEqualTo(checks.metrics());
    }

    private static Optional<String> failure(Vector vector, Checks.Check check) {
        try {
            check.holds().accept(vector);
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void say(Map<String, Integer> passed) throws IOException {
        int sum = passed.values().stream().mapToInt(Integer::intValue).sum();
        String counts = new TreeMap<>(passed)
                .entrySet().stream()
                        .map(chapter -> chapter.getKey() + " " + chapter.getValue())
                        .collect(Collectors.joining(", "));
        String line = sum + " of " + vectors.size() + " science vectors passed: " + counts;
        System.out.println(line);
        Files.writeString(Files.createDirectories(SUMMARY.getParent()).resolve(SUMMARY.getFileName()), line + "\n");
    }
}
