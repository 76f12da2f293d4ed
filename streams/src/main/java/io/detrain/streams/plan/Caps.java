package io.detrain.streams.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The highest load of each day of a plan (science.md 5.4). */
final class Caps {

    private Caps() {}

    static List<Double> of(int rest, int active, int reload, double fitness, PlanSettings.Capping capping) {
        List<Double> caps = new ArrayList<>(Collections.nCopies(rest, capping.rest()));
        caps.addAll(Collections.nCopies(active, active(fitness, capping)));
        for (int i = 0; i < reload; i++) {
            double share = reload == 1
                    ? capping.reloadTo()
                    : capping.reloadFrom() + (capping.reloadTo() - capping.reloadFrom()) * i / (reload - 1);
            caps.add(Math.max(capping.reloadLeast(), share * fitness));
        }
        return List.copyOf(caps);
    }

    /** The cap of a day of active recovery. */
    static double active(double fitness, PlanSettings.Capping capping) {
        return Math.max(capping.activeLeast(), Math.min(capping.active() * fitness, capping.activeMost()));
    }
}
