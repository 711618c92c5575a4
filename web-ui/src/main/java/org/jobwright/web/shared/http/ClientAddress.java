package org.jobwright.web.shared.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The client whose requests are counted together: one IPv4 address, or the 64-bit network of a household in IPv6. */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    /** Nothing else is parsed: a name would cause a lookup in the network. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private ClientAddress() {}

    /** The key of an address as reported by the server; anything else is its own key. */
    public static String key(String address) {
        if (address == null
                || address.indexOf(':') < 0
                || !NUMERIC.matcher(address).matches()) {
            return String.valueOf(address);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.ofDelimiter(":").formatHex(parsed.getAddress(), 0, NETWORK_BYTES)
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
