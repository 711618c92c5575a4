package org.jobwright.services.organizations.domains;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.ResolverConfig;

/**
 * The name servers to ask: those of {@code jobwright.dns}, {@code host:port,…}, or without it those of the machine. Hosts
 * are addresses; IPv6 in brackets.
 */
final class NameServers {

    private static final int PORT = 53;

    private NameServers() {}

    static List<InetSocketAddress> all() {
        String named = System.getProperty("jobwright.dns", "");
        return named.isEmpty()
                ? ResolverConfig.getCurrentConfig().servers()
                : Arrays.stream(named.split(",", -1)).map(NameServers::parse).toList();
    }

    private static InetSocketAddress parse(String address) {
        String one = address.strip();
        int colon = one.lastIndexOf(':');
        boolean withPort = colon > one.lastIndexOf(']');
        String host = (withPort ? one.substring(0, colon) : one).replaceAll("[\\[\\]]", "");
        return new InetSocketAddress(host, withPort ? Integer.parseInt(one.substring(colon + 1)) : PORT);
    }

    /** As an owner reads it. */
    static String name(InetSocketAddress server) {
        return server.getAddress() == null
                ? server.getHostString()
                : server.getAddress().getHostAddress();
    }
}
