package io.detrain.streams.signal;

/**
 * The run of a device: values of one device, metric and time of measurement are held against none but their own
 * (rulings.md 34).
 *
 * @param source what the newest value was measured with
 * @param since epoch day of its first value that the morning looks back to
 * @param opened whether it took the place of another, so that the baseline begins anew
 */
public record Epoch(int source, long since, boolean opened) {

    /** First epoch day whose value may be part of a baseline. */
    long baselineFrom(int burnIn) {
        return opened ? since + burnIn : Long.MIN_VALUE;
    }

    /** The epoch of the morning of a day; without any value, one that is not opened and begins that day. */
    static Epoch of(Mornings mornings, Signal signal, long day, long lookback) {
        long newest = day;
        while (newest >= lookback && !mornings.has(signal, newest)) {
            newest--;
        }
        if (newest < lookback) {
            return new Epoch(0, day, false);
        }
        int source = mornings.source(signal, newest);
        boolean other = false;
        for (long past = lookback; past < newest; past++) {
            if (mornings.has(signal, past)) {
                if (mornings.source(signal, past) == source) {
                    return new Epoch(source, past, other);
                }
                other = true;
            }
        }
        return new Epoch(source, newest, other);
    }
}
