package io.detrain.deploy.science;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Which check holds which vectors: one for each kind of number, under the chapter of science.md that explains it. */
final class Checks {

    /** A check and its chapter. */
    record Check(String chapter, Consumer<Vector> holds) {}

    private final Map<String, Check> byMetric = new LinkedHashMap<>();

    /** Where a chapter puts its checks. */
    final class Chapter {

        private final String name;

        private Chapter(String name) {
            this.name = name;
        }

        Chapter check(String metric, Consumer<Vector> holds) {
            if (byMetric.put(metric, new Check(name, holds)) != null) {
                throw new IllegalStateException("two checks of " + metric);
            }
            return this;
        }
    }

    Chapter chapter(String name) {
        return new Chapter(name);
    }

    Optional<Check> of(Vector vector) {
        return Optional.ofNullable(byMetric.get(vector.metric()));
    }

    Set<String> metrics() {
        return byMetric.keySet();
    }
}
