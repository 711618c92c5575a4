package org.jobwright.domain.accounts;

/**
 * What an account may do on the whole instance, or a program in its organization. Membership of an organization is not a role but a fact that a guard
 * asks for each time ({@code OrganizationMembership}).
 */
public final class Role {

    /** Anyone signed in: may apply, keep a profile, and join or create an organization. */
    public static final String PERSON = "person";
    /** Works through the review queue. */
    public static final String MODERATOR = "moderator";
    /** Manages people, organizations, mail and the instance. */
    public static final String ADMINISTRATOR = "administrator";
    /** The system itself: timers and the launcher's commands. Never a person. */
    public static final String SYSTEM = "system";

    /** A program of one organization, known by its token. Never a person; what it may do are the roles below. */
    public static final String INTEGRATION = "integration";
    /** A program that reads the postings of its organization. */
    public static final String POSTINGS_READ = "postings:read";
    /** A program that writes, submits and ends them. */
    public static final String POSTINGS_WRITE = "postings:write";
    /** A program that reads the applications for them, without their files. */
    public static final String APPLICATIONS_READ = "applications:read";
    /** A program that moves them, writes notes and proposes decisions. */
    public static final String APPLICATIONS_WRITE = "applications:write";
    /** A program that reads the files sent with them. */
    public static final String DOCUMENTS_READ = "documents:read";
    /** A program that reads what its organization and applicants write to each other. */
    public static final String MESSAGES_READ = "messages:read";
    /** A program that writes to applicants. */
    public static final String MESSAGES_WRITE = "messages:write";
    /** A program that reads the interviews of its organization. */
    public static final String INTERVIEWS_READ = "interviews:read";
    /** A program that plans, moves and cancels them. */
    public static final String INTERVIEWS_WRITE = "interviews:write";
    /** A program that reads offers, with the pay. */
    public static final String OFFERS_READ = "offers:read";
    /** A program that writes offers; a person tells the candidate. */
    public static final String OFFERS_WRITE = "offers:write";
    /** A program that reads what happens in its organization. */
    public static final String EVENTS_READ = "events:read";
    /** A program that manages the addresses to which its organization is told what happens. */
    public static final String WEBHOOKS_MANAGE = "webhooks:manage";
    /** A program that reads how the hiring of its organization goes, in numbers. */
    public static final String FIGURES_READ = "figures:read";
    /** A program that keeps the members of its organization (SCIM). */
    public static final String MEMBERS_PROVISION = "members:provision";

    private Role() {}
}
