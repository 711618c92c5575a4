package org.jobwright.services.search.feeds;

import java.io.Serializable;
import java.time.Instant;

/** A part of the sitemap: its number, counted from 1, and the latest change of a page in it. */
public record SitemapPart(int number, Instant changedAt) implements Serializable {}
