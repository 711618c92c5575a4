package org.jobwright.domain.jobs.wording;

import java.util.Set;

/** A phone number in words: {@code zero seven seven, nine …}. */
final class SpelledDigits {

    private static final int DIGITS = 7;
    private static final int SPELLED = 4;

    private static final Set<String> NAMES = Set.of(
            "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "null", "eins",
            "zwei", "zwo", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun");

    private SpelledDigits() {}

    /** Seven digits in a row, most of them in words. */
    static boolean isIn(Words words) {
        int digits = 0;
        int spelled = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            if (NAMES.contains(word)) {
                digits++;
                spelled++;
            } else if (word.length() == 1 && Character.isDigit(word.charAt(0))) {
                digits++;
            } else {
                digits = 0;
                spelled = 0;
            }
            if (digits >= DIGITS && spelled >= SPELLED) {
                return true;
            }
        }
        return false;
    }
}
