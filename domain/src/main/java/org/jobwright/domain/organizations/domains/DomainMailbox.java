package org.jobwright.domain.organizations.domains;

import java.util.Locale;
import org.jobwright.domain.shared.EmailAddress;

/** Mailboxes that only those who run a domain have. */
public enum DomainMailbox {
    POSTMASTER,
    ADMIN,
    HOSTMASTER,
    WEBMASTER;

    /** The mailbox at a domain. */
    public EmailAddress at(String domain) {
        return new EmailAddress(name().toLowerCase(Locale.ROOT) + "@" + domain);
    }
}
