package org.jobwright.domain.jobs.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            "(?=[+(0])(?<![\\p{Alnum}.,£$€/-])(?:\\+|\\(?0)\\d(?:[ ()-]{0,2}\\d){2,4}/?(?:[ ()-]{0,2}\\d){5,10}");

    /** Every disguised address has one of these; looking for them first is many times faster. */
    private static final List<String> DOTS = List.of("dot", "punkt");

    private static final Pattern DOT_BEFORE_BRACKET = Pattern.compile("\\.\\s{0,2}[)\\]}>]");

    private ContactDetails() {}

    public static boolean hasEmail(String text) {
        return text.indexOf('@') >= 0 && EMAIL.matcher(text).find();
    }

    /** With words or signs in the place of {@code @}, or letters that only look like those of an address. */
    public static boolean hasDisguisedEmail(String text) {
        return isSpelledEmail(text) || isHidden(text, EMAIL);
    }

    /** The same, and phone numbers with digits in words, in full width or with invisible characters between them. */
    static boolean isDisguised(String text, Words words) {
        return isSpelledEmail(text) || SpelledDigits.isIn(words) || isHidden(text, EMAIL, PHONE);
    }

    public static boolean hasPhone(String text) {
        return PHONE.matcher(text).find();
    }

    public static boolean hasWebAddress(String text) {
        return WEB_ADDRESS.matcher(text).find();
    }

    static List<MatchResult> emails(String text) {
        return text.indexOf('@') < 0 ? List.of() : EMAIL.matcher(text).results().toList();
    }

    static List<MatchResult> phones(String text) {
        return PHONE.matcher(text).results().toList();
    }

    private static boolean isSpelledEmail(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return (DOTS.stream().anyMatch(lower::contains)
                        || DOT_BEFORE_BRACKET.matcher(text).find())
                && DISGUISED_EMAIL.matcher(text).find();
    }

    /** Found only once full-width letters are narrowed and invisible ones removed; other spaces hide nothing. */
    private static boolean isHidden(String text, Pattern... contacts) {
        String shown = withUsualSpaces(text);
        if (Normalizer.isNormalized(shown, Normalizer.Form.NFKC)
                && shown.chars().noneMatch(ContactDetails::isInvisible)) {
            return false;
        }
        StringBuilder meant = new StringBuilder(text.length());
        Normalizer.normalize(shown, Normalizer.Form.NFKC)
                .chars()
                .filter(letter -> !isInvisible(letter))
                .forEach(letter -> meant.append((char) letter));
        return Stream.of(contacts)
                .anyMatch(contact ->
                        contact.matcher(meant).find() && !contact.matcher(shown).find());
    }

    private static boolean isInvisible(int letter) {
        return letter > 127 && Character.getType(letter) == Character.FORMAT;
    }

    private static String withUsualSpaces(String text) {
        StringBuilder usual = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\u2010' || letter == '\u2011') {
                usual.setCharAt(i, '-');
            } else if (letter > 127 && Character.getType(letter) == Character.SPACE_SEPARATOR) {
                usual.setCharAt(i, ' ');
            }
        }
        return usual.toString();
    }
}
