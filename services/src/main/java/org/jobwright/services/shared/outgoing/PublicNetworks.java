package org.jobwright.services.shared.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.shared.networks.Network;

/**
 * The part of the internet that anybody can reach: what is left without the networks that IANA keeps for special purposes.
 * An address that somebody named must be here, or they would look around in our own network through us.
 */
public final class PublicNetworks {

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    // Teredo and others; documentation; 6to4
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(PublicNetworks::network)
            .toList();

    private static final Network GLOBAL = network("2000::/3");

    private PublicNetworks() {}

    /** Whether an address is public. */
    public static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    private static Network network(String text) {
        return Network.read(text).orElseThrow();
    }
}
