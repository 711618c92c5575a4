package org.jobwright.web.accounts.signon;

/**
 * Asks a person whether their account is theirs at the provider, too.
 *
 * @param organization its name
 */
public record JoinPage(String organization) {}
