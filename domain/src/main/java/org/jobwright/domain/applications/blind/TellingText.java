package org.jobwright.domain.applications.blind;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hides contact details, web addresses, dates of birth and words that reveal the sex of the writer of a text. */
final class TellingText {

    private static final Pattern PIECE = Pattern.compile("\\S++");

    /** A host and a path. */
    private static final Pattern PATH =
            Pattern.compile("[a-z0-9][.](?:com|org|de|io|dev|me|uk|eu|at|ch|info|app|example)/[a-z0-9_~-]{2}");

    private static final Pattern DATE_OR_YEAR =
            Pattern.compile("[0-9]{1,2}[./-] ?[0-9]{1,2}[./-] ?[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
                    + "|[0-9]{1,2}(?:[.]|st|nd|rd|th)? ?(?:of )?\\p{L}{3,10}[.]?,? [0-9]{4}"
                    + "|\\p{L}{3,10}[.]? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}|(?:19|20)[0-9]{2}");

    private static final Pattern BORN = Pattern.compile(
            "(?iU)(?<!\\p{L})(?:date of birth|birth ?date|birthday|d[.]?o[.]?b[.]?|born|geburtsdatum|geburtstag|geboren|geb[.])"
                    + "(?:/-?ort)?(?: on| am| in)?[\\s:]{0,6}(?:" + DATE_OR_YEAR.pattern() + ")");

    private static final Pattern AGE = Pattern.compile(
            "(?iU)(?<!\\p{L})(?:age|alter) ?: ?[0-9]{2}(?![0-9])|(?<![0-9])[0-9]{2}[ -](?:years?[ -]old|jahre alt)");

    private static final Pattern SEX = Pattern.compile(
            "(?iU)(?<!\\p{L})(?:gender|sex|geschlecht|pronouns?|pronomen) ?: ?\\p{L}{1,15}(?:/\\p{L}{1,6}){0,2}"
                    + "|(?<!\\p{L})(?:she/her|he/him|they/them|she/they|he/they|sie/ihr|er/ihm|er/ihn)(?:/\\p{L}{1,6})?(?!\\p{L})");

    /** What may be a telephone number. */
    private static final Pattern NUMBERS = Pattern.compile("[+(]?[0-9][0-9 \u00a0().\u2013/-]{5,}+");

    private static final int SHORTEST_NUMBER = 7;
    private static final int LONGEST_NUMBER = 15;

    private static final List<String> BEFORE_NUMBERS = List.of("tel", "phone", "fon", "mob", "cell", "handy", "fax");
    private static final int ROOM_BEFORE = 14;

    private TellingText() {}

    /** @param phone the applicant's own number; empty if not given */
    static String hide(String text, String phone) {
        String left = PIECE.matcher(text).replaceAll(TellingText::piece);
        left = BORN.matcher(left).replaceAll(Mask.HIDDEN);
        left = AGE.matcher(left).replaceAll(Mask.HIDDEN);
        left = SEX.matcher(left).replaceAll(Mask.HIDDEN);
        return withoutNumbers(left, digits(phone));
    }

    /** A hidden one keeps the full stop after it. */
    private static String piece(MatchResult found) {
        String piece = found.group();
        if (!isWay(piece)) {
            return Matcher.quoteReplacement(piece);
        }
        char last = piece.charAt(piece.length() - 1);
        return Matcher.quoteReplacement(Mask.HIDDEN + (".,;)".indexOf(last) < 0 ? "" : String.valueOf(last)));
    }

    private static boolean isWay(String piece) {
        String lower = piece.toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        return at >= 0 && at < lower.length() - 1
                || lower.contains("://")
                || lower.contains("www.")
                || PATH.matcher(lower).find();
    }

    private static String withoutNumbers(String text, String own) {
        return NUMBERS.matcher(text).replaceAll(found -> {
            String run = found.group();
            int end = run.length();
            while (!Character.isDigit(run.charAt(end - 1))) {
                end--;
            }
            String before = text.substring(Math.max(0, found.start() - ROOM_BEFORE), found.start())
                    .toLowerCase(Locale.ROOT);
            return Matcher.quoteReplacement(
                    isNumber(run.substring(0, end), before, own) ? Mask.HIDDEN + run.substring(end) : run);
        });
    }

    private static boolean isNumber(String run, String before, String own) {
        String all = digits(run);
        if (own.length() >= SHORTEST_NUMBER && all.contains(own.substring(own.length() - SHORTEST_NUMBER))) {
            return true;
        }
        List<String> groups = Stream.of(run.split("[^0-9]+", -1))
                .filter(group -> !group.isEmpty())
                .toList();
        if (all.length() < SHORTEST_NUMBER
                || all.length() > LONGEST_NUMBER
                || groups.stream().allMatch(TellingText::isOfDate)) {
            return false;
        }
        List<Integer> lengths = groups.stream().map(String::length).toList();
        return "+(0".indexOf(run.charAt(0)) >= 0
                || lengths.equals(List.of(3, 3, 4))
                || lengths.equals(List.of(1, 3, 3, 4))
                || lengths.equals(List.of(3, 4)) && run.charAt(3) == '-'
                || BEFORE_NUMBERS.stream().anyMatch(before::contains);
    }

    /** A day, a month or a year. */
    private static boolean isOfDate(String group) {
        return group.length() <= 2 || group.length() == 4 && (group.startsWith("19") || group.startsWith("20"));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]+", "");
    }
}
