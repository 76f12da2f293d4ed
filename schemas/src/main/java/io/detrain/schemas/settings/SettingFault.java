package io.detrain.schemas.settings;

/** Why something cannot be set. */
public sealed interface SettingFault {

    /** The key that was named. */
    String key();

    /** What is wrong, for whoever set it. */
    String reason();

    /** There is no such setting; {@code nearest} is the key that comes closest. */
    record UnknownKey(String key, String nearest) implements SettingFault {
        @Override
        public String reason() {
            return "no such setting; the nearest is " + nearest;
        }
    }

    /** There is such a setting, but not here. */
    record SetElsewhere(String key, SettingFamily family) implements SettingFault {
        @Override
        public String reason() {
            return "is set for all or for a tenant, as " + family.forAll() + "." + key;
        }
    }

    /** The setting does not take this value. */
    record OutOfRange(Setting setting, double value) implements SettingFault {
        @Override
        public String key() {
            return setting.key();
        }

        @Override
        public String reason() {
            return "must be " + setting.range() + ", got " + Setting.text(value);
        }
    }
}
