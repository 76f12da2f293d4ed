package io.detrain.streams.training;

import io.detrain.streams.strain.StrainState;
import java.util.List;

/**
 * What is remembered of the mornings: the state of strain on the eve of the horizon and of the open day, since when
 * its levels hold on the first of these, and a mark for each morning between.
 */
public record MorningMemory(StrainState edge, Onsets edgeOnsets, StrainState yesterday, List<MorningMark> marks) {

    /** Nothing yet. */
    public static final MorningMemory NONE =
            new MorningMemory(StrainState.NONE, Onsets.NONE, StrainState.NONE, List.of());

    public MorningMemory {
        marks = List.copyOf(marks);
    }

    @Override
    public String toString() {
        return "MorningMemory[" + marks.size() + " days]";
    }
}
