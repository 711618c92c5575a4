package org.jobwright.web.shared.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Scheme, host and port of this site: those of the base URL, or of the machine itself if someone tries it out. */
public final class SiteOrigin {

    /** The other host names that the server accepts (4-web.cli). */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SiteOrigin() {}

    /**
     * Whether a page of this origin is one of ours.
     *
     * @param scheme of the request
     * @param host the name and port of the request; null for none
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

    /** In lower case and without the default port; empty for an invalid origin. */
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
