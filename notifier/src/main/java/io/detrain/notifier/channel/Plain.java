package io.detrain.notifier.channel;

/** Takes out of texts what would act rather than be read. */
final class Plain {

    private Plain() {}

    /** One line: no header, address or terminal can be broken out of. */
    static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Several lines, without other control characters. */
    static String lines(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]+", " ");
    }
}
