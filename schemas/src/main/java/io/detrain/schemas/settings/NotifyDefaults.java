package io.detrain.schemas.settings;

import static io.detrain.schemas.settings.Label.OURS;

import java.util.List;

/** How much people are told, and when (science.md 3.6): set for all or for a tenant, since it is no part of a judgement. */
final class NotifyDefaults {

    static final List<Setting> ALL = List.of(
            Setting.of("notify.minHoursStrain", 72, 0, 336, "h", OURS, "least between two messages of strain"),
            Setting.count("notify.maxPerWeek", 3, 2, 21, "messages", OURS, "most in seven days that are not urgent"),
            Setting.count("notify.kept", 1, 0, 1, "messages", OURS, "of these, kept for what is MEDIUM or more"),
            Setting.of(
                    "notify.quietFrom", 22, 18, 23.75, "o'clock", OURS, "evening from which nobody is told anything"),
            Setting.of("notify.quietTo", 7, 4, 11, "o'clock", OURS, "morning until which nobody is told anything"),
            Setting.of("notify.maxAgeH", 48, 24, 168, "h", OURS, "age at which a judgement is no longer news"),
            Setting.count("notify.repeatDays", 7, 1, 30, "days", OURS, "before the same advice is given again"),
            Setting.count("notify.mutedDays", 60, 7, 365, "days", OURS, "silence of a rule that did not help twice"),
            Setting.count("notify.takeBackDays", 14, 1, 30, "days", OURS, "after which a mistake is left as it is"));

    private NotifyDefaults() {}
}
