package org.jobwright.domain.moderation.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.moderation.transparency.YearlyReportEvent.YearlyReportChanged;
import org.jobwright.domain.moderation.transparency.YearlyReportEvent.YearlyReportDrafted;
import org.jobwright.domain.moderation.transparency.YearlyReportEvent.YearlyReportPublished;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The counts of a calendar year (UTC). The system drafts them once the year is over, an administrator adds what no program
 * counts and publishes them; from then on they are a text with its SHA-256, which nobody changes.
 */
@Entity
@Table(name = "yearly_report")
public class YearlyReport extends AggregateRoot<YearlyReportId> {

    @EmbeddedId
    private YearlyReportId id;

    @Column(updatable = false)
    private int calendarYear;

    @Column(updatable = false)
    private Instant draftedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private YearlyCounts counts;

    @JdbcTypeCode(SqlTypes.JSON)
    private TypedCounts typed;

    private Instant publishedAt;

    private String content;

    private String sha256;

    protected YearlyReport() {}

    /** Drafts the counts of a year that is over. */
    public YearlyReport(int year, YearlyCounts counts, Instant now) {
        if (year >= LocalDate.ofInstant(now, ZoneOffset.UTC).getYear()) {
            throw new RuleViolation("moderation.year.not-over");
        }
        this.id = YearlyReportId.next();
        this.calendarYear = year;
        this.counts = counts;
        this.typed = TypedCounts.NONE;
        this.draftedAt = now;
    }

    /** The event that begins it. */
    public YearlyReportDrafted drafted() {
        return new YearlyReportDrafted(id, draftedAt);
    }

    /** An administrator types what no program counts. */
    public YearlyReportChanged change(TypedCounts next, Instant now) {
        requireDraft();
        typed = next;
        return new YearlyReportChanged(id, now);
    }

    /** Freezes it for the public. */
    public YearlyReportPublished publish(Instant now) {
        requireDraft();
        typed.requireComplete();
        content = Json.writeCanonical(counts.with(typed));
        sha256 = Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
        publishedAt = now;
        return new YearlyReportPublished(id, now);
    }

    private void requireDraft() {
        if (publishedAt != null) {
            throw new RuleViolation("moderation.year.published");
        }
    }

    @Override
    public YearlyReportId getId() {
        return id;
    }

    public int getYear() {
        return calendarYear;
    }

    public TypedCounts getTyped() {
        return typed;
    }

    /** What is published, or would be now. */
    public YearlyCounts getLines() {
        return content == null ? counts.with(typed) : Json.read(content, YearlyCounts.class);
    }

    /** Empty while it is a draft, as are the next two. */
    public Optional<Instant> getPublishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The text whose hash is published: all lines as canonical JSON. */
    public Optional<String> getContent() {
        return Optional.ofNullable(content);
    }

    public Optional<String> getSha256() {
        return Optional.ofNullable(sha256);
    }
}
