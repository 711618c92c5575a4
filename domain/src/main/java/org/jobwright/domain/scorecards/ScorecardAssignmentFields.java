package org.jobwright.domain.scorecards;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The fields of a {@link ScorecardAssignment} that stay the same: who is asked, and about whom. */
@MappedSuperclass
public abstract class ScorecardAssignmentFields extends AggregateRoot<ScorecardAssignmentId> {

    @EmbeddedId
    private ScorecardAssignmentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id", updatable = false))
    private JobApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "interview_id", updatable = false))
    private InterviewId interview;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id", updatable = false))
    private AccountId author;

    protected ScorecardAssignmentFields() {}

    ScorecardAssignmentFields(JobApplication about, InterviewId interview, AccountId author) {
        about.requireActive();
        if (author.equals(about.getCandidate())) {
            throw new RuleViolation("scorecards.author.is-candidate");
        }
        this.id = ScorecardAssignmentId.next();
        this.application = about.getId();
        this.organization = about.getOrganization();
        this.interview = interview;
        this.author = author;
    }

    @Override
    public ScorecardAssignmentId getId() {
        return id;
    }

    public JobApplicationId getApplication() {
        return application;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    /** Null for one that was asked for by hand. */
    public InterviewId getInterview() {
        return interview;
    }

    public AccountId getAuthor() {
        return author;
    }
}
