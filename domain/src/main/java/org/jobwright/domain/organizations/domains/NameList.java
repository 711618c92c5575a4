package org.jobwright.domain.organizations.domains;

/** A list of names that a release brings and administrators add to. */
public enum NameList {
    /** Domains in which anyone gets an address, so that no organization names them as its own. */
    WEBMAIL,
    /** Domains whose mail proves nothing: of mail for everyone, also for ten minutes. A record proves them. */
    MAIL_PROVIDER,
    /** Names and domains for which others must not be taken, though nobody here is verified under them. */
    PROTECTED;

    /** The longest domain, and more than a name has. */
    public static final int LONGEST = 253;

    /** Whether it has domains only. */
    public boolean isOfDomains() {
        return this != PROTECTED;
    }
}
