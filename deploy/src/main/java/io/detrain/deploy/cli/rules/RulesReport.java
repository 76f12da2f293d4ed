package io.detrain.deploy.cli.rules;

import io.detrain.schemas.settings.Setting;
import io.detrain.streams.compare.Comparison;
import io.detrain.streams.compare.FlagCount;
import io.detrain.streams.compare.PlanCount;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What other rules would change.
 *
 * @param changed settings; none are known of a shadow
 * @param messages not counted where only what is published was compared
 */
public record RulesReport(List<Changed> changed, Comparison comparison, Optional<MessageCount> messages) {

    public RulesReport {
        changed = List.copyOf(changed);
    }

    /** As a table. */
    public void print(PrintWriter out) {
        changed.forEach(
                each -> out.println(line("%s: %s -> %s", each.name(), text(each.live()), text(each.candidate()))));
        out.println(line(
                "%d %s%s",
                comparison.athletes(),
                comparison.athletes() == 1 ? "athlete" : "athletes",
                messages.map(count -> line(", %.1f weeks of them together", count.weeks()))
                        .orElse("")));
        out.println();
        out.println(line("%-28s %10s %15s %10s %15s", "rule", "only live", "only candidate", "both", "other severity"));
        comparison
                .flags()
                .forEach((rule, count) -> out.println(line(
                        "%-28s %10d %15d %10d %15d",
                        rule, count.onlyLive(), count.onlyCandidate(), count.same(), count.otherSeverity())));
        out.println();
        print(comparison.plans(), out);
        messages.ifPresent(count -> out.println(line(
                "messages: %d live, %d candidate; a week and athlete %.2f and %.2f",
                count.live(), count.candidate(), count.liveAWeek(), count.candidateAWeek())));
        if (comparison.isSame()) {
            out.println("No flag and no plan changes.");
        }
    }

    private static void print(PlanCount plans, PrintWriter out) {
        out.println(line(
                "plans: %d longer by %d days, %d shorter by %d days, %d as long; %d only live, %d only candidate",
                plans.longer(),
                plans.daysLonger(),
                plans.shorter(),
                plans.daysShorter(),
                plans.same(),
                plans.onlyLive(),
                plans.onlyCandidate()));
    }

    /** For programs. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("settings", changed.stream().map(RulesReport::fields).toList());
        fields.put("athletes", comparison.athletes());
        var rules = new LinkedHashMap<String, Object>();
        comparison.flags().forEach((rule, count) -> rules.put(rule, fields(count)));
        fields.put("rules", rules);
        fields.put("plans", fields(comparison.plans()));
        messages.ifPresent(count -> fields.put("messages", fields(count)));
        return fields;
    }

    private static Map<String, Object> fields(Changed changed) {
        var fields = new LinkedHashMap<String, Object>();
        changed.tenant().ifPresent(tenant -> fields.put("tenant", tenant));
        fields.put("key", changed.key());
        fields.put("live", changed.live());
        fields.put("candidate", changed.candidate());
        return fields;
    }

    private static Map<String, Object> fields(FlagCount count) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("onlyLive", count.onlyLive());
        fields.put("onlyCandidate", count.onlyCandidate());
        fields.put("both", count.same());
        fields.put("otherSeverity", count.otherSeverity());
        return fields;
    }

    private static Map<String, Object> fields(PlanCount count) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("longer", count.longer());
        fields.put("daysLonger", count.daysLonger());
        fields.put("shorter", count.shorter());
        fields.put("daysShorter", count.daysShorter());
        fields.put("same", count.same());
        fields.put("onlyLive", count.onlyLive());
        fields.put("onlyCandidate", count.onlyCandidate());
        return fields;
    }

    private static Map<String, Object> fields(MessageCount count) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("live", count.live());
        fields.put("candidate", count.candidate());
        fields.put("athleteWeeks", count.weeks());
        fields.put("livePerAthleteWeek", count.liveAWeek());
        fields.put("candidatePerAthleteWeek", count.candidateAWeek());
        return fields;
    }

    private static String text(double value) {
        return Setting.text(value);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
