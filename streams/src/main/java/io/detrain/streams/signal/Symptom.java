package io.detrain.streams.signal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an athlete reports that asks for a doctor (science.md 7), the gravest first. No sensor ever says one of these.
 *
 * <p>Their order is that of their bits in the state: a new one goes to the end.
 */
public enum Symptom {
    /** Pain or pressure. */
    CHEST_PAIN(true),
    FAINTING(true),
    /** With dizziness. */
    PALPITATIONS(true),
    BREATHLESSNESS(true),
    CONFUSION(true),
    ONE_SIDED_WEAKNESS(true),
    /** After a great effort, like the next two. */
    DARK_URINE(true),
    SWELLING(true),
    NO_URINE(true),
    /** Above 38 °C. */
    FEVER(false),
    /** It changes the gait, comes at night or sits in one spot of a bone. */
    PAIN(false),
    /** Weight lost without wanting to, or periods missed for three months. */
    BODY_CHANGES(false),
    /** On most days of two weeks. */
    LOW_MOOD(false);

    private static final List<Symptom> ALL = List.of(values());

    private final boolean redFlag;

    Symptom(boolean redFlag) {
        this.redFlag = redFlag;
    }

    /** Whether it asks for medical care now, and not in the next days. */
    public boolean isRedFlag() {
        return redFlag;
    }

    /** Its bit among those of a day. */
    public int bit() {
        return 1 << ordinal();
    }

    /** The symptoms of a day's bits, the gravest first. */
    public static List<Symptom> of(int bits) {
        if (bits == 0) {
            return List.of();
        }
        List<Symptom> found = new ArrayList<>();
        for (Symptom symptom : ALL) {
            if ((bits & symptom.bit()) != 0) {
                found.add(symptom);
            }
        }
        return found;
    }

    /** The bits of some symptoms. */
    public static int bits(Set<Symptom> symptoms) {
        int bits = 0;
        for (Symptom symptom : symptoms) {
            bits |= symptom.bit();
        }
        return bits;
    }

    /** Those of a kind. */
    public static Set<Symptom> all(boolean redFlags) {
        Set<Symptom> found = EnumSet.noneOf(Symptom.class);
        ALL.stream().filter(each -> each.redFlag == redFlags).forEach(found::add);
        return found;
    }
}
