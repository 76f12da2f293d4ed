package io.detrain.schemas.settings;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** What is set otherwise than the defaults, by key; every entry is one that {@link SettingsList} allows. */
public final class Settings {

    /** Nothing is set. */
    public static final Settings NONE = new Settings(new TreeMap<>());

    private static final String SCIENCE = "science-1";

    private final SortedMap<String, Double> overrides;

    private Settings(SortedMap<String, Double> overrides) {
        this.overrides = Collections.unmodifiableSortedMap(overrides);
    }

    /** What became of values that somebody wants to set. */
    public sealed interface Checked {
        /** All of them may be. */
        record Valid(Settings settings) implements Checked {}

        /** Some may not; by key. */
        record Faulty(List<SettingFault> faults) implements Checked {}
    }

    /** Settings of these values, if each may be set where judgements are. */
    public static Checked of(Map<String, Double> values) {
        return of(SettingFamily.JUDGEMENTS, values);
    }

    /** Settings of these values, if each may be set where the family is. */
    public static Checked of(SettingFamily family, Map<String, Double> values) {
        List<SettingFault> faults = new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> family.fault(entry.getKey(), entry.getValue()))
                        .flatMap(Optional::stream)
                        .toList();
        return faults.isEmpty() ? new Checked.Valid(known(family, values)) : new Checked.Faulty(faults);
    }

    /** Settings of judgements that may be set: what an older or newer version wrote is no reason to stop. */
    public static Settings known(Map<String, Double> values) {
        return known(SettingFamily.JUDGEMENTS, values);
    }

    /** The same of another family. */
    public static Settings known(SettingFamily family, Map<String, Double> values) {
        SortedMap<String, Double> kept = new TreeMap<>();
        values.forEach((key, value) -> {
            if (family.fault(key, value).isEmpty()) {
                kept.put(key, value + 0.0); // -0.0 becomes 0.0, so that equal settings are equal
            }
        });
        return kept.isEmpty() ? NONE : new Settings(kept);
    }

    /** These, and over them those of a narrower layer. */
    public Settings with(Settings narrower) {
        if (narrower.isEmpty() || isEmpty()) {
            return narrower.isEmpty() ? this : narrower;
        }
        SortedMap<String, Double> both = new TreeMap<>(overrides);
        both.putAll(narrower.overrides);
        return new Settings(both);
    }

    /** Whether nothing is set. */
    public boolean isEmpty() {
        return overrides.isEmpty();
    }

    /** What is set, by key. */
    public SortedMap<String, Double> overrides() {
        return overrides;
    }

    /** The value in force. */
    public double number(String key) {
        Double override = overrides.get(key);
        return override != null
                ? override
                : SettingsList.find(key)
                        .orElseThrow(() -> new IllegalArgumentException("need a known setting, got " + key))
                        .standard();
    }

    /** The value in force of a setting that counts something. */
    public int count(String key) {
        return (int) number(key);
    }

    /** Eight digits that tell values in force apart; empty if they are the defaults, whatever was set to get there. */
    public String digest() {
        String canonical = overrides.entrySet().stream()
                .filter(entry -> SettingsList.find(entry.getKey())
                        .filter(setting -> setting.standard() != entry.getValue())
                        .isPresent())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
        if (canonical.isEmpty()) {
            return "";
        }
        CRC32 hash = new CRC32();
        hash.update(canonical.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", hash.getValue());
    }

    /** The name that what goes by these values carries: that of the science, and what tells them from its defaults. */
    public String version() {
        String digest = digest();
        return digest.isEmpty() ? SCIENCE : SCIENCE + "+" + digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && overrides.equals(settings.overrides);
    }

    @Override
    public int hashCode() {
        return overrides.hashCode();
    }

    @Override
    public String toString() {
        return "Settings[" + overrides.size() + "]";
    }
}
