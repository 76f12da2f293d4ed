package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.Optional;

/** What the shell does to the remembered events. */
public sealed interface RowChange {

    /** Remember this revision; it was under another date before if {@code previousDate} differs from its own. */
    record Put(TrainingEvent event, Optional<LocalDate> previousDate) implements RowChange {}

    /** Forget an event that has left the window. */
    record Expire(String id, LocalDate localDate) implements RowChange {}
}
