package io.detrain.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.detrain.schemas.avro.AnswerAbout;
import io.detrain.schemas.avro.ContextTag;
import io.detrain.schemas.avro.EventKind;
import io.detrain.schemas.avro.HeartRateSensor;
import io.detrain.schemas.avro.HrvContext;
import io.detrain.schemas.avro.HrvMetric;
import io.detrain.schemas.avro.RaceStage;
import io.detrain.schemas.avro.RaceType;
import io.detrain.schemas.avro.SessionKind;
import io.detrain.schemas.avro.Sex;
import io.detrain.schemas.avro.Sport;
import io.detrain.schemas.avro.Symptom;
import io.detrain.schemas.avro.TrainingClass;
import io.detrain.schemas.avro.Units;
import io.detrain.schemas.avro.WellnessScale;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

    @ParameterizedTest
    @MethodSource
    void words_are_the_contracts_symbols(List<String> words, Enum<?>[] symbols) {
        assertThat(words).isEqualTo(Stream.of(symbols).map(Enum::name).toList());
    }

    static Stream<Arguments> words_are_the_contracts_symbols() {
        return Stream.of(
                Arguments.of(Vocabulary.SPORTS, Sport.values()),
                Arguments.of(Vocabulary.SESSION_KINDS, SessionKind.values()),
                Arguments.of(Vocabulary.RACE_TYPES, RaceType.values()),
                Arguments.of(Vocabulary.RACE_STAGES, RaceStage.values()),
                Arguments.of(Vocabulary.WELLNESS_SCALES, WellnessScale.values()),
                Arguments.of(Vocabulary.SYMPTOMS, Symptom.values()),
                Arguments.of(Vocabulary.HRV_METRICS, HrvMetric.values()),
                Arguments.of(Vocabulary.HRV_CONTEXTS, HrvContext.values()),
                Arguments.of(Vocabulary.CONTEXT_TAGS, ContextTag.values()),
                Arguments.of(Vocabulary.SEXES, Sex.values()),
                Arguments.of(Vocabulary.TRAINING_CLASSES, TrainingClass.values()),
                Arguments.of(Vocabulary.ANSWERS, AnswerAbout.values()),
                Arguments.of(Vocabulary.SENSORS, HeartRateSensor.values()));
    }

    @Test
    void every_kind_of_the_contract_has_a_reader() {
        assertThat(Stream.of(Kind.values()).map(Enum::name))
                .containsExactlyElementsOf(Stream.of(EventKind.values())
                        .map(Enum::name)
                        .filter(kind -> !kind.equals("UNKNOWN"))
                        .toList());
    }

    @Test
    void units_are_among_the_contracts() {
        assertThat(Stream.of(Units.values()).map(Enum::name)).containsAll(Vocabulary.UNITS);
    }
}
