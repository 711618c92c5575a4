package org.jobwright.domain.shared.networks;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A network of IPv4 or IPv6, written as in CIDR: {@code 192.0.2.0/24}, {@code 2001:db8::/32}. */
public final class Network {

    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");
    private static final int IPV4_BYTES = 4;

    private final byte[] start;
    private final int bits;

    private Network(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /** The network that a text names; empty if it names none. What is written behind its bits does not count. */
    public static Optional<Network> read(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && BITS.matcher(text.substring(slash + 1)).matches()
                ? AddressLiteral.read(text.substring(0, slash))
                        .flatMap(address -> of(address.getAddress(), Integer.parseInt(text.substring(slash + 1))))
                : Optional.empty();
    }

    private static Optional<Network> of(byte[] address, int bits) {
        return bits <= address.length * Byte.SIZE
                ? Optional.of(new Network(masked(address, bits), bits))
                : Optional.empty();
    }

    private static byte[] masked(byte[] address, int bits) {
        byte[] start = new byte[address.length];
        for (int bit = 0; bit < bits; bit++) {
            start[bit / Byte.SIZE] |= (byte) (address[bit / Byte.SIZE] & mask(bit));
        }
        return start;
    }

    private static int mask(int bit) {
        return 0x80 >> bit % Byte.SIZE;
    }

    /** Whether an address of the same version lies in it. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == start.length && Arrays.equals(masked(bytes, bits), start);
    }

    /** How many bits of its addresses are the same: the more, the narrower it is. */
    public int bits() {
        return bits;
    }

    /** Whether it is one of IPv4. */
    public boolean isVersion4() {
        return start.length == IPV4_BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network network && bits == network.bits && Arrays.equals(start, network.start);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(start), bits);
    }
}
