package org.jobwright.domain.jobs.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds contact details in a text, plain or disguised, where they lead people around Jobwright. */
public final class ContactDetails {

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

    private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

    private ContactDetails() {}

    public static boolean hasEmail(String text) {
        return EMAIL.matcher(text).find();
    }

    /** With words or signs in the place of {@code @}, or letters that only look like those of an address. */
    public static boolean hasDisguisedEmail(String text) {
        return DISGUISED_EMAIL.matcher(text).find() || hidden(text, EMAIL);
    }

    public static boolean hasPhone(String text) {
        return PHONE.matcher(text).find();
    }

    /** Digits in words, in full width or with invisible characters between them. */
    public static boolean hasDisguisedPhone(String text) {
        return SpelledDigits.isIn(new Words(text)) || hidden(text, PHONE);
    }

    public static boolean hasWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).find();
    }

    static List<MatchResult> emails(String text) {
        return EMAIL.matcher(text).results().toList();
    }

    static List<MatchResult> phones(String text) {
        return PHONE.matcher(text).results().toList();
    }

    /** Found only once full-width letters are narrowed and invisible ones removed; other spaces hide nothing. */
    private static boolean hidden(String text, Pattern contact) {
        if (text.chars().allMatch(letter -> letter < 128)) {
            return false;
        }
        String shown =
                BLANK.matcher(text).replaceAll(" ").replace('\u2011', '-').replace('\u2010', '-');
        StringBuilder meant = new StringBuilder(text.length());
        Normalizer.normalize(shown, Normalizer.Form.NFKC)
                .chars()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(letter -> meant.append((char) letter));
        return !shown.contentEquals(meant)
                && contact.matcher(meant).find()
                && !contact.matcher(shown).find();
    }
}
