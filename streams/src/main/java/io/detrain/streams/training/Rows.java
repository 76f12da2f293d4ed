package io.detrain.streams.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The athlete's remembered events: the current revision of each id, retractions included. */
public interface Rows {

    /** The current revision of one event. */
    Optional<TrainingEvent> byId(String id);

    /** Events of the local dates from–to, both included, in {@link TrainingEvent#ORDER}. */
    List<TrainingEvent> between(LocalDate from, LocalDate to);
}
