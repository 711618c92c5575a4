package org.jobwright.domain.jobs;

import java.util.regex.Pattern;

/** Finds ways to reach someone in a text, plain or disguised, where they lead people around Jobwright. */
final class ContactDetails {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}\\.\\p{Alnum}", Pattern.CASE_INSENSITIVE);

    /** {@code name (at) example [dot] com}, {@code name AT example DOT com}. */
    private static final Pattern DISGUISED_EMAIL = Pattern.compile(
            "[\\p{Alnum}._-]{1,64}\\s{0,3}(?:[(\\[{<]\\s{0,2}(?:at|@|ät)\\s{0,2}[)\\]}>]|\\bat\\b)"
                    + "\\s{0,3}[\\p{Alnum}-]{1,63}\\s{0,3}(?:[(\\[{<]\\s{0,2}(?:dot|punkt|\\.)\\s{0,2}[)\\]}>]|\\b(?:dot|punkt)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "https?://|\\bwww\\.\\p{Alnum}|\\b[\\p{Alnum}-]{2,63}\\.(?:com|org|net|io|co\\.uk|de|eu)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Seven digits or more, as people write phone numbers; years, pay and reference numbers are shorter or grouped. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d.,£$€])(?:\\+|00|\\(?0)\\d(?:[ ()/-]{0,2}\\d){6,14}");

    private ContactDetails() {}

    static boolean hasEmail(String text) {
        return EMAIL.matcher(text).find();
    }

    static boolean hasDisguisedEmail(String text) {
        return DISGUISED_EMAIL.matcher(text).find();
    }

    static boolean hasPhone(String text) {
        return PHONE.matcher(text).find();
    }

    static boolean hasWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).find();
    }
}
