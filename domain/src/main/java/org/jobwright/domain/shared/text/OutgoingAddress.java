package org.jobwright.domain.shared.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a stranger named and that our server will call: HTTPS on the usual port, with a name that means the same
 * to everybody. Whether what the name leads to is public is asked each time before we connect.
 */
public final class OutgoingAddress {

    private static final int HTTPS = 443;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final Pattern IPV4 =
            Pattern.compile("(?:0|[1-9]\\d{0,2})\\.(?:0|[1-9]\\d{0,2})\\.(?:0|[1-9]\\d{0,2})\\.(?:0|[1-9]\\d{0,2})");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-][a-z0-9.-]*");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+\\]");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1\\]");

    private OutgoingAddress() {}

    /**
     * Reads such an address; empty if it is none.
     *
     * @param loopback whether programs on this machine may be named, without HTTPS and on any port: to try it out
     */
    public static Optional<URI> read(String text, boolean loopback) {
        return Optional.of(text)
                .filter(one -> VISIBLE.matcher(one).matches())
                .flatMap(OutgoingAddress::parse)
                .filter(uri -> isAllowed(uri) || loopback && isOnThisMachine(uri));
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null
                    ? Optional.empty()
                    : Optional.of(uri);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(URI uri) {
        String host = host(uri);
        return "https".equalsIgnoreCase(uri.getScheme())
                && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                && (IPV4.matcher(host).matches()
                        || IPV6.matcher(host).matches()
                        || NAME.matcher(host).matches()
                                && host.indexOf('.') > 0
                                && !host.contains("..")
                                && endsInAWord(host));
    }

    /** Else some programs read the name as a number, and Java as another number. */
    private static boolean endsInAWord(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return !last.startsWith("0x") && last.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static boolean isOnThisMachine(URI uri) {
        return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                && LOOPBACK.matcher(host(uri)).matches();
    }

    /** The host, as names are compared. */
    public static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }
}
