package org.jobwright.domain.jobs.rules;

import java.util.regex.Pattern;

/** Finds contact details in a text, plain or disguised, where they lead people around Jobwright. */
final class ContactDetails {

    // Each begins at the rare part, so that a long text is scanned once.
    private static final Pattern EMAIL = Pattern.compile("(?<=[\\p{Alnum}_%+-])@[\\p{Alnum}-]{1,63}\\.\\p{Alnum}");

    /** {@code name (at) example [dot] com}, {@code name AT example DOT com}. */
    private static final Pattern DISGUISED_EMAIL = Pattern.compile(
            "(?<=\\p{Alnum}\\s{0,3})(?:[(\\[{<]\\s{0,2}(?:at|@|ät)\\s{0,2}[)\\]}>]|(?<![\\p{L}\\p{N}_])at(?![\\p{L}\\p{N}_]))"
                    + "\\s{0,3}[\\p{Alnum}-]{1,63}\\s{0,3}(?:[(\\[{<]\\s{0,2}(?:dot|punkt|\\.)\\s{0,2}[)\\]}>]|(?<![\\p{L}\\p{N}_])(?:dot|punkt)(?![\\p{L}\\p{N}_]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "https?://|(?<![\\p{L}\\p{N}_])www\\.\\p{Alnum}|(?<=[\\p{Alnum}-]{2})\\.(?:com|org|net|io|co\\.uk|de|eu)(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE);

    /** Nine digits or more after + or 0, as people write phone numbers; dates and pay grades have fewer. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{Alnum}.,£$€/-])(?:\\+|\\(?0)\\d(?:[ ()-]{0,2}\\d){2,4}/?(?:[ ()-]{0,2}\\d){5,10}");

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
