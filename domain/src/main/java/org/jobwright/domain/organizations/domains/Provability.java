package org.jobwright.domain.organizations.domains;

import org.jobwright.domain.shared.failures.RuleViolation;

/** What proves a domain, as the lists of names say now. A list that changes takes back no proof, but counts for each new one. */
public enum Provability {
    BY_MAIL_TOO,
    /** Not by mail: anyone gets an address there, or a company shares the domain with its customers. */
    BY_RECORD_ONLY,
    /** It belongs to everyone, so no organization names it as its own. */
    BY_NOTHING;

    /** Whether a proof counts. */
    public boolean allows(DomainMethod method) {
        return switch (method) {
            case EMAIL, POSTMASTER -> this == BY_MAIL_TOO;
            case DNS_TXT, STAFF -> this != BY_NOTHING;
        };
    }

    /** Refuses a proof that does not count. */
    public void require(DomainMethod method, String domain) {
        if (this == BY_NOTHING) {
            throw new RuleViolation("organizations.domain.webmail", domain);
        }
        if (!allows(method)) {
            throw new RuleViolation("organizations.domain.mail-proves-nothing", domain);
        }
    }
}
