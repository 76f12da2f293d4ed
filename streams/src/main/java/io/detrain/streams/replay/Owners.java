package io.detrain.streams.replay;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose a record is; nobody's if its key is none of ours, as anybody may write into a topic. */
final class Owners {

    private Owners() {}

    static Optional<String> of(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        var first = key.indexOf('/');
        var second = key.indexOf('/', first + 1);
        return first < 0 ? Optional.empty() : Optional.of(second < 0 ? key : key.substring(0, second));
    }
}
