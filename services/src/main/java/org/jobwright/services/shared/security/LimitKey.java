package org.jobwright.services.shared.security;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of a rate limit, and the factor of its limit.
 *
 * @param text what is counted, for whom
 * @param width how many clients the key covers
 */
record LimitKey(String text, int width) {

    /** A key with a network of 64 bits, as the web module writes it: eight bytes. */
    private static final Pattern NETWORK =
            Pattern.compile("([^:]{1,60}):((?:[0-9a-f]{2}:){5}[0-9a-f]{2}):([0-9a-f]{2}):[0-9a-f]{2}");

    private static final int HOUSEHOLDS_IN_56_BITS = 4;
    private static final int HOUSEHOLDS_IN_48_BITS = 16;

    /** The widest network around a client that is counted; always the same text for the same network. */
    static String widest(String client) {
        return of("network:" + client).getLast().text();
    }

    /**
     * The key itself and, for a network of IPv6, the wider networks around it: providers give some households 256
     * networks of 64 bits (/56), and companies or customers of servers 65,536 of them (/48).
     */
    static List<LimitKey> of(String key) {
        Matcher network = NETWORK.matcher(key);
        if (!network.matches()) {
            return List.of(new LimitKey(key, 1));
        }
        String wide = network.group(1) + ":" + network.group(2);
        return List.of(
                new LimitKey(key, 1),
                new LimitKey(wide + ":" + network.group(3) + "/56", HOUSEHOLDS_IN_56_BITS),
                new LimitKey(wide + "/48", HOUSEHOLDS_IN_48_BITS));
    }
}
