package org.jobwright.domain.site;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.networks.NetworkRules;
import org.jobwright.domain.shared.text.NameText;
import org.jobwright.domain.shared.text.RichText;

/**
 * What a version of a part says.
 *
 * @param value sanitized markup of a text, the name, the fingerprint of the logo, the names of the languages or of
 *     crawlers, or the rules of networks; empty if the part is not on the site
 * @param lastDay of a banner; null for everything else, and for none
 */
public record SiteContent(String value, LocalDate lastDay) {

    public static final int MAX_NAME = 40;
    public static final int MAX_TEXT = 60_000;
    public static final int MAX_CRAWLERS = 100;
    public static final int MAX_CRAWLER = 50;
    public static final int MAX_BANNER = 300;

    /** How far ahead the last day of a banner may be: what is always there is read by nobody. */
    public static final int MAX_BANNER_DAYS = 90;

    /** Nothing: the part is not on the site. */
    public static final SiteContent NONE = new SiteContent("", null);

    /** Far more than the longest text has with its markup, as in the database. */
    private static final int MAX_MARKUP = 400_000;

    /** What RFC 9309 calls a product token, and digits, which some have. */
    private static final Pattern CRAWLER = Pattern.compile("[A-Za-z0-9_-]{1,50}");

    private static final String TEXT = "text";
    private static final String LAST_DAY = "lastDay";

    /** A name of one line; an empty one takes the name away. */
    public static SiteContent name(String typed) {
        String name = typed.strip();
        if (name.length() > MAX_NAME) {
            throw problem("name", "site.name.too-long", MAX_NAME);
        }
        if (!NameText.isPlain(name) || !name.isEmpty() && name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw problem("name", "site.name.not-plain");
        }
        return new SiteContent(name, null);
    }

    /** The logo with this fingerprint. */
    public static SiteContent logo(String fingerprint) {
        return new SiteContent(fingerprint, null);
    }

    /** At least one language; the first of the enum is for visitors who read none of them. */
    public static SiteContent languages(Collection<Language> offered) {
        if (offered.isEmpty()) {
            throw problem("languages", "site.languages.none");
        }
        return new SiteContent(
                EnumSet.copyOf(offered).stream().map(Language::name).collect(Collectors.joining(" ")), null);
    }

    /** Crawlers by the names that they look for in robots.txt (RFC 9309), one on a line; none takes the part away. */
    public static SiteContent crawlers(String typed) {
        List<String> names =
                typed.lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
        for (String name : names) {
            if (!CRAWLER.matcher(name).matches()) {
                throw problem(
                        "crawlers", "site.crawlers.name", name.substring(0, Math.min(name.length(), MAX_CRAWLER)));
            }
        }
        Map<String, String> each = new LinkedHashMap<>();
        names.forEach(name -> each.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        if (each.size() > MAX_CRAWLERS) {
            throw problem("crawlers", "site.crawlers.too-many", MAX_CRAWLERS);
        }
        return new SiteContent(String.join("\n", each.values()), null);
    }

    /** Networks, each with how requests from it are counted, one on a line; none takes the part away. */
    public static SiteContent networks(String typed) {
        return new SiteContent(NetworkRules.checked(typed), null);
    }

    /** A text of a page. */
    public static SiteContent page(RichText text) {
        return new SiteContent(required(text, MAX_TEXT), null);
    }

    /**
     * A message for all visitors.
     *
     * @param lastDay on which it is shown
     */
    public static SiteContent banner(RichText text, LocalDate lastDay, LocalDate today) {
        String message = required(text, MAX_BANNER);
        if (lastDay == null) {
            throw problem(LAST_DAY, "site.banner.last-day.required");
        }
        if (lastDay.isBefore(today)) {
            throw problem(LAST_DAY, "site.banner.last-day.past");
        }
        if (lastDay.isAfter(today.plusDays(MAX_BANNER_DAYS))) {
            throw problem(LAST_DAY, "site.banner.last-day.far", MAX_BANNER_DAYS);
        }
        return new SiteContent(message, lastDay);
    }

    private static String required(RichText text, int longest) {
        int length = text.plainText().length();
        if (length == 0) {
            throw problem(TEXT, "site.text.required");
        }
        if (length > longest || text.html().length() > MAX_MARKUP) {
            throw problem(TEXT, "site.text.too-long", longest);
        }
        return text.html();
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    /** The languages of a version of {@link SitePart#LANGUAGES}, as far as this release has them; all if it has none. */
    public static List<Language> languagesOf(String value) {
        List<String> names = List.of(value.split(" ", -1));
        List<Language> known = Stream.of(Language.values())
                .filter(language -> names.contains(language.name()))
                .toList();
        return known.isEmpty() ? List.of(Language.values()) : known;
    }

    /** The crawlers of a version of {@link SitePart#CRAWLERS}. */
    public static List<String> crawlersOf(String value) {
        return value.lines().toList();
    }

    private static InvalidInput problem(String field, String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of(field, code, arguments));
    }
}
