package org.jobwright.domain.papers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.papers.PaperEvent.ReferencesAsked;
import org.jobwright.domain.shared.failures.RuleViolation;

/** An employer asks a candidate who accepted an offer to name referees; only the candidate does. */
@Entity
@Table(name = "reference_ask")
public class ReferenceAsk {

    /** Of one application, whatever became of them. */
    public static final int MOST_REFEREES = 5;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "application_id"))
    private JobApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id", updatable = false))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "candidate_id", updatable = false))
    private AccountId candidate;

    private int wanted;

    private Instant askedAt;

    protected ReferenceAsk() {}

    /** @param accepted whether the candidate accepted an offer: nobody is asked before that */
    public ReferenceAsk(JobApplication application, int wanted, boolean accepted, Instant now) {
        if (!accepted) {
            throw new RuleViolation("papers.references.too-early");
        }
        if (wanted < 1 || wanted > MOST_REFEREES) {
            throw new RuleViolation("papers.references.range", MOST_REFEREES);
        }
        this.application = application.getId();
        this.posting = application.getPosting();
        this.organization = application.getOrganization();
        this.candidate = application.getCandidate();
        this.wanted = wanted;
        this.askedAt = now;
    }

    public ReferencesAsked asked() {
        return new ReferencesAsked(application, organization, candidate, askedAt);
    }

    public JobApplicationId getApplication() {
        return application;
    }

    public JobPostingId getPosting() {
        return posting;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getCandidate() {
        return candidate;
    }

    public int getWanted() {
        return wanted;
    }

    public Instant getAskedAt() {
        return askedAt;
    }
}
