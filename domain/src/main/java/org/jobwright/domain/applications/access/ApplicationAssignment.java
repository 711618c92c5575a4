package org.jobwright.domain.applications.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;

/** An application that an interviewer may read. */
@Entity
@Table(name = "application_assignment")
public class ApplicationAssignment {

    /** An application is assigned to a person once. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "application_id"))
            JobApplicationId application,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
            AccountId account)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assigned_by"))
    private AccountId assignedBy;

    private Instant assignedAt;

    /** It ends with the last panel of the application that they sit in. */
    private boolean fromPanel;

    protected ApplicationAssignment() {}

    public ApplicationAssignment(JobApplication application, AccountId account, AccountId by, Instant now) {
        this.key = new Key(application.getId(), account);
        this.posting = application.getPosting();
        this.assignedBy = by;
        this.assignedAt = now;
    }

    /** For those who sit in the panel of an interview about it. */
    public static ApplicationAssignment fromPanel(
            JobApplication application, AccountId account, AccountId by, Instant now) {
        ApplicationAssignment assignment = new ApplicationAssignment(application, account, by, now);
        assignment.fromPanel = true;
        return assignment;
    }

    public JobApplicationId getApplication() {
        return key.application();
    }

    public AccountId getAccount() {
        return key.account();
    }

    public AccountId getAssignedBy() {
        return assignedBy;
    }

    public Instant getAssignedAt() {
        return assignedAt;
    }

    public boolean isFromPanel() {
        return fromPanel;
    }
}
