package io.detrain.notifier.notice;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of one language. A missing key is a bug, and a test fails for it. */
final class Texts {

    private static final Control ROOT_IS_ENGLISH = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The language asked for, or English where there is none. */
    static Texts in(Locale wanted) {
        var bundle = ResourceBundle.getBundle("io.detrain.notifier.notice.messages", wanted, ROOT_IS_ENGLISH);
        var found = bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale();
        return new Texts(bundle, found);
    }

    String tag() {
        return locale.toLanguageTag();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(bundle.getString("date"), locale).format(date);
    }

    /** "one", "one and two", "one, two and three". */
    String list(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            default ->
                text(
                        "list.last",
                        String.join(bundle.getString("list.comma"), parts.subList(0, parts.size() - 1)),
                        parts.getLast());
        };
    }

    /** The value's own name, or that of the unknown. */
    String name(String family, String value) {
        return text(has(family + "." + value) ? family + "." + value : family + ".UNKNOWN");
    }
}
