package org.jobwright.domain.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Where somebody came from when they first opened a job: a tracking link, a campaign, a feed, or another site, of which
 * only the host is kept, never an address.
 *
 * @param kind how it is known
 * @param name the token of the link, the words of the campaign, the name of the feed or the host; empty for our own site
 */
public record VisitSource(Kind kind, String name) implements Serializable {

    /** How the source is known; the prefix stands before the name in the stored text. */
    public enum Kind {
        LINK("via:"),
        CAMPAIGN("utm:"),
        FEED("feed:"),
        PAGE(""),
        SITE("site");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** Each word of a campaign is this long at most. */
    public static final int MAX_WORD = 80;

    /** No stored text is longer. */
    public static final int MAX_TEXT = 255;

    /** They opened the job from our own pages, or came without a trace. */
    public static final VisitSource OWN_SITE = new VisitSource(Kind.SITE, "");

    private static final Pattern TOKEN = Pattern.compile("[2-9a-hjkmnp-z]{8}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?");
    private static final String SEPARATOR = " / ";
    private static final int WORDS = 3;

    /** A tracking link; empty if it cannot be one. */
    public static Optional<VisitSource> link(String token) {
        return Optional.ofNullable(token)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> TOKEN.matcher(text).matches())
                .map(text -> new VisitSource(Kind.LINK, text));
    }

    /** A campaign by its source, medium and name; empty if none of them is given. */
    public static Optional<VisitSource> campaign(List<String> words) {
        String joined = words.stream()
                .limit(WORDS)
                .map(VisitSource::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
        return joined.isEmpty() ? Optional.empty() : Optional.of(new VisitSource(Kind.CAMPAIGN, joined));
    }

    /** A feed that leads to the job, such as the one for Indeed. */
    public static Optional<VisitSource> feed(String id) {
        return Optional.of(word(id)).filter(word -> !word.isEmpty()).map(word -> new VisitSource(Kind.FEED, word));
    }

    /** The site of a page; empty if the host is not a name. */
    public static Optional<VisitSource> page(String host) {
        return Optional.ofNullable(host)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .map(text -> text.startsWith("www.") ? text.substring("www.".length()) : text)
                .filter(text -> HOST.matcher(text).matches())
                .map(text -> text.equals(Kind.SITE.prefix) ? OWN_SITE : new VisitSource(Kind.PAGE, text));
    }

    /** Reads {@link #text()}, also from a form, where it may be anything; empty if it is no source. */
    public static Optional<VisitSource> read(String text) {
        if (text == null || text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        if (text.startsWith(Kind.LINK.prefix)) {
            return link(text.substring(Kind.LINK.prefix.length()));
        }
        if (text.startsWith(Kind.CAMPAIGN.prefix)) {
            return campaign(
                    List.of(text.substring(Kind.CAMPAIGN.prefix.length()).split(SEPARATOR, -1)));
        }
        return text.startsWith(Kind.FEED.prefix) ? feed(text.substring(Kind.FEED.prefix.length())) : page(text);
    }

    /** As it is stored. */
    public String text() {
        return kind.prefix + name;
    }

    /** A slash would look like the separator. */
    private static String word(String typed) {
        String line = typed == null ? "" : TypedText.line(typed.replace('/', '-'));
        return line.length() <= MAX_WORD
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_WORD)))
                        .strip();
    }
}
