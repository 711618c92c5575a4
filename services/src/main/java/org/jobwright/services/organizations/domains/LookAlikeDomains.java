package org.jobwright.services.organizations.domains;

import com.google.common.net.InternetDomainName;
import java.util.Optional;
import org.jobwright.domain.organizations.profile.LookAlike;
import org.jobwright.domain.organizations.profile.LookAlikes;
import org.jobwright.domain.shared.failures.InvalidInput;

/** Compares domains as people read them. */
public final class LookAlikeDomains {

    private LookAlikeDomains() {}

    /** How one registrable domain resembles another; empty if people tell them apart, or it is the same. */
    public static Optional<LookAlike> between(String one, String other) {
        return LookAlikes.ofDomains(label(one), ending(one), label(other), ending(other));
    }

    /** The registrable domain of a host; empty if it has none. */
    public static Optional<String> of(String host) {
        try {
            return host.isEmpty()
                    ? Optional.empty()
                    : Optional.of(DomainNames.read(host)).filter(name -> !DomainNames.isWebmail(name));
        } catch (InvalidInput none) {
            return Optional.empty();
        }
    }

    private static String label(String name) {
        return DomainNames.shown(name.substring(0, name.length() - ending(name).length() - 1));
    }

    private static String ending(String name) {
        InternetDomainName read = InternetDomainName.from(name);
        return read.isUnderPublicSuffix() ? read.publicSuffix().toString() : name.substring(name.indexOf('.') + 1);
    }
}
