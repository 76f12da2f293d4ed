package io.detrain.streams.topology;

import io.detrain.schemas.Serdes;
import io.detrain.streams.wire.OutcomeWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Writes judgements as Avro; they are never read back here. */
public final class JudgementWriter implements Serde<Judgement> {

    private final Serializer<SpecificRecord> avro;

    public JudgementWriter(Serdes serdes) {
        this.avro = serdes.serializer();
    }

    @Override
    public Serializer<Judgement> serializer() {
        return (topic, judgement) -> avro.serialize(
                topic, OutcomeWriter.write(judgement.owner(), judgement.outcome(), judgement.judgedAt()));
    }

    @Override
    public Deserializer<Judgement> deserializer() {
        return (topic, bytes) -> {
            throw new SerializationException("judgements are written here, not read");
        };
    }
}
