package org.jobwright.services.organizations.domains;

import java.util.List;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;

/**
 * What name servers are asked.
 *
 * @param domain the domain it is about
 * @param places the names at which the record may be, the usual one first
 * @param value what it should say
 */
public record DomainQuestion(OrganizationDomainId domain, List<String> places, String value) {

    public DomainQuestion {
        places = List.copyOf(places);
    }

    static DomainQuestion of(OrganizationDomain domain) {
        return new DomainQuestion(domain.getId(), List.of(domain.recordName(), domain.getName()), domain.recordValue());
    }
}
