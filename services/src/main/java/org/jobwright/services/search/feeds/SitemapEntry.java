package org.jobwright.services.search.feeds;

import java.io.Serializable;
import java.time.Instant;

/**
 * A page in the sitemap.
 *
 * @param key the reference of a posting, the slug of an organization
 * @param title of a posting, the name of an organization
 */
public record SitemapEntry(String key, String title, Instant changedAt) implements Serializable {}
