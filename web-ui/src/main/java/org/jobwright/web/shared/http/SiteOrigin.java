package org.jobwright.web.shared.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Scheme, host and port of this site: those of the base URL, or of the machine itself where somebody tries it out. */
public final class SiteOrigin {

    /** What the server is asked for by besides the base URL (4-web.cli). */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SiteOrigin() {}

    /**
     * Whether a page of this origin is one of ours.
     *
     * @param scheme by which the request came
     * @param host the name and port that it asked for; null for none
     */
    public static boolean isOurs(String origin, String scheme, String host) {
        String known = normal(origin);
        return !known.isEmpty()
                && (known.equals(normal(BaseUrl.get()))
                        || isThisMachine(scheme + "://" + host) && known.equals(normal(scheme + "://" + host)));
    }

    private static boolean isThisMachine(String address) {
        try {
            String host = new URI(address).getHost();
            return host != null && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** In small letters and without the usual port; empty for what is no origin. */
    private static String normal(String address) {
        try {
            URI uri = new URI(address.toLowerCase(Locale.ROOT));
            if (uri.getScheme() == null || uri.getHost() == null) {
                return "";
            }
            boolean usual = uri.getPort() < 0
                    || uri.getPort() == 80 && uri.getScheme().equals("http")
                    || uri.getPort() == 443 && uri.getScheme().equals("https");
            return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
        } catch (URISyntaxException opaque) {
            return "";
        }
    }
}
