package org.jobwright.domain.integrations.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Where messages are sent: an address of HTTPS on the usual port, with a name that means the same to everybody. Whether
 * what the name leads to is public is asked each time before we connect.
 */
public record WebhookAddress(String value) {

    public static final int LONGEST = 1_000;

    private static final int HTTPS = 443;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
    private static final Pattern IPV4 =
            Pattern.compile("(?:0|[1-9]\\d{0,2})\\.(?:0|[1-9]\\d{0,2})\\.(?:0|[1-9]\\d{0,2})\\.(?:0|[1-9]\\d{0,2})");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-][a-z0-9.-]*");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+\\]");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1\\]");

    /**
     * Reads what an owner typed.
     *
     * @param loopback whether programs on this machine may be named, without HTTPS and on any port: to try it out
     * @throws InvalidInput if it is not such an address
     */
    public static WebhookAddress read(String typed, boolean loopback) {
        String text = TypedText.clean(typed);
        return Optional.of(text)
                .filter(one -> one.length() <= LONGEST && VISIBLE.matcher(one).matches())
                .flatMap(WebhookAddress::parse)
                .filter(uri -> isAllowed(uri) || loopback && isOnThisMachine(uri))
                .map(uri -> new WebhookAddress(text))
                .orElseThrow(
                        () -> new InvalidInput(FieldProblem.of("address", "integrations.webhook.address", LONGEST)));
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

    /** The host alone, for mails and logs: the rest may hold a secret. */
    public String host() {
        return host(URI.create(value));
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }
}
