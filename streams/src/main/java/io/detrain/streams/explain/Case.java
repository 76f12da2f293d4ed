package io.detrain.streams.explain;

import io.detrain.streams.rule.Evidence;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Plan;
import java.time.LocalDate;
import java.util.List;

/** A judgement with the days that it looked at: enough to work it out by hand. */
public sealed interface Case {

    /** Identity of the flag or plan. */
    String id();

    /** The rule, or what the plan follows. */
    String rule();

    /** Local date of which it is said. */
    LocalDate day();

    /** What it rests on. */
    List<Evidence> evidence();

    /** The days that were looked at, oldest first. */
    List<CaseDay> days();

    /** The case of a flag. */
    record OfFlag(Flag flag, List<CaseDay> days) implements Case {

        public OfFlag {
            days = List.copyOf(days);
        }

        @Override
        public String id() {
            return flag.id();
        }

        @Override
        public String rule() {
            return flag.rule();
        }

        @Override
        public LocalDate day() {
            return flag.day();
        }

        @Override
        public List<Evidence> evidence() {
            return flag.evidence();
        }

        @Override
        public String toString() {
            return "OfFlag[" + flag.id() + "]";
        }
    }

    /** The case of a plan. */
    record OfPlan(Plan plan, List<CaseDay> days) implements Case {

        public OfPlan {
            days = List.copyOf(days);
        }

        @Override
        public String id() {
            return plan.id();
        }

        @Override
        public String rule() {
            return plan.cause().name();
        }

        @Override
        public LocalDate day() {
            return plan.raceDate();
        }

        @Override
        public List<Evidence> evidence() {
            return plan.evidence();
        }

        @Override
        public String toString() {
            return "OfPlan[" + plan.id() + "]";
        }
    }
}
