package io.detrain.notifier.notice;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of one language, with dates, numbers and units as the reader's region writes them. A missing key is a bug. */
final class Texts {

    static final String BUNDLE = "io.detrain.notifier.notice.messages";

    private static final Control ROOT_IS_ENGLISH = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final ULocale locale;
    private final Units units;

    private Texts(ResourceBundle bundle, ULocale locale, Units units) {
        this.bundle = bundle;
        this.locale = locale;
        this.units = units;
    }

    /** The reader's language, or English where we do not speak it. */
    static Texts of(Contact contact) {
        return in(contact.locale(), contact.units());
    }

    static Texts in(Locale wanted, Optional<Units> units) {
        var bundle = ResourceBundle.getBundle(BUNDLE, wanted, ROOT_IS_ENGLISH);
        var own = ULocale.forLanguageTag(bundle.getString("locale"));
        var isSpoken = own.getLanguage().equals(wanted.getLanguage())
                && !wanted.getCountry().isEmpty();
        var locale = isSpoken ? ULocale.forLocale(wanted) : own;
        return new Texts(bundle, locale, units.orElseGet(() -> Units.of(locale)));
    }

    /** Language of the texts, BCP 47. */
    String tag() {
        return locale.getLanguage();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String text(String key) {
        return text(key, Map.of());
    }

    String text(String key, Map<String, ?> values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The text with a flag's params in it; empty if one that it needs is missing or cannot be read. */
    Optional<String> fill(String key, Map<String, String> params) {
        return Params.of(bundle.getString(key), params, this).map(values -> text(key, values));
    }

    String date(LocalDate date) {
        return text("date", Map.of("date", date));
    }

    String distance(double metres) {
        return units.distance(metres, locale);
    }

    String temperature(double celsius) {
        return units.temperature(celsius, locale);
    }

    /** "one", "one and two", "one, two and three". */
    String list(List<String> parts) {
        return ListFormatter.getInstance(locale).format(parts);
    }

    /** The value's own name, or that of the unknown. */
    String name(String family, String value) {
        return text(has(family + "." + value) ? family + "." + value : family + ".UNKNOWN");
    }
}
