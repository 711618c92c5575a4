package org.jobwright.domain.shared.networks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that are written as numbers; no name server is ever asked. */
public final class AddressLiteral {

    private static final Pattern VERSION_4 =
            Pattern.compile("([0-9]{1,3})[.]([0-9]{1,3})[.]([0-9]{1,3})[.]([0-9]{1,3})");

    /** With a colon nothing else is an address, so it is not taken for a name. */
    private static final Pattern VERSION_6 = Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,40}");

    private static final int HIGHEST_BYTE = 255;

    private AddressLiteral() {}

    /** The address; empty if the text is none, such as a name, or one with a zone. */
    public static Optional<InetAddress> read(String text) {
        return isVersion4(text) || VERSION_6.matcher(text).matches() ? parsed(text) : Optional.empty();
    }

    private static boolean isVersion4(String text) {
        Matcher bytes = VERSION_4.matcher(text);
        if (!bytes.matches()) {
            return false;
        }
        for (int i = 1; i <= bytes.groupCount(); i++) {
            if (Integer.parseInt(bytes.group(i)) > HIGHEST_BYTE) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InetAddress> parsed(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
