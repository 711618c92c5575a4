package org.jobwright.services.signon;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.EmailAddress;

/** What a provider said about a person, once it was checked. Only {@link TokenReader} makes one. */
public final class ProvedIdentity {

    private final OrganizationId organization;
    private final String issuer;
    private final String subject;
    private final EmailAddress email;
    private final String name;
    private final List<String> groups;
    private final String sid;
    private final boolean secondFactor;

    /**
     * @param groups null if the provider says nothing about groups, or names too many
     * @param sid null if the provider names no session
     * @param secondFactor whether they proved one that counts here
     */
    ProvedIdentity(
            OrganizationId organization,
            String issuer,
            String subject,
            EmailAddress email,
            String name,
            List<String> groups,
            String sid,
            boolean secondFactor) {
        this.organization = organization;
        this.issuer = issuer;
        this.subject = subject;
        this.email = email;
        this.name = name;
        this.groups = groups == null ? null : List.copyOf(groups);
        this.sid = sid;
        this.secondFactor = secondFactor;
    }

    /** Whose provider it was. */
    OrganizationId organization() {
        return organization;
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    /** The address, if the provider says that it is verified. */
    Optional<EmailAddress> email() {
        return Optional.ofNullable(email);
    }

    /** A name as accounts have them. */
    String name() {
        return name;
    }

    /** Empty if the provider says nothing about groups. */
    Optional<List<String>> groups() {
        return Optional.ofNullable(groups);
    }

    /** Whether they proved a second factor to the provider that counts here. */
    boolean secondFactor() {
        return secondFactor;
    }

    static String hash(String issuer, String text) {
        return new Secret(issuer + " " + text).hash();
    }

    String subjectHash() {
        return hash(issuer, subject);
    }

    /** Null if the provider names no session. */
    String sidHash() {
        return sid == null ? null : hash(issuer, sid);
    }
}
