package io.detrain.deploy.cli.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Sets the fields of a JSON object; what is empty, false or UNKNOWN stays away. */
record JsonFields(ObjectNode node) {

    void put(String name, String value) {
        if (!value.equals("UNKNOWN")) {
            node.put(name, value);
        }
    }

    void put(String name, long value) {
        node.put(name, value);
    }

    void put(String name, double value) {
        node.put(name, value);
    }

    void put(String name, boolean value) {
        if (value || name.equals("main")) { // a nap is told from a night by main: false
            node.put(name, value);
        }
    }

    void put(String name, Optional<String> value) {
        value.ifPresent(text -> put(name, text));
    }

    void flag(String name, Optional<Boolean> value) {
        value.ifPresent(flag -> node.put(name, flag));
    }

    void put(String name, OptionalInt value) {
        value.ifPresent(number -> node.put(name, number));
    }

    void put(String name, OptionalLong value) {
        value.ifPresent(number -> node.put(name, number));
    }

    void put(String name, OptionalDouble value) {
        value.ifPresent(number -> node.put(name, number));
    }

    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            var list = node.putArray(name);
            values.forEach(list::add);
        }
    }

    void numbers(String name, List<Integer> values) {
        var list = node.putArray(name);
        values.forEach(list::add);
    }

    <T> void objects(String name, List<T> values, BiConsumer<T, JsonFields> write) {
        if (!values.isEmpty()) {
            var list = node.putArray(name);
            values.forEach(value -> write.accept(value, new JsonFields(list.addObject())));
        }
    }

    <T> void object(String name, Optional<T> value, BiConsumer<T, JsonFields> write) {
        value.ifPresent(present -> write.accept(present, new JsonFields(node.putObject(name))));
    }
}
