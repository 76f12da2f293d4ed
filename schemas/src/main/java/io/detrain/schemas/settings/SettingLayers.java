package io.detrain.schemas.settings;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Settings of one family as a configuration has them: {@code SERVICE.settings.<key>} for all, and over them
 * {@code SERVICE.tenant-settings.<tenant>.<key>}. What cannot be set is a fault of the configuration, with key and reason.
 *
 * @param forAll what is set for all tenants
 * @param ofTenants what tenants have set over it, by their names
 */
public record SettingLayers(Settings forAll, Map<String, Settings> ofTenants) {

    private static final Map<String, Setting> BY_LETTERS =
            SettingsList.every().collect(Collectors.toMap(setting -> letters(setting.key()), Function.identity()));

    public SettingLayers {
        ofTenants = Map.copyOf(ofTenants);
    }

    /**
     * As the configuration of a process has them.
     *
     * @param under what stands under the beginning of a dotted name, by the rest of the name as it is written
     * @param environment the variables of the environment, which knows neither dots nor small letters; they win
     * @throws IllegalArgumentException if something cannot be set, with its name and the reason
     */
    public static SettingLayers of(
            SettingFamily family, Function<String, Map<String, Object>> under, Map<String, Object> environment) {
        return of(
                family,
                family.forAll() + ".",
                both(family.forAll(), under, environment),
                family.ofTenants() + ".",
                both(family.ofTenants(), under, environment));
    }

    /**
     * Of names and values.
     *
     * @param place what to call them by before their keys, if something is wrong
     * @param placeOfTenants the same before the tenant's name
     * @throws IllegalArgumentException if something cannot be set, with its name and the reason
     */
    public static SettingLayers of(
            SettingFamily family,
            String place,
            Map<String, Object> forAll,
            String placeOfTenants,
            Map<String, Object> ofTenants) {
        return new SettingLayers(settings(family, place, forAll), byTenant(family, placeOfTenants, ofTenants));
    }

    /** What is in force for a tenant. */
    public Settings of(String tenant) {
        return forAll.with(ofTenants.getOrDefault(tenant, Settings.NONE));
    }

    /** Eight digits that tell the values in force from others. */
    public String digest() {
        var text = new StringBuilder(forAll.digest());
        new TreeMap<>(ofTenants)
                .forEach((tenant, settings) ->
                        text.append('\n').append(tenant).append('=').append(settings.digest()));
        var hash = new CRC32();
        hash.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", hash.getValue());
    }

    /** Frameworks look for capitals only where nothing else begins with the same word, so they are looked for here. */
    private static Map<String, Object> both(
            String prefix, Function<String, Map<String, Object>> under, Map<String, Object> environment) {
        Map<String, Object> values = new LinkedHashMap<>(under.apply(prefix));
        String capitals = prefix.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT) + "_";
        environment.forEach((name, value) -> {
            if (name.startsWith(capitals)) {
                values.put(name.substring(capitals.length()).toLowerCase(Locale.ROOT), value);
            }
        });
        return values;
    }

    private static Map<String, Settings> byTenant(SettingFamily family, String place, Map<String, Object> values) {
        Map<String, Map<String, Object>> byTenant = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            int end = endOfTenant(name);
            byTenant.computeIfAbsent(name.substring(0, end), tenant -> new LinkedHashMap<>())
                    .put(name.substring(Math.min(end + 1, name.length())), value);
        });
        return byTenant.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> settings(family, place + entry.getKey() + ".", entry.getValue())));
    }

    /** A tenant's name may hold what also parts keys; the rest is a key. */
    private static int endOfTenant(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i)) && BY_LETTERS.containsKey(letters(name.substring(i)))) {
                return i;
            }
        }
        int dot = name.indexOf('.');
        return dot < 0 ? name.length() : dot;
    }

    private static Settings settings(SettingFamily family, String place, Map<String, Object> values) {
        Map<String, Double> numbers = new TreeMap<>();
        values.forEach((name, value) -> {
            Setting setting = BY_LETTERS.get(letters(name));
            String key = setting == null ? name : setting.key();
            numbers.put(key, number(place + key, value));
        });
        return switch (Settings.of(family, numbers)) {
            case Settings.Checked.Valid(Settings settings) -> settings;
            case Settings.Checked.Faulty(List<SettingFault> faults) ->
                throw new IllegalArgumentException(faults.stream()
                        .map(fault -> place + fault.key() + ": " + fault.reason())
                        .collect(Collectors.joining("; ")));
        };
    }

    private static double number(String name, Object value) {
        try {
            return Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": must be a number, got " + value, e);
        }
    }

    private static String letters(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
