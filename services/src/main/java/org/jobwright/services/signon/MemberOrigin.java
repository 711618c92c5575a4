package org.jobwright.services.signon;

/** What brought a member, or keeps them, besides invitations. */
public enum MemberOrigin {
    /** They came by signing in at the provider of the organization. */
    PROVIDER,
    /** A program keeps them in its list of people (SCIM), and ends their membership there. */
    DIRECTORY
}
