package io.detrain.schemas.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every setting there is: those that judgements go by, those that recordings are reduced by, and those of messages. */
public final class SettingsList {

    /** What is judged by, family by family. */
    public static final List<Setting> ALL = SettingFamily.JUDGEMENTS.settings();

    /** What recordings are reduced by before they are events. */
    public static final List<Setting> REDUCTION = SettingFamily.REDUCTION.settings();

    /** What messages go by. */
    public static final List<Setting> NOTIFY = SettingFamily.MESSAGES.settings();

    private SettingsList() {}

    /** All of them, as they are listed. */
    public static Stream<Setting> every() {
        return Stream.of(SettingFamily.values()).map(SettingFamily::settings).flatMap(List::stream);
    }

    /** The setting of this key, if there is one. */
    public static Optional<Setting> find(String key) {
        return Stream.of(SettingFamily.values())
                .flatMap(family -> family.find(key).stream())
                .findFirst();
    }

    /** Why the key cannot be set to this value where judgements are set, if it cannot. */
    public static Optional<SettingFault> fault(String key, double value) {
        return SettingFamily.JUDGEMENTS.fault(key, value);
    }
}
