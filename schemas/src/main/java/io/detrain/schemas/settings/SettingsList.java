package io.detrain.schemas.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every setting there is: those that judgements go by, and those that only messages do. */
public final class SettingsList {

    /** What is judged by, family by family. */
    public static final List<Setting> ALL = Stream.of(
                    LoadDefaults.ALL,
                    RollingDefaults.ALL,
                    BaselineDefaults.ALL,
                    StrainDefaults.ALL,
                    ReadinessDefaults.ALL,
                    RacePlanDefaults.ALL,
                    PlanDefaults.ALL,
                    DetrainingDefaults.ALL,
                    QualityDefaults.ALL)
            .flatMap(List::stream)
            .toList();

    /** What messages go by; no athlete has them of their own, as no judgement depends on them. */
    public static final List<Setting> NOTIFY = NotifyDefaults.ALL;

    private static final Map<String, Setting> BY_KEY = ALL.stream()
            .collect(Collectors.toMap(
                    Setting::key,
                    Function.identity(),
                    (a, b) -> {
                        throw new IllegalStateException("need one setting for each key, got two of " + a.key());
                    },
                    TreeMap::new));

    private static final int LONGEST_COMPARED = 60;

    private SettingsList() {}

    /** The setting of this key, if there is one. */
    public static Optional<Setting> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Why the key cannot be set to this value, if it cannot. */
    public static Optional<SettingFault> fault(String key, double value) {
        var setting = BY_KEY.get(key);
        if (setting == null) {
            return Optional.of(new SettingFault.UnknownKey(key, nearest(key)));
        }
        return setting.allows(value) ? Optional.empty() : Optional.of(new SettingFault.OutOfRange(setting, value));
    }

    private static String nearest(String key) {
        return BY_KEY.keySet().stream()
                .min(Comparator.comparingInt(known -> distance(key, known) - sameStart(key, known)))
                .orElseThrow();
    }

    private static int sameStart(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Insertions, deletions and replacements from one text to the other, upper and lower case alike (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= Math.min(from.length(), LONGEST_COMPARED); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
