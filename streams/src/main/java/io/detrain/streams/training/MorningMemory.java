package io.detrain.streams.training;

import io.detrain.streams.strain.StrainState;
import java.util.List;

/**
 * What is remembered of the mornings.
 *
 * @param edge state of strain on the eve of the horizon
 * @param edgeOnsets since when its levels held then
 * @param recent state of strain on the eves of the open day and of those just before it, the open day's first, so that
 *     an event of yesterday does not cost a fold of the whole horizon
 * @param marks one for each morning of the horizon
 */
public record MorningMemory(StrainState edge, Onsets edgeOnsets, List<StrainState> recent, List<MorningMark> marks) {

    /** Nothing yet. */
    public static final MorningMemory NONE = new MorningMemory(StrainState.NONE, Onsets.NONE, List.of(), List.of());

    public MorningMemory {
        recent = List.copyOf(recent);
        marks = List.copyOf(marks);
    }

    @Override
    public String toString() {
        return "MorningMemory[" + marks.size() + " days]";
    }
}
