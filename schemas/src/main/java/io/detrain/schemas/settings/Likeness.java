package io.detrain.schemas.settings;

/** How far a mistyped name is from one that exists. */
final class Likeness {

    private static final int LONGEST_COMPARED = 60;

    private Likeness() {}

    /** Changes from one to the other, less the letters that they begin with alike. */
    static int distance(String mistyped, String known) {
        return changes(mistyped, known) - sameStart(mistyped, known);
    }

    private static int sameStart(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    /** Insertions, deletions and replacements from one text to the other, upper and lower case alike (Levenshtein). */
    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= Math.min(from.length(), LONGEST_COMPARED); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
