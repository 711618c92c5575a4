package org.jobwright.services.moderation.transparency;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.transparency.YearlyCounts;

/**
 * The counts of a year, as published.
 *
 * @param content the text whose hash is published
 */
public record PublishedYear(int year, YearlyCounts counts, String content, String sha256, Instant publishedAt)
        implements Serializable {}
