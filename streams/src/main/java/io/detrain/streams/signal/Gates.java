package io.detrain.streams.signal;

/**
 * What has to be set aside in a morning (science.md 3.3).
 *
 * @param ill judgements of strain stand still
 * @param medical nothing but load is judged
 * @param journey the heart is still in another time zone
 * @param altitude the first days above 2000 m
 */
public record Gates(boolean ill, boolean medical, boolean journey, boolean altitude) {

    static Gates of(Mornings mornings, long day, SignalSettings.Context context) {
        return new Gates(
                mornings.is(Tag.ILL, day),
                mornings.is(Tag.MEDICAL, day),
                isWithin(mornings, Tag.TRAVELLING, day, context.journey(), false),
                isWithin(mornings, Tag.ALTITUDE, day, context.altitude(), true));
    }

    private static boolean isWithin(Mornings mornings, Tag tag, long day, int days, boolean ofArrival) {
        for (int back = 0; back < days; back++) {
            if (mornings.is(tag, day - back) && !(ofArrival && mornings.is(tag, day - back - 1))) {
                return true;
            }
        }
        return false;
    }
}
