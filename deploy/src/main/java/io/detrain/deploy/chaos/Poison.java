package io.detrain.deploy.chaos;

import io.detrain.schemas.AthleteKey;
import io.detrain.schemas.Topics;
import io.detrain.schemas.avro.AthleteEvent;
import io.detrain.schemas.avro.ClockVerdict;
import io.detrain.schemas.avro.EventKind;
import io.detrain.schemas.avro.HeartRateVariability;
import io.detrain.schemas.avro.HrvContext;
import io.detrain.schemas.avro.HrvMetric;
import io.detrain.schemas.avro.Sport;
import io.detrain.schemas.avro.Workout;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serializer;

/** Records that have to be set aside, each for a reason of its own, and nothing else with them. */
enum Poison {
    NO_AVRO {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            return "no Avro at all".getBytes(StandardCharsets.UTF_8);
        }
    },
    EMPTY {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            return new byte[0];
        }
    },
    NO_SCHEMA {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            return new byte[] {0, 0, 0x0F, 0x42, 0x40, 1, 2, 3};
        }
    },
    CUT_OFF {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            var whole = serializer.serialize(Topics.EVENTS.topic(), event);
            return Arrays.copyOf(whole, whole.length / 2);
        }
    },
    /** A few kilobytes on the wire, and more than a producer sends when they are unpacked. */
    HUGE_AND_NO_AVRO {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            return new byte[HUGE];
        }
    },
    HUGE_EVENT {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            event.setDevice("x".repeat(HUGE));
            return serializer.serialize(Topics.EVENTS.topic(), event);
        }
    },
    NO_NUMBER {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            event.getWorkout().setDistanceM(Double.NaN);
            return serializer.serialize(Topics.EVENTS.topic(), event);
        }
    },
    INFINITE {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            event.getWorkout().setRpe(Double.POSITIVE_INFINITY);
            return serializer.serialize(Topics.EVENTS.topic(), event);
        }
    },
    NO_NUMBER_OF_MILLISECONDS {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            event.setKind(EventKind.HEART_RATE_VARIABILITY);
            event.setWorkout(null);
            event.setHeartRateVariability(new HeartRateVariability(HrvMetric.RMSSD, Double.NaN, HrvContext.NIGHT));
            return serializer.serialize(Topics.EVENTS.topic(), event);
        }
    },
    NEGATIVE {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            event.getWorkout().setElapsedS(-1);
            return serializer.serialize(Topics.EVENTS.topic(), event);
        }
    },
    ENORMOUS {
        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            event.getWorkout().setDistanceM(1e308);
            return serializer.serialize(Topics.EVENTS.topic(), event);
        }
    },
    NOBODYS {
        @Override
        String key(AthleteKey owner, int number) {
            return "nobody" + number;
        }

        @Override
        byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer) {
            return serializer.serialize(Topics.EVENTS.topic(), event);
        }
    };

    private static final int HUGE = 3 << 20;

    String key(AthleteKey owner, int number) {
        return owner.event(id(number), 1, "0123456789abcdef");
    }

    /** @param event a good one, which may be changed */
    abstract byte[] value(AthleteEvent event, Serializer<AthleteEvent> serializer);

    static String id(int number) {
        return "poison-" + number;
    }

    /** What it is made of: a good event of an athlete. */
    static AthleteEvent good(AthleteKey owner, int number, Instant at) {
        return AthleteEvent.newBuilder()
                .setTenant(owner.tenant())
                .setAthlete(owner.athlete())
                .setEventId(id(number))
                .setRevision(1)
                .setContentHash("0123456789abcdef")
                .setKind(EventKind.WORKOUT)
                .setLocalDate(LocalDate.ofInstant(at, ZoneOffset.UTC))
                .setOccurredAt(at)
                .setZone("UTC")
                .setOffsetS(0)
                .setSource("garmin")
                .setReceivedAt(at)
                .setClockVerdict(ClockVerdict.ACCEPTED)
                .setWorkout(Workout.newBuilder()
                        .setSport(Sport.RUN)
                        .setElapsedS(3_000)
                        .setMovingS(3_000)
                        .build())
                .build();
    }
}
