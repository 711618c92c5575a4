package org.jobwright.domain.shared.text;

import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A link as a reader sees it and as a browser follows it.
 *
 * @param text the visible text
 * @param target where a click leads
 */
public record WebLink(String text, String target) implements Serializable {

    /** What a reviewer should know before trusting a link. */
    public enum Doubt {
        /** The text looks like an address, but the link leads to another one. */
        OTHER_ADDRESS,
        /** The host contains non-ASCII letters, which may look like other letters. */
        INTERNATIONAL_NAME,
        /** The host is a number, not a name. */
        IP_ADDRESS,
        /** The part before the host looks like a host but is not. */
        CREDENTIALS,
        /** The host only redirects readers elsewhere. */
        SHORTENER,
        /** The host begins with the name of another, as in {@code bank.com.login.example}. */
        OTHER_NAME
    }

    private static final Set<String> SHORTENERS = Set.of(
            "adf.ly",
            "bit.do",
            "bit.ly",
            "bl.ink",
            "buff.ly",
            "cutt.ly",
            "dub.sh",
            "goo.gl",
            "is.gd",
            "kurzelinks.de",
            "lnkd.in",
            "n9.cl",
            "ow.ly",
            "qrco.de",
            "rb.gy",
            "rebrand.ly",
            "s.id",
            "short.io",
            "shorturl.at",
            "soo.gd",
            "surl.li",
            "t.co",
            "t.ly",
            "t1p.de",
            "tiny.cc",
            "tinyurl.com",
            "tr.ee",
            "urlz.fr",
            "v.gd");

    private static final String MAIL = "mailto:";
    private static final Pattern END_OF_AUTHORITY = Pattern.compile("[/?#\\\\]");

    /** As browsers read it: a backslash counts as a slash, and after http there may be none or many. */
    private static final Pattern BEFORE_AUTHORITY =
            Pattern.compile("^(?:https?:[/\\\\]*+|(?:[a-z][a-z0-9+.-]*+:)?+[/\\\\]{2,}+)", Pattern.CASE_INSENSITIVE);

    /** Browsers remove these before they read an address. */
    private static final Pattern NOT_READ = Pattern.compile("^[\\x00-\\x20]++|[\\t\\n\\r]");

    /** A link that every browser reads the same way: a host, and perhaps a port, right after two slashes. */
    private static final Pattern PLAIN = Pattern.compile(
            "https?://(?:[^/\\\\?#@:%\\[\\]<>\\s\\p{Cntrl}]++|\\[[0-9a-f:.]++])(?::[0-9]{1,5}+)?+(?:[/?#][^\\\\]*+)?+",
            Pattern.CASE_INSENSITIVE);

    /** One mailbox, and perhaps a subject. */
    private static final Pattern PLAIN_MAIL = Pattern.compile(
            "mailto:[^@,;:?#%&\\s\\p{Cntrl}]++@[^@,;:?#%&\\s\\p{Cntrl}]++(?:\\?.*+)?+", Pattern.CASE_INSENSITIVE);

    /** An ending of addresses, and two further parts after it. */
    private static final Pattern NAME_INSIDE = Pattern.compile("[^.]\\.(?:com|org|net|gov)\\.[^.]{3,}\\.[^.]");

    private static final Pattern BETWEEN_TYPED = Pattern.compile("[\\s<>()\\[\\]\"',;–—]+");
    private static final Pattern TYPED = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s<>()\\[\\]\"']+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}|0[xX][0-9a-fA-F]{0,20}");
    private static final Pattern LAST_LABEL = Pattern.compile("\\p{L}{2,24}|xn--[a-z0-9-]{1,59}");

    /** Whether an address leads to the same place for every reader and browser; only such links remain in a text. */
    static boolean isPlain(String address) {
        return PLAIN.matcher(address).matches() || PLAIN_MAIL.matcher(address).matches();
    }

    /** Addresses that are only typed, which readers copy: those of web pages, and any with a path at a known shortener. */
    public static Stream<WebLink> typedIn(String text) {
        return BETWEEN_TYPED
                .splitAsStream(text)
                .filter(word -> word.indexOf('.') > 0)
                .map(WebLink::typed)
                .filter(link -> hasAuthority(link.text)
                        || link.text.regionMatches(true, 0, "www.", 0, 4)
                        || link.text.indexOf('/') > 0 && SHORTENERS.contains(link.host()));
    }

    private static WebLink typed(String word) {
        Matcher begins = TYPED.matcher(word);
        String address = withoutPunctuation(begins.find() ? word.substring(begins.start()) : word);
        return new WebLink(address, hasAuthority(address) ? address : "http://" + address);
    }

    /** Everything doubtful about this link; empty for most. */
    public Set<Doubt> doubts() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        String host = host();
        if (leadsElsewhere(host)) {
            doubts.add(Doubt.OTHER_ADDRESS);
        }
        if (host.contains("xn--") || !host.chars().allMatch(letter -> letter < 128)) {
            doubts.add(Doubt.INTERNATIONAL_NAME);
        }
        if (host.startsWith("[") || NUMBER.matcher(lastLabel(host)).matches()) {
            doubts.add(Doubt.IP_ADDRESS);
        }
        if (!isMail() && authority(target).contains("@")) {
            doubts.add(Doubt.CREDENTIALS);
        }
        if (!isMail() && SHORTENERS.contains(withoutWww(host))) {
            doubts.add(Doubt.SHORTENER);
        }
        if (NAME_INSIDE.matcher(host).find()) {
            doubts.add(Doubt.OTHER_NAME);
        }
        return doubts;
    }

    /** The host that a click connects to, or that receives the mail; empty if there is none. */
    public String host() {
        return isMail() ? hostOf(mailbox()) : hostOf(authority(target));
    }

    private String mailbox() {
        return END_OF_AUTHORITY.split(target.substring(MAIL.length()), 2)[0];
    }

    private boolean isMail() {
        return target.regionMatches(true, 0, MAIL, 0, MAIL.length());
    }

    private boolean leadsElsewhere(String host) {
        return Arrays.stream(BETWEEN_WORDS.split(text, 50))
                .flatMap(word -> addressIn(word).stream())
                .anyMatch(shown -> !isOfSameOwner(shown, withoutWww(host)));
    }

    /** The host that a word of the text names, such as {@code www.example.com/jobs}. */
    private static Optional<String> addressIn(String word) {
        String bare = withoutPunctuation(word);
        String name = withoutWww(withoutPunctuation(hostOf(authority(hasAuthority(bare) ? bare : "//" + bare))));
        boolean named =
                name.indexOf('.') > 0 && LAST_LABEL.matcher(lastLabel(name)).matches();
        return named ? Optional.of(name) : Optional.empty();
    }

    private static String withoutPunctuation(String word) {
        int begin = 0;
        int end = word.length();
        while (begin < end && !Character.isLetterOrDigit(word.charAt(begin))) {
            begin++;
        }
        while (end > begin && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(begin, end);
    }

    private static boolean isOfSameOwner(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }

    private static boolean hasAuthority(String address) {
        return BEFORE_AUTHORITY.matcher(address).lookingAt();
    }

    private static String authority(String address) {
        String read = NOT_READ.matcher(address).replaceAll("");
        Matcher before = BEFORE_AUTHORITY.matcher(read);
        return before.lookingAt() ? END_OF_AUTHORITY.split(read.substring(before.end()), 2)[0] : "";
    }

    private static String hostOf(String authority) {
        String host = END_OF_AUTHORITY.split(authority.substring(authority.lastIndexOf('@') + 1), 2)[0];
        int port = host.lastIndexOf(':');
        if (port > host.lastIndexOf(']')) {
            host = host.substring(0, port);
        }
        return withoutLastDots(decoded(host).strip().toLowerCase(Locale.ROOT));
    }

    /** A name with a dot at the end is the same name. */
    private static String withoutLastDots(String host) {
        int end = host.length();
        while (end > 0 && host.charAt(end - 1) == '.') {
            end--;
        }
        return host.substring(0, end);
    }

    private static String decoded(String host) {
        try {
            return host.contains("%") ? URLDecoder.decode(host, StandardCharsets.UTF_8) : host;
        } catch (IllegalArgumentException notEncoded) {
            return host;
        }
    }

    private static String lastLabel(String host) {
        return host.substring(host.lastIndexOf('.') + 1);
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
