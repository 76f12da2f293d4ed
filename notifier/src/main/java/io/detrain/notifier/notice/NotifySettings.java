package io.detrain.notifier.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.function.ToDoubleFunction;

/**
 * How much people are told, and when (science.md 3.6).
 *
 * @param mostPerWeek messages in seven days that are not urgent
 * @param kept how many of them are kept for what matters
 * @param betweenStrain least between two messages of strain
 * @param fresh age up to which a judgement is news
 * @param repeat time before the same advice is given again
 * @param mutedDays silence of a rule that did not help twice
 * @param takenBackWithin time after which a mistake is left as it is
 */
public record NotifySettings(
        QuietHours quietHours,
        int mostPerWeek,
        int kept,
        Duration betweenStrain,
        Duration fresh,
        Duration repeat,
        int mutedDays,
        Duration takenBackWithin) {

    private static final double HOUR_S = 3_600;

    /** With values by key, as the list of settings names them. */
    public static NotifySettings of(ToDoubleFunction<String> value) {
        return new NotifySettings(
                new QuietHours(
                        time(value.applyAsDouble("notify.quietFrom")), time(value.applyAsDouble("notify.quietTo"))),
                (int) value.applyAsDouble("notify.maxPerWeek"),
                (int) value.applyAsDouble("notify.kept"),
                hours(value.applyAsDouble("notify.minHoursStrain")),
                hours(value.applyAsDouble("notify.maxAgeH")),
                Duration.ofDays((long) value.applyAsDouble("notify.repeatDays")),
                (int) value.applyAsDouble("notify.mutedDays"),
                Duration.ofDays((long) value.applyAsDouble("notify.takeBackDays")));
    }

    private static LocalTime time(double oClock) {
        return LocalTime.ofSecondOfDay(Math.round(oClock * HOUR_S));
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * HOUR_S));
    }
}
