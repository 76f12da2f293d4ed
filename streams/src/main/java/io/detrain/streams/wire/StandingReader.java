package io.detrain.streams.wire;

import io.detrain.schemas.Serdes;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.FlagJudgement;
import io.detrain.schemas.avro.PlanJudgement;
import io.detrain.streams.rule.Severity;
import io.detrain.streams.training.Flag;
import io.detrain.streams.training.Plan;
import io.detrain.streams.training.Standing;
import io.detrain.streams.training.Status;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads published flags and plans back; used by one thread at a time. */
public final class StandingReader {

    private static final int UNKNOWN = 0;

    private final Deserializer<FlagJudgement> flags;
    private final Deserializer<PlanJudgement> plans;

    public StandingReader(Serdes serdes) {
        this.flags = serdes.deserializer();
        this.plans = serdes.deserializer();
    }

    /** The flag in the bytes of a record. */
    public Flag flag(byte[] raw) {
        return OutcomeReader.flag(flags.deserialize(Topics.FLAGS.topic(), raw));
    }

    /** The plan in the bytes of a record. */
    public Plan plan(byte[] raw) {
        return OutcomeReader.plan(plans.deserialize(Topics.PLANS.topic(), raw));
    }

    /** What a withdrawal has to name of a flag or plan; empty if it was taken back. */
    public Optional<Standing> read(boolean plan, byte[] raw) {
        return plan ? standing(plan(raw)) : standing(flag(raw));
    }

    private static Optional<Standing> standing(Flag flag) {
        return flag.status() == Status.WITHDRAWN
                ? Optional.empty()
                : Optional.of(new Standing(
                        false,
                        flag.id(),
                        flag.rule(),
                        flag.day().toEpochDay(),
                        flag.severity(),
                        flag.status() == Status.CLEARED,
                        UNKNOWN));
    }

    private static Optional<Standing> standing(Plan plan) {
        return plan.status() == Status.WITHDRAWN
                ? Optional.empty()
                : Optional.of(new Standing(
                        true,
                        plan.id(),
                        plan.cause().name(),
                        plan.raceDate().toEpochDay(),
                        Severity.INFO,
                        plan.status() == Status.CLEARED,
                        UNKNOWN));
    }
}
