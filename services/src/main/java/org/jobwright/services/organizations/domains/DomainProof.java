package org.jobwright.services.organizations.domains;

import org.jobwright.domain.organizations.domains.DomainMailbox;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.shared.Language;

/**
 * That an owner may do something about a domain by mail. Only this package makes one, so no other class can say that a
 * domain is proved.
 */
public final class DomainProof {

    private final OrganizationDomainId domain;
    private final DomainMailbox mailbox;
    private final Language language;

    private DomainProof(OrganizationDomainId domain, DomainMailbox mailbox, Language language) {
        this.domain = domain;
        this.mailbox = mailbox;
        this.language = language;
    }

    /** The owner has an address in the domain. */
    static DomainProof byAddress(OrganizationDomainId domain) {
        return new DomainProof(domain, null, null);
    }

    /** The owner may have a link sent. */
    static DomainProof byLink(OrganizationDomainId domain, DomainMailbox mailbox, Language language) {
        return new DomainProof(domain, mailbox, language);
    }

    OrganizationDomainId domain() {
        return domain;
    }

    DomainMailbox mailbox() {
        return mailbox;
    }

    Language language() {
        return language;
    }
}
