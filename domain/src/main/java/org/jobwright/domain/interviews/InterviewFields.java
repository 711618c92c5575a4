package org.jobwright.domain.interviews;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/** The fields of an {@link Interview} that stay the same: whose it is, and by which names people and calendars know it. */
@MappedSuperclass
public abstract class InterviewFields extends AggregateRoot<InterviewId> {

    @EmbeddedId
    private InterviewId id;

    @Embedded
    private InterviewReference reference;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id", updatable = false))
    private JobApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id", updatable = false))
    private OrganizationId organization;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "candidate_id", updatable = false))
    private AccountId candidate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organizer_id", updatable = false))
    private AccountId organizer;

    @Column(updatable = false)
    private String uid;

    protected InterviewFields() {}

    InterviewFields(JobApplication application, AccountId organizer, String host) {
        this.id = InterviewId.next();
        this.reference = InterviewReference.next();
        this.application = application.getId();
        this.organization = application.getOrganization();
        this.candidate = application.getCandidate();
        this.organizer = organizer;
        this.uid = id + "@" + host;
    }

    @Override
    public InterviewId getId() {
        return id;
    }

    public InterviewReference getReference() {
        return reference;
    }

    public JobApplicationId getApplication() {
        return application;
    }

    public OrganizationId getOrganization() {
        return organization;
    }

    public AccountId getCandidate() {
        return candidate;
    }

    /** Who planned it, and answers for it. */
    public AccountId getOrganizer() {
        return organizer;
    }

    /** The name of its calendar entry, for ever. */
    public String getUid() {
        return uid;
    }
}
