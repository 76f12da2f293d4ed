package io.detrain.deploy.science;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** One worked number, or several, with the tolerance that the file gives it. */
record Vector(String id, String metric, JsonNode in, JsonNode expected, double tolerance) {

    private static final String FILE = "/science_vectors.json";

    /** Every vector of the file, in its order. */
    static List<Vector> all() {
        List<Vector> vectors = new ArrayList<>();
        try (var file = Vector.class.getResourceAsStream(FILE)) {
            new ObjectMapper().readTree(file).forEach(node -> vectors.add(of(node)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    private static Vector of(JsonNode node) {
        return new Vector(
                node.get("id").asText(),
                node.get("metric").asText(),
                node.get("inputs"),
                node.get("expected"),
                node.get("tolerance").asDouble());
    }

    double number(String name) {
        return in.get(name).asDouble();
    }

    String text(String name) {
        return in.get(name).asText();
    }

    double[] numbers(String name) {
        return numbers(in.get(name));
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    void is(double value) {
        is(expected, "", value);
    }

    void is(String name, double value) {
        is(expected.get(name), " " + name, value);
    }

    /** Holds a value against a part of what is expected. */
    void is(JsonNode part, String what, double value) {
        assertThat(part.isNumber()).as(id + what + " is a number").isTrue();
        assertThat(value).as(id + what).isCloseTo(part.asDouble(), within(tolerance));
    }
}
