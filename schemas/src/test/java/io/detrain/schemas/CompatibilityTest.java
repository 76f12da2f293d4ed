package io.detrain.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What was released stays readable, and reads what is written now. */
class CompatibilityTest {

    private static final Path RELEASED = Path.of("released");

    @TestFactory
    Stream<DynamicTest> every_schema_is_fully_compatible_with_every_released_one() {
        return withSchema()
                .map(topic -> DynamicTest.dynamicTest(topic.subject(), () -> {
                    var released = released(topic);
                    assertThat(released)
                            .as("released versions of " + topic.subject())
                            .isNotEmpty();
                    var holders =
                            released.stream().map(SimpleParsedSchemaHolder::new).toList();
                    assertThat(current(topic).isCompatible(CompatibilityLevel.FULL_TRANSITIVE, List.copyOf(holders)))
                            .isEmpty();
                }));
    }

    @Test
    void a_released_schema_is_refused_when_a_field_without_default_goes() {
        var slim = new AvroSchema("""
                {"type":"record","name":"AthleteContact","namespace":"io.detrain.schemas.avro","fields":[]}
                """);
        var holders = released(Topics.ATHLETES).stream()
                .map(SimpleParsedSchemaHolder::new)
                .toList();

        assertThat(slim.isCompatible(CompatibilityLevel.FULL_TRANSITIVE, List.copyOf(holders)))
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_field_says_what_it_is_and_every_enum_survives_new_symbols() {
        return withSchema()
                .map(topic -> DynamicTest.dynamicTest(
                        topic.subject(), () -> check(topic.schema().orElseThrow(), topic.subject())));
    }

    private static void check(Schema schema, String path) {
        switch (schema.getType()) {
            case RECORD ->
                schema.getFields().forEach(field -> {
                    assertThat(field.doc()).as(path + "/" + field.name()).isNotBlank();
                    check(field.schema(), path + "/" + field.name());
                });
            case ENUM -> assertThat(schema.getEnumDefault()).as(path).isEqualTo("UNKNOWN");
            case ARRAY -> check(schema.getElementType(), path);
            case MAP -> check(schema.getValueType(), path);
            case UNION -> schema.getTypes().forEach(each -> check(each, path));
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static Stream<Topics> withSchema() {
        return Stream.of(Topics.values()).filter(topic -> topic.schema().isPresent());
    }

    private static AvroSchema current(Topics topic) {
        return new AvroSchema(topic.schema().orElseThrow());
    }

    private static List<ParsedSchema> released(Topics topic) {
        try (var files = Files.list(RELEASED.resolve(topic.subject()))) {
            return files.sorted().<ParsedSchema>map(CompatibilityTest::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ParsedSchema parse(Path file) {
        try {
            return new AvroSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
