package org.jobwright.domain.applications.entry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.entry.EntryEvent.PeopleEntered;
import org.jobwright.domain.applications.entry.EntryEvent.PeopleEntryUndone;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A file of people whom an employer asks to apply for a posting. */
@Entity
@Table(name = "people_import")
public class PeopleImport extends AggregateRoot<PeopleImportId> {

    /** The most people of a file. */
    public static final int MOST_PEOPLE = 2_000;

    /** Characters of the words that say where their data is from. */
    public static final int MOST_SOURCE = 200;

    /** How long it is known that there was one. */
    public static final Duration KEPT = Duration.ofDays(365);

    @EmbeddedId
    private PeopleImportId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "started_by", updatable = false))
    private AccountId startedBy;

    private String fileName;

    /** Where the data is from, in words that each person reads. */
    private String source;

    /** In which the people are told. */
    @Enumerated(EnumType.STRING)
    private Language language;

    @JdbcTypeCode(SqlTypes.JSON)
    private EntryReport report;

    private Instant startedAt;

    private Instant undoneAt;

    protected PeopleImport() {}

    /** Begins an import of people. */
    public PeopleImport(
            OrganizationId organization,
            JobPostingId posting,
            AccountId startedBy,
            String fileName,
            String source,
            Language language,
            EntryReport report,
            Instant now) {
        this.id = PeopleImportId.next();
        this.organization = organization;
        this.posting = posting;
        this.startedBy = startedBy;
        this.fileName = fileName;
        this.source = source;
        this.language = language;
        this.report = report;
        this.startedAt = now;
    }

    /** What the record says about it. */
    public PeopleEntered entered() {
        return new PeopleEntered(id, organization, posting, report.entered(), startedAt);
    }

    /** All of its people are forgotten. Those who were told find that nothing is kept. */
    public PeopleEntryUndone undo(Instant now) {
        if (undoneAt != null) {
            throw new RuleViolation("applications.entry.over");
        }
        undoneAt = now;
        return new PeopleEntryUndone(id, organization, now);
    }

    @Override
    public PeopleImportId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public String getFileName() {
        return fileName;
    }

    public String getSource() {
        return source;
    }

    public Language getLanguage() {
        return language;
    }

    public EntryReport getReport() {
        return report;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** Null unless it was. */
    public Instant getUndoneAt() {
        return undoneAt;
    }
}
