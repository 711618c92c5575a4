package org.jobwright.web.shared.http;

import java.net.URI;
import java.net.URISyntaxException;

/** An address within this site, such as {@code /jobs?q=rail#list}. */
public final class SitePath {

    private SitePath() {}

    /**
     * Whether an address leads to a page of this site however it is read: by a browser, which treats a backslash as a
     * slash and removes control characters; by a library that drops the first slash; or after dots and empty segments
     * are removed. Only ASCII: the server writes the lower byte of any other character into a header, which turns
     * U+012F into {@code /}.
     */
    public static boolean isOfThisSite(String address) {
        if (address == null || !isVisibleAscii(address) || !address.startsWith("/") || address.startsWith("//")) {
            return false;
        }
        try {
            // Refuses backslashes.
            URI uri = new URI(address);
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && uri.normalize().getRawPath().equals(uri.getRawPath())
                    && !firstSegment(uri.getRawPath()).contains(":");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isVisibleAscii(String address) {
        return address.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    }

    /** The part before the second slash: {@code https:} in {@code /https://evil.example/}. */
    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
