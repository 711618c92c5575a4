package org.jobwright.web.insights.roles;

/**
 * A title that leads somewhere: to its guide, else to a search for it.
 *
 * @param language of the title, a BCP 47 tag; null when it is the reader's
 */
public record RoleLink(String title, String address, String language) {}
