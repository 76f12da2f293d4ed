package io.detrain.streams.training;

import io.detrain.streams.detraining.RestSpell;
import io.detrain.streams.strain.StrainState;
import java.util.List;

/**
 * What is remembered of the mornings.
 *
 * @param edge state of strain on the eve of the horizon
 * @param edgeOnsets since when its levels held then
 * @param edgeRest how rest went on up to then
 * @param recent state of strain on the eves of the open day and of those just before it, the open day's first, so that
 *     an event of yesterday does not cost a fold of the whole horizon
 * @param marks one for each morning of the horizon
 */
public record MorningMemory(
        StrainState edge, Onsets edgeOnsets, RestSpell edgeRest, List<StrainState> recent, List<MorningMark> marks) {

    /** Nothing yet. */
    public static final MorningMemory NONE =
            new MorningMemory(StrainState.NONE, Onsets.NONE, RestSpell.NONE, List.of(), List.of());

    public MorningMemory {
        recent = List.copyOf(recent);
        marks = List.copyOf(marks);
    }

    MorningMemory with(RestSpell rest) {
        return new MorningMemory(edge, edgeOnsets, rest, recent, marks);
    }

    @Override
    public String toString() {
        return "MorningMemory[" + marks.size() + " days]";
    }
}
