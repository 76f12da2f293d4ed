package io.detrain.streams.wire;

/** The constants of enums by their place, without a copy of them all for each look. */
final class Symbols extends ClassValue<Enum<?>[]> {

    private static final Symbols ALL = new Symbols();

    private Symbols() {}

    static <E extends Enum<E>> E of(Class<E> type, int place) {
        return type.cast(ALL.get(type)[place]);
    }

    @Override
    protected Enum<?>[] computeValue(Class<?> type) {
        return (Enum<?>[]) type.getEnumConstants();
    }
}
