package org.jobwright.services.shared.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.http.conn.DnsResolver;

/**
 * Finds the addresses of a name, once for each connection, which then goes to one of them: a second question could be
 * answered otherwise. One address that is not public is enough to refuse the name.
 */
public final class GuardedResolver implements DnsResolver {

    private final DnsResolver names;
    private final boolean loopback;

    /**
     * Asks name servers, and refuses.
     *
     * @param loopback whether programs on this machine may be called, too
     */
    public GuardedResolver(DnsResolver names, boolean loopback) {
        this.names = names;
        this.loopback = loopback;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = names.resolve(host);
        if (all.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!Stream.of(all).allMatch(this::isAllowed)) {
            throw new RefusedAddressException(host);
        }
        return all;
    }

    private boolean isAllowed(InetAddress address) {
        return PublicNetworks.contain(address) || loopback && address.isLoopbackAddress();
    }

    /** The name leads into a network that is not public. */
    public static final class RefusedAddressException extends UnknownHostException {

        RefusedAddressException(String host) {
            super(host);
        }
    }
}
