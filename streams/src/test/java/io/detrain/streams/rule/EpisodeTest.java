package io.detrain.streams.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Who looks from a quiet time on sees what one sees who looks from the beginning. */
class EpisodeTest {

    private static final int TOLD_DAYS = 5;

    @Property(tries = 2000)
    void a_late_look_sees_the_same_episodes(
            @ForAll @Size(80) List<@IntRange(max = 9) Integer> signs, @ForAll @IntRange(max = 9) int often) {
        long horizon = 60;

        var all = episodes(0, signs, often).stream().filter(each -> isSeen(each, horizon));
        long from = Episode.freshFrom(horizon, 0, TOLD_DAYS, day -> signs.get((int) day) < often);
        var late = episodes(from, signs, often).stream().filter(each -> isSeen(each, horizon));

        assertThat(late).containsExactlyElementsOf(all.toList());
    }

    private static List<Episode> episodes(long from, List<Integer> signs, int often) {
        return Episode.of(from, 79, 1, day -> signs.get((int) day) < often, (onset, day) -> day >= onset + TOLD_DAYS);
    }

    private static boolean isSeen(Episode episode, long horizon) {
        return episode.end().map(end -> end.toEpochDay() >= horizon).orElse(true);
    }
}
