package io.detrain.streams.query;

import io.detrain.streams.training.Like;
import io.detrain.streams.training.Rows;
import io.detrain.streams.training.TrainingEvent;
import java.time.LocalDate;
import java.util.Optional;

/** Something that somebody wonders about. */
public sealed interface Hypothesis {

    /** Its name, of which there is no other event. */
    String id();

    /** The local date on which it would be. */
    LocalDate localDate();

    /** The event; empty if it is like one that is not remembered. */
    Optional<TrainingEvent> among(Rows rows);

    /** An event given whole. */
    record Given(TrainingEvent event) implements Hypothesis {
        @Override
        public String id() {
            return event.id();
        }

        @Override
        public LocalDate localDate() {
            return event.localDate();
        }

        @Override
        public Optional<TrainingEvent> among(Rows rows) {
            return Optional.of(event);
        }
    }

    /** A workout like one that was done. */
    record Alike(Like like) implements Hypothesis {
        @Override
        public String id() {
            return like.id();
        }

        @Override
        public LocalDate localDate() {
            return like.localDate();
        }

        @Override
        public Optional<TrainingEvent> among(Rows rows) {
            return like.among(rows);
        }
    }
}
