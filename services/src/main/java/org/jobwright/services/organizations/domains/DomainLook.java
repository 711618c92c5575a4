package org.jobwright.services.organizations.domains;

import org.jobwright.domain.organizations.domains.DomainAnswer;
import org.jobwright.domain.organizations.domains.DomainResult;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;

/**
 * What name servers answered. Only {@link DomainLookup} makes one, so no other class can say that a domain is proved.
 */
public final class DomainLook {

    private final OrganizationDomainId domain;
    private final DomainAnswer answer;

    DomainLook(OrganizationDomainId domain, DomainAnswer answer) {
        this.domain = domain;
        this.answer = answer;
    }

    OrganizationDomainId domain() {
        return domain;
    }

    DomainAnswer answer() {
        return answer;
    }

    /** Whether the record is there. */
    boolean found() {
        return answer.result() == DomainResult.PROVED;
    }

    /** The same when another organization has proved the domain. */
    DomainLook taken() {
        return new DomainLook(domain, answer.taken());
    }
}
