package org.jobwright.domain.interviews;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.replies.CalendarResponse;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.AggregateRoot;

/** The state of an {@link Interview}, and what can be asked about it. */
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
    @AttributeOverride(name = "value", column = @Column(name = "organizer_id"))
    AccountId organizer;

    @Column(updatable = false)
    private String uid;

    @Enumerated(EnumType.STRING)
    InterviewState state;

    @Embedded
    Appointment appointment;

    /** For the panel only. */
    String internal;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kit_id"))
    InterviewKitId kit;

    @JdbcTypeCode(SqlTypes.JSON)
    Announcement announced;

    /** When candidate and panel were first told; null until then. */
    Instant announcedAt;

    /** The sequence of what was announced, and since when: a reminder of an earlier one does not count. */
    int sequence;

    Instant agreedAt;

    /** When what changed is told; null if nothing waits. */
    Instant tellAt;

    /** What waits is that it does not take place. */
    boolean cancelling;

    /** What the candidate asked for, and nobody has answered; null for nothing. */
    @Embedded
    TimeWish wish;

    /** What the candidate's calendar says to the time that they know; null for nothing. */
    @Embedded
    CalendarResponse candidateResponse;

    @Embedded
    TimesOffer offer = TimesOffer.none();

    @Enumerated(EnumType.STRING)
    CancelCause cancelCause;

    /** When it got its last state. */
    Instant endedAt;

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

    /** Who planned it, or took it over, and answers for it. */
    public AccountId getOrganizer() {
        return organizer;
    }

    /** The name of its calendar entry, for ever. */
    public String getUid() {
        return uid;
    }

    /** The candidate knows of it: of a time, or of times to choose from. */
    public boolean isKnown() {
        return announced != null || offer.isTold();
    }

    /** The candidate was told of it, even if nothing of that stands. */
    public boolean isKnownEver() {
        return announced != null || offer.getOfferedAs() != null;
    }

    /**
     * Whether a time is only the first of those that the candidate is to choose from: it holds nobody, and may have passed.
     */
    public boolean isPlaceholder(InterviewTime time) {
        return isToBeChosen() && time.equals(appointment.time());
    }

    boolean isToBeChosen() {
        return announced == null && offer.getPlanned() != null;
    }

    /** Whether both wait to be told for the first time and are on the same day: the candidate reads of them in one mail. */
    public boolean isToldWith(InterviewFields other) {
        return isFirstWaiting()
                && other.isFirstWaiting()
                && appointment.time().day().equals(other.appointment.time().day());
    }

    /** Whether an agreed time waits to be told for the first time. */
    public boolean isFirstWaiting() {
        return tellAt != null && announced == null && !cancelling && offer.getPlanned() == null;
    }

    public boolean isDue(Instant now) {
        return tellAt != null && !tellAt.isAfter(now);
    }

    /** Whether times wait for the candidate, and can still be chosen: also after the time that was agreed before. */
    public boolean isOffering(Instant now) {
        return (state == InterviewState.PROPOSED || state == InterviewState.RESCHEDULING)
                && offer.isOpen(now)
                && !offer.isChosen();
    }

    /** Whether the candidate can take one of the times now: the first one, or another one instead of the agreed one. */
    public boolean isChoosable(Instant now) {
        return !state.isOver()
                && offer.isOpen(now)
                && (!offer.isChosen()
                        || offer.mayMove(announced.appointment().time().startsAt(), now));
    }

    /** It does not take place, or has begun, and there are no other times to choose. */
    public boolean isPast(Instant now) {
        return state.isOver() || hasBegun(now) && !isOffering(now);
    }

    /** The time that both sides know of has come. */
    public boolean hasBegun(Instant now) {
        return announced != null && !announced.appointment().time().startsAt().isAfter(now);
    }

    /** What the candidate knows of, so that nobody acts on a time that they did not see; -1 without a time. */
    public int getSeen() {
        return announced == null ? -1 : sequence;
    }

    /**
     * The reminder that is due, if it was agreed earlier than that and is not too late for it.
     */
    public boolean isDue(ReminderKind kind, Instant now) {
        if (!isRemindedOf(kind)) {
            return false;
        }
        Instant start = announced.appointment().time().startsAt();
        return !now.isBefore(start.minus(kind.before())) && now.isBefore(start.minus(kind.until()));
    }

    /** Whether it was agreed early enough for this reminder. */
    public boolean isRemindedOf(ReminderKind kind) {
        return state.isAgreed()
                && agreedAt.isBefore(announced.appointment().time().startsAt().minus(kind.before()));
    }

    public InterviewState getState() {
        return state;
    }

    public Appointment getAppointment() {
        return appointment;
    }

    /** For the panel only; may be empty. */
    public String getInternal() {
        return internal;
    }

    /** What the panel asks, and judges by; null if it has no kit. */
    public InterviewKitId getKit() {
        return kit;
    }

    /** What candidate and panel were told last; null if they know nothing. */
    public Announcement getAnnounced() {
        return announced;
    }

    /** What the candidate was told last, of a time or of times to choose from; null if they know nothing. */
    public Appointment getTold() {
        return announced == null ? offer.getOfferedAs() : announced.appointment();
    }

    /** When they were first told; null until then. */
    public Instant getAnnouncedAt() {
        return announcedAt;
    }

    /** When what changed is told; null if nothing waits. */
    public Instant getTellAt() {
        return tellAt;
    }

    /** Whether what waits to be told is that it does not take place. */
    public boolean isCancelling() {
        return cancelling;
    }

    /** What the candidate asked for, and nobody has answered; null for nothing. */
    public TimeWish getWish() {
        return wish;
    }

    /** What the candidate's calendar says to the time that they know; null for nothing. */
    public CalendarResponse getCandidateResponse() {
        return candidateResponse;
    }

    /** When they asked for another time; null if they did not, or got an answer. */
    public Instant getWishedAt() {
        return wish == null ? null : wish.at();
    }

    /** The times that the candidate chooses from. */
    public TimesOffer getOffer() {
        return offer;
    }

    /** Why it does not take place; null unless it was cancelled. */
    public CancelCause getCancelCause() {
        return cancelCause;
    }

    /** When it got its last state; null until then. */
    public Instant getEndedAt() {
        return endedAt;
    }
}
