package org.jobwright.domain.search.saved;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.AggregateRoot;

/** A posting that a person saved; it stays after its end, until the person removes it. */
@Entity
public class SavedJob extends AggregateRoot<SavedJobId> {

    @EmbeddedId
    private SavedJobId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "job_posting_id", updatable = false))
    private JobPostingId posting;

    @Column(updatable = false)
    private Instant savedAt;

    protected SavedJob() {}

    public SavedJob(AccountId account, JobPostingId posting, Instant now) {
        this.id = SavedJobId.next();
        this.account = account;
        this.posting = posting;
        this.savedAt = now;
    }

    @Override
    public SavedJobId getId() {
        return id;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}
