package io.detrain.streams.listen;

import io.detrain.schemas.AthleteKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** Whose judgements somebody follows: those of one athlete, or of all of a tenant. */
public record Interest(String tenant, Optional<String> athlete) {

    /** No name holds a slash, so what a key begins with is whose it is. */
    boolean covers(String key) {
        return key.startsWith(tenant + "/" + athlete.map(name -> name + "/").orElse(""));
    }

    /** The part of the positions that it depends on. */
    Cursor among(Map<TopicPartition, Long> positions) {
        var highest = positions.keySet().stream()
                .mapToInt(TopicPartition::partition)
                .max()
                .orElse(0);
        var own = athlete.map(name -> new AthleteKey(tenant, name).partition(highest + 1));
        return new Cursor(positions.entrySet().stream()
                .filter(each ->
                        own.map(only -> only == each.getKey().partition()).orElse(true))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
