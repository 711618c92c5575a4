package org.jobwright.domain.jobs.imports;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The import of a file of postings into an organization. It starts with the number of records, reports its progress,
 * and ends finished or failed; what was imported stays, and running the same file again imports only what is new.
 */
@Entity
public class ImportRun extends AggregateRoot<ImportRunId> {

    /** So long an import can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(1);

    /** Without news for so long, it has stopped: the server that worked on it ended. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    @EmbeddedId
    private ImportRunId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "started_by"))
    private AccountId startedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "undone_by"))
    private AccountId undoneBy;

    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportRunState state;

    private int total;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportReport report;

    private Instant startedAt;

    private Instant finishedAt;

    private Instant progressAt;

    protected ImportRun() {}

    public ImportRun(OrganizationId organization, AccountId startedBy, String fileName, Instant now) {
        this.id = ImportRunId.next();
        this.organization = organization;
        this.startedBy = startedBy;
        this.fileName = fileName;
        this.state = ImportRunState.RUNNING;
        this.report = ImportReport.EMPTY;
        this.startedAt = now;
        this.progressAt = now;
    }

    /** Records the progress. */
    public void progress(int records, ImportReport soFar, Instant now) {
        total = records;
        report = soFar;
        progressAt = now;
    }

    public void finish(ImportReport all, Instant now) {
        report = all;
        state = ImportRunState.FINISHED;
        finishedAt = now;
    }

    public void fail(ImportReport soFar, Instant now) {
        report = soFar;
        state = ImportRunState.FAILED;
        finishedAt = now;
    }

    /** Its postings will be withdrawn. */
    public void beginUndo(AccountId by, Instant now) {
        if (!isUndoable(now)) {
            throw new RuleViolation("jobs.import.undo-late");
        }
        state = ImportRunState.UNDOING;
        undoneBy = by;
        progressAt = now;
    }

    /** So many postings were withdrawn. */
    public void undone(int postings, Instant now) {
        report = report.withUndone(postings);
        state = ImportRunState.UNDONE;
        progressAt = now;
    }

    /** Whether it can be undone; also one that stopped on its way. */
    public boolean isUndoable(Instant now) {
        boolean over = state == ImportRunState.FINISHED || state == ImportRunState.FAILED || isStopped(now);
        return over && now.isBefore((finishedAt == null ? progressAt : finishedAt).plus(UNDOABLE));
    }

    /** Whether it was working and there has been no news for long. */
    public boolean isStopped(Instant now) {
        return (state == ImportRunState.RUNNING || state == ImportRunState.UNDOING)
                && progressAt.plus(SILENCE).isBefore(now);
    }

    @Override
    public ImportRunId getId() {
        return id;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public String getFileName() {
        return fileName;
    }

    public ImportRunState getState() {
        return state;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public int getTotal() {
        return total;
    }

    public ImportReport getReport() {
        return report;
    }
}
