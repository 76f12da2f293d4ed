package io.detrain.streams.training;

import io.detrain.streams.detraining.RestSpell;
import io.detrain.streams.strain.StrainState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of the mornings.
 *
 * @param edge state of strain on the eve of the horizon
 * @param edgeOnsets since when its levels held then
 * @param edgeRest how rest went on up to then
 * @param settled what had become of plans up to then
 * @param eve the morning before the horizon, as a plan looks at two in a row
 * @param recent state of strain on the eves of the open day and of those just before it, the open day's first, so that
 *     an event of yesterday does not cost a fold of the whole horizon
 * @param marks one for each morning of the horizon
 */
public record MorningMemory(
        StrainState edge,
        Onsets edgeOnsets,
        RestSpell edgeRest,
        List<SettledPlan> settled,
        Optional<MorningMark> eve,
        List<StrainState> recent,
        List<MorningMark> marks) {

    /** Nothing yet. */
    public static final MorningMemory NONE = new MorningMemory(
            StrainState.NONE, Onsets.NONE, RestSpell.NONE, List.of(), Optional.empty(), List.of(), List.of());

    public MorningMemory {
        settled = List.copyOf(settled);
        recent = List.copyOf(recent);
        marks = List.copyOf(marks);
    }

    /** The marks by epoch day. */
    Map<Long, MorningMark> byDay() {
        Map<Long, MorningMark> byDay = new HashMap<>();
        eve.ifPresent(mark -> byDay.put(mark.day(), mark));
        marks.forEach(mark -> byDay.put(mark.day(), mark));
        return byDay;
    }

    MorningMemory with(List<MorningMark> others) {
        return new MorningMemory(edge, edgeOnsets, edgeRest, settled, eve, recent, others);
    }

    MorningMemory with(RestSpell rest, List<SettledPlan> plans) {
        return new MorningMemory(edge, edgeOnsets, rest, plans, eve, recent, marks);
    }

    @Override
    public String toString() {
        return "MorningMemory[" + marks.size() + " days]";
    }
}
