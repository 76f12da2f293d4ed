package io.detrain.notifier.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rules of which an athlete has said twice that it does not help to hear of them: silent for some time from the second,
 * and from each later one. What is outside the budget is never muted.
 *
 * @param from dates on which a rule falls silent
 * @param days for how long
 */
record Mutes(Map<String, List<LocalDate>> from, int days) {

    /** What follows from all that the athlete was told, and answered. */
    static Mutes of(Collection<Notice> notices, NotifySettings settings) {
        var answers = new HashMap<String, Map<String, LocalDate>>();
        for (var notice : notices) {
            notice.answers().stream()
                    .filter(answer -> answer.verdict() == Verdict.NOT_HELPFUL)
                    .forEach(answer -> answers.computeIfAbsent(notice.about().rule(), _ -> new TreeMap<>())
                            .put(answer.event(), answer.on()));
        }
        return new Mutes(
                answers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, rule -> allButFirst(rule.getValue()))),
                settings.mutedDays());
    }

    private static List<LocalDate> allButFirst(Map<String, LocalDate> dates) {
        return dates.values().stream().sorted().skip(1).toList();
    }

    /** True if the athlete has asked not to be told this. */
    boolean cover(Notice notice, ZoneId zone) {
        var day = notice.createdAt().atZone(zone).toLocalDate();
        return notice.address().audience() == Audience.ATHLETE
                && notice.urgency().isBudgeted()
                && !notice.isWithdrawal()
                && from.getOrDefault(notice.about().rule(), List.of()).stream()
                        .anyMatch(start -> !day.isBefore(start) && day.isBefore(start.plusDays(days)));
    }
}
