package io.detrain.streams.wire;

import io.detrain.streams.plan.PhaseKind;
import io.detrain.streams.plan.PlanChange;
import io.detrain.streams.training.SettledPlan;
import java.time.LocalDate;

/** What became of a plan, as bytes. */
final class PlanChangeCodec {

    private static final int ADVANCED = 1;
    private static final int EXTENDED = 2;
    private static final int VIOLATED = 3;
    private static final int STALLED = 4;
    private static final int OVERRIDDEN = 5;

    private PlanChangeCodec() {}

    static void write(StateWriter out, SettledPlan plan) {
        out.text(plan.planId()).all(plan.changes(), PlanChangeCodec::write);
    }

    static SettledPlan read(StateReader in) {
        return new SettledPlan(in.text(), in.all(PlanChangeCodec::change));
    }

    private static void write(StateWriter out, PlanChange change) {
        out.date(change.on());
        switch (change) {
            case PlanChange.Advanced(LocalDate on, PhaseKind from, int days) ->
                out.octet(ADVANCED).symbol(from).count(days);
            case PlanChange.Extended(LocalDate on, PlanChange.Reason because, int days) ->
                out.octet(EXTENDED).symbol(because).count(days);
            case PlanChange.Violated(LocalDate on, int days) ->
                out.octet(VIOLATED).count(days);
            case PlanChange.Stalled(LocalDate on, PlanChange.Reason because) ->
                out.octet(STALLED).symbol(because);
            case PlanChange.Overridden(LocalDate on, String reason) ->
                out.octet(OVERRIDDEN).text(reason);
        }
    }

    private static PlanChange change(StateReader in) {
        LocalDate on = in.date();
        int kind = in.octet();
        return switch (kind) {
            case ADVANCED -> new PlanChange.Advanced(on, in.symbol(PhaseKind.class), (int) in.count());
            case EXTENDED -> new PlanChange.Extended(on, in.symbol(PlanChange.Reason.class), (int) in.count());
            case VIOLATED -> new PlanChange.Violated(on, (int) in.count());
            case STALLED -> new PlanChange.Stalled(on, in.symbol(PlanChange.Reason.class));
            case OVERRIDDEN -> new PlanChange.Overridden(on, in.text());
            default -> throw new IllegalArgumentException("need a change of a plan, got " + kind);
        };
    }
}
