package org.jobwright.domain.shared.text;

/** The number of typing errors between two names: a letter missing, extra, wrong, or two letters swapped. */
public final class SpellingDistance {

    private SpellingDistance() {}

    /** The number of errors, or any number above {@code most} as soon as there are more. */
    public static int between(byte[] wanted, byte[] names, int start, int end, int most) {
        int length = end - start;
        int[] beforeLast = new int[length + 1];
        int[] last = new int[length + 1];
        int[] now = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= wanted.length; i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= length; j++) {
                boolean same = wanted[i - 1] == names[start + j - 1];
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && wanted[i - 1] == names[start + j - 2] && wanted[i - 2] == names[start + j - 1]) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > most + 1) {
                return least;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = now;
            now = spare;
        }
        return last[length];
    }
}
