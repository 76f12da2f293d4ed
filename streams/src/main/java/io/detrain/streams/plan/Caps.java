package io.detrain.streams.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The highest load of each day of a plan (science.md 5.4). */
final class Caps {

    private static final double REST = 10;

    private Caps() {}

    static List<Double> of(int rest, int active, int reload, double fitness) {
        List<Double> caps = new ArrayList<>(Collections.nCopies(rest, REST));
        caps.addAll(Collections.nCopies(active, active(fitness)));
        for (int i = 0; i < reload; i++) {
            double share = reload == 1 ? 0.90 : 0.55 + (0.90 - 0.55) * i / (reload - 1);
            caps.add(Math.max(20, share * fitness));
        }
        return List.copyOf(caps);
    }

    /** The cap of a day of active recovery. */
    static double active(double fitness) {
        return Math.max(15, Math.min(0.45 * fitness, 40));
    }
}
