package org.jobwright.domain.papers;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.papers.PaperEvent.DocumentAccepted;
import org.jobwright.domain.papers.PaperEvent.DocumentAsked;
import org.jobwright.domain.papers.PaperEvent.DocumentReminded;
import org.jobwright.domain.papers.PaperEvent.DocumentRequestCancelled;
import org.jobwright.domain.papers.PaperEvent.DocumentReturned;
import org.jobwright.domain.papers.PaperEvent.DocumentSent;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A document that an employer asks an applicant for, such as a certificate or a permit. The candidate sends files, the
 * employer accepts them or returns them with a reason, and on a day that was said at the start they are deleted.
 */
@Entity
@Table(name = "document_request")
public class DocumentRequest extends AggregateRoot<DocumentRequestId> {

    /** Of one application. */
    public static final int MOST_REQUESTS = 10;

    /** Of one request. */
    public static final int MOST_FILES = 5;

    /** Characters of the name of a document. */
    public static final int MOST_NAME = 100;

    /** Characters of what the candidate should know. */
    public static final int MOST_WORDS = 500;

    /** Characters of the reason for which a document is returned. */
    public static final int MOST_REASON = 1_000;

    /** For how many months files are kept at most. */
    public static final int MOST_MONTHS = 12;

    /** After how long the candidate is reminded, once each time they are asked. */
    public static final Duration REMINDED_AFTER = Duration.ofDays(3);

    @EmbeddedId
    private DocumentRequestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id", updatable = false))
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

    private String name;

    private String note;

    private LocalDate deleteOn;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.ASKED;

    /** Why it was returned, for the candidate; empty unless it was. */
    private String reason = "";

    private Instant askedAt;

    private Instant stateAt;

    /** When the candidate was reminded of it in this state; null if they were not. */
    private Instant remindedAt;

    protected DocumentRequest() {}

    /** Asks for it; of somebody who was turned down or withdrew nothing is asked. */
    public DocumentRequest(JobApplication application, String name, String note, LocalDate deleteOn, Instant now) {
        if (application.getCandidateStatus() != CandidateStatus.HIRED) {
            application.requireActive();
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!deleteOn.isAfter(today) || deleteOn.isAfter(today.plusMonths(MOST_MONTHS))) {
            throw new RuleViolation("papers.delete-on.range");
        }
        this.id = DocumentRequestId.next();
        this.application = application.getId();
        this.posting = application.getPosting();
        this.organization = application.getOrganization();
        this.candidate = application.getCandidate();
        this.name = name;
        this.note = note;
        this.deleteOn = deleteOn;
        this.askedAt = now;
        this.stateAt = now;
    }

    /** It was asked for, with how many at once; 0 unless it is the first of them. */
    public DocumentAsked asked(int together) {
        return new DocumentAsked(id, application, organization, candidate, together, askedAt);
    }

    /** The candidate sends what they added. */
    public DocumentSent send(int files, Instant now) {
        requireOpen(now);
        if (files == 0) {
            throw new RuleViolation("papers.files.required");
        }
        become(RequestState.SENT, now);
        reason = "";
        return new DocumentSent(id, application, organization, candidate, now);
    }

    public DocumentAccepted accept(Instant now) {
        become(RequestState.ACCEPTED, now);
        return new DocumentAccepted(id, application, organization, candidate, now);
    }

    /**
     * Asks for it once more.
     *
     * @param why for the candidate
     */
    public DocumentReturned giveBack(String why, Instant now) {
        if (why.isBlank()) {
            throw new RuleViolation("papers.reason.required");
        }
        become(RequestState.RETURNED, now);
        reason = why.strip();
        return new DocumentReturned(id, application, organization, candidate, now);
    }

    public DocumentRequestCancelled cancel(Instant now) {
        become(RequestState.CANCELLED, now);
        return new DocumentRequestCancelled(id, application, organization, candidate, now);
    }

    /**
     * Whether the candidate has had time to send it, and was not reminded.
     *
     * @param forgottenAfter since when it waits for too long
     */
    public boolean isReminderDue(Instant now, Duration forgottenAfter) {
        return isOpen(now)
                && remindedAt == null
                && !now.isBefore(stateAt.plus(REMINDED_AFTER))
                && now.isBefore(stateAt.plus(forgottenAfter));
    }

    /**
     * The candidate is told again that it is needed.
     *
     * @param together of how many at once; 0 unless it is the first of them
     */
    public DocumentReminded remind(int together, Instant now) {
        remindedAt = now;
        return new DocumentReminded(id, application, organization, candidate, together, now);
    }

    /** Whether the candidate is asked for the same, however it is written. */
    public boolean isAskedAs(String other) {
        return state.isForCandidate() && name.equalsIgnoreCase(other);
    }

    /** Refuses another file, and one to be removed, unless the candidate is to send some before they are deleted. */
    public void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw new RuleViolation("papers.closed");
        }
    }

    private boolean isOpen(Instant now) {
        return state.isForCandidate()
                && LocalDate.ofInstant(now, ZoneOffset.UTC).isBefore(deleteOn);
    }

    private void become(RequestState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("papers.changed-meanwhile");
        }
        state = next;
        stateAt = now;
        remindedAt = null;
    }

    @Override
    public DocumentRequestId getId() {
        return id;
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

    public String getName() {
        return name;
    }

    public String getNote() {
        return note;
    }

    public LocalDate getDeleteOn() {
        return deleteOn;
    }

    public RequestState getState() {
        return state;
    }

    public String getReason() {
        return reason;
    }

    public Instant getStateAt() {
        return stateAt;
    }
}
