package org.jobwright.domain.integrations;

import java.util.Arrays;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;

/** What a token allows. Each is a role of the caller, so that services name it as they name the roles of people. */
public enum ApiScope {
    POSTINGS_READ(Role.POSTINGS_READ),
    POSTINGS_WRITE(Role.POSTINGS_WRITE),
    APPLICATIONS_READ(Role.APPLICATIONS_READ),
    APPLICATIONS_WRITE(Role.APPLICATIONS_WRITE),
    DOCUMENTS_READ(Role.DOCUMENTS_READ),
    MESSAGES_READ(Role.MESSAGES_READ),
    MESSAGES_WRITE(Role.MESSAGES_WRITE),
    INTERVIEWS_READ(Role.INTERVIEWS_READ),
    INTERVIEWS_WRITE(Role.INTERVIEWS_WRITE),
    OFFERS_READ(Role.OFFERS_READ),
    OFFERS_WRITE(Role.OFFERS_WRITE),
    EVENTS_READ(Role.EVENTS_READ),
    FIGURES_READ(Role.FIGURES_READ),
    WEBHOOKS_MANAGE(Role.WEBHOOKS_MANAGE),
    MEMBERS_PROVISION(Role.MEMBERS_PROVISION);

    private final String role;

    ApiScope(String role) {
        this.role = role;
    }

    /** As programs and services know it: {@code postings:read}. */
    public String role() {
        return role;
    }

    /** The scope of a name; empty for one that this version does not know. */
    static Optional<ApiScope> of(String role) {
        return Arrays.stream(values()).filter(scope -> scope.role.equals(role)).findFirst();
    }
}
