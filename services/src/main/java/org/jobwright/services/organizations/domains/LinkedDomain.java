package org.jobwright.services.organizations.domains;

import java.io.Serializable;

/**
 * What a link proves.
 *
 * @param domain as people write it
 * @param organization says that the domain is its own
 * @param mailbox to which the link was sent
 */
public record LinkedDomain(String domain, String organization, String mailbox) implements Serializable {}
