package org.jobwright.domain.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * One wording of an advert, numbered from 1 within its posting. Written as a draft, frozen at submission, then approved
 * or sent back; only a draft changes its text. Belongs to its {@link JobPosting} and is changed through it.
 */
@Entity
public class PostingVersion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "job_posting_id")
    private JobPosting posting;

    private int number;

    @Enumerated(EnumType.STRING)
    private PostingVersionStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private JobAdvert advert;

    private Instant submittedAt;

    private Instant decidedAt;

    protected PostingVersion() {}

    PostingVersion(JobPosting posting, int number, JobAdvert advert) {
        this.id = Identifiers.next();
        this.posting = posting;
        this.number = number;
        this.status = PostingVersionStatus.DRAFT;
        this.advert = advert;
    }

    public UUID getId() {
        return id;
    }

    void edit(JobAdvert changed) {
        require(PostingVersionStatus.DRAFT);
        advert = changed;
    }

    void submit(Instant now) {
        require(PostingVersionStatus.DRAFT);
        status = PostingVersionStatus.SUBMITTED;
        submittedAt = now;
    }

    void recall() {
        require(PostingVersionStatus.SUBMITTED);
        status = PostingVersionStatus.DRAFT;
        submittedAt = null;
    }

    void decide(PostingVersionStatus decision, Instant now) {
        require(PostingVersionStatus.SUBMITTED);
        status = decision;
        decidedAt = now;
    }

    /** It should not have been sent back. */
    void submitAgain() {
        require(PostingVersionStatus.SENT_BACK);
        status = PostingVersionStatus.SUBMITTED;
        decidedAt = null;
    }

    /** Undoes its approval. */
    void reopen() {
        require(PostingVersionStatus.APPROVED);
        status = PostingVersionStatus.SUBMITTED;
        decidedAt = null;
    }

    /** The public text with a later last day; the only change that needs no review. */
    void renew(JobAdvert renewed) {
        require(PostingVersionStatus.APPROVED);
        advert = renewed;
    }

    private void require(PostingVersionStatus needed) {
        if (status != needed) {
            throw new RuleViolation("jobs.version-refused", status, needed);
        }
    }

    public int getNumber() {
        return number;
    }

    public PostingVersionStatus getStatus() {
        return status;
    }

    public JobAdvert getAdvert() {
        return advert;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
