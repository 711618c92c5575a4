package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.domain.organizations.profile.NameSkeleton;
import org.jobwright.domain.search.places.Gazetteer;

/**
 * A piece of the line that begins a job: a title, an employer or a place.
 *
 * @param line where it stands
 * @param from where it begins in {@code whole}
 * @param whole the text it was cut from
 */
record HeadPart(CvLine line, String text, int from, String whole) {

    private static final Pattern STRONG = Pattern.compile("\\t| {3,}+|[|•·●▪;\uF0B7]");
    private static final Pattern WEAK = Pattern.compile(", | , | [-–—:] |: |[–—]");
    private static final Pattern AT = Pattern.compile("(?i) (?:at|bei|beim|@) ");
    private static final String TRIMMED = " \t,;:|-–—•·●▪*()/\uF0B7";
    private static final int LONGEST_PLACE = 40;

    /** The pieces of a text, cut at everything that people put between a title, an employer and a place. */
    static List<HeadPart> of(CvLine line, String text) {
        List<HeadPart> parts = new ArrayList<>();
        for (String strong : STRONG.split(text, -1)) {
            for (String side : AT.split(strong, -1)) {
                cut(line, side, parts);
            }
        }
        return parts;
    }

    /** The same for a school, which may be {@code University of Texas at Austin}. */
    static List<HeadPart> ofSchool(CvLine line, String text) {
        List<HeadPart> parts = new ArrayList<>();
        for (String strong : STRONG.split(text, -1)) {
            cut(line, strong, parts);
        }
        return parts;
    }

    private static void cut(CvLine line, String whole, List<HeadPart> parts) {
        int from = 0;
        var separators = WEAK.matcher(whole);
        while (from <= whole.length()) {
            int end = separators.find() ? separators.start() : whole.length();
            add(line, whole, from, end, parts);
            from = end == whole.length() ? end + 1 : separators.end();
        }
    }

    private static void add(CvLine line, String whole, int from, int end, List<HeadPart> parts) {
        String trimmed = trimmed(whole.substring(from, end));
        if (trimmed.isEmpty() || isDuration(trimmed)) {
            return;
        }
        HeadPart last = parts.isEmpty() ? null : parts.getLast();
        int form = last != null && last.whole.equals(whole) ? endOfLegalForm(trimmed) : 0;
        int start = whole.indexOf(trimmed, from);
        if (form > 0) {
            String name = whole.substring(last.from, start + form);
            parts.set(parts.size() - 1, new HeadPart(line, name, last.from, whole));
        }
        String rest = trimmed(trimmed.substring(form));
        if (!rest.isEmpty() && !rest.equals(".")) {
            parts.add(new HeadPart(line, rest, whole.indexOf(rest, start + form), whole));
        }
    }

    /** Inc. after a comma belongs to the name before it. */
    private static int endOfLegalForm(String text) {
        int space = text.indexOf(' ');
        int end = space < 0 ? text.length() : space;
        return NameSkeleton.withoutLegalForm(text.substring(0, end)).isEmpty() ? end : 0;
    }

    /** Without what separates, at both ends; a bracket stays if its partner is inside. */
    static String trimmed(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && TRIMMED.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (end > from && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
            if (text.charAt(end - 1) == ')' && text.lastIndexOf('(', end) > from) {
                break;
            }
            end--;
        }
        return text.substring(from, end);
    }

    /** {@code 3 years 2 months}, which follows the dates in some exports. */
    private static boolean isDuration(String text) {
        for (String word : CvWords.folded(text)) {
            boolean number = word.chars().allMatch(Character::isDigit);
            if (!number && !CvWords.is("duration", word)) {
                return false;
            }
        }
        return true;
    }

    /** How much it looks like a title. */
    int asTitle() {
        return Likeness.of(text).title();
    }

    /** How much it looks like the name of an organization. */
    int asOrganization() {
        return Likeness.of(text).organization();
    }

    /** Whether a comma, and nothing else, separates it from what follows or precedes. */
    boolean isAfterComma() {
        return whole.substring(0, from).stripTrailing().endsWith(",");
    }

    boolean isBeforeComma() {
        return whole.substring(from + text.length()).stripLeading().startsWith(",");
    }

    /** Whether it is a town, a region or a country. */
    boolean isPlace() {
        return isPlace(text);
    }

    static boolean isPlace(String text) {
        return text.length() <= LONGEST_PLACE
                && Character.isUpperCase(text.charAt(0))
                && (Gazetteer.countryCode(text).isPresent()
                        || Gazetteer.regionCode(text, null).isPresent()
                        || Gazetteer.find(text, null).isPresent());
    }

    boolean isName() {
        char first = text.charAt(0);
        return (Character.isUpperCase(first) || Character.isDigit(first))
                && CvWords.folded(text).length <= Likeness.LONGEST;
    }
}
