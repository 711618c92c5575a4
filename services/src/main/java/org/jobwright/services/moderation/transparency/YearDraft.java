package org.jobwright.services.moderation.transparency;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.transparency.TypedCounts;
import org.jobwright.domain.moderation.transparency.YearlyCounts;
import org.jobwright.domain.moderation.transparency.YearlyReportId;

/**
 * The counts of a year, for administrators.
 *
 * @param version for {@link YearlyReportService}
 * @param publishedAt null while it is a draft
 */
public record YearDraft(
        YearlyReportId id, Long version, int year, YearlyCounts counts, TypedCounts typed, Instant publishedAt)
        implements Serializable {}
