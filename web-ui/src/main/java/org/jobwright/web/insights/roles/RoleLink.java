package org.jobwright.web.insights.roles;

/**
 * A title with a link: to its guide, else to a search for it.
 *
 * @param language of the title, a BCP 47 tag; null if it is the reader's
 */
public record RoleLink(String title, String address, String language) {}
