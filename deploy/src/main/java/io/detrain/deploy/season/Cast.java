package io.detrain.deploy.season;

import java.util.List;
import java.util.function.BiFunction;

/** Who takes part: the stories first, then the crowd. Add a story: a method in {@link Stories} or {@link Mishaps} and a line here. */
final class Cast {

    private static final List<BiFunction<Integer, Frame, Life>> STORIES = List.of(
            Stories::marta,
            Stories::threeTens,
            Stories::casey,
            Stories::ida,
            Stories::nova,
            Stories::otto,
            Mishaps::dora,
            Mishaps::connie);

    private Cast() {}

    static Life life(int index, Frame frame) {
        return index < STORIES.size() ? STORIES.get(index).apply(index, frame) : Crowd.life(index, frame);
    }
}
