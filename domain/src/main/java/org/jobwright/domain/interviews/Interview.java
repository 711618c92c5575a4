package org.jobwright.domain.interviews;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnswered;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAttended;
import org.jobwright.domain.interviews.InterviewEvent.InterviewCancelled;
import org.jobwright.domain.interviews.InterviewEvent.InterviewChangeTakenBack;
import org.jobwright.domain.interviews.InterviewEvent.InterviewPlanned;
import org.jobwright.domain.interviews.InterviewEvent.InterviewReminded;
import org.jobwright.domain.interviews.InterviewEvent.InterviewRevised;
import org.jobwright.domain.interviews.InterviewEvent.InterviewTimeChosen;
import org.jobwright.domain.interviews.InterviewEvent.InterviewTimesOffered;
import org.jobwright.domain.interviews.InterviewEvent.OtherTimeAsked;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A conversation at a time that both sides agree on.
 *
 * <p>It has two sides. What the employer plans and changes is private until it is told: the first time with the decision
 * to invite, later two minutes after the change, in which it can be taken back. What candidate and panel were told last
 * is the announcement; the candidate reads nothing else. The members of the panel are held from planning on, so that
 * telling never fails.
 */
@Entity
@Table(name = "interview")
public class Interview extends InterviewFields {

    public static final int MOST_DAYS_AHEAD = 180;

    /** How long a change can be taken back. */
    public static final Duration WAITS = Duration.ofMinutes(2);

    /** How long before they end the candidate is reminded of times to choose from. */
    public static final Duration REMINDS_OF_TIMES = Duration.ofHours(24);

    /** How long it is tried again later, if telling failed. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    @Enumerated(EnumType.STRING)
    private InterviewState state;

    @Embedded
    private Appointment appointment;

    /** For the panel only. */
    private String internal;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kit_id"))
    private InterviewKitId kit;

    @OneToMany(mappedBy = "interview", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PanelMember> panel = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private Announcement announced;

    /** When candidate and panel were first told; null until then. */
    private Instant announcedAt;

    /** The sequence of what was announced, and since when: a reminder of an earlier one does not count. */
    private int sequence;

    private Instant agreedAt;

    /** When what changed is told; null if nothing waits. */
    private Instant tellAt;

    /** What waits is that it does not take place. */
    private boolean cancelling;

    /** Why the candidate wants another time, in their words; null if they did not ask. */
    private String wish;

    private Instant wishedAt;

    /** When the candidate could come instead; null or empty if they did not say. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<WishedWindow> wishWindows;

    @Embedded
    private TimesOffer offer = TimesOffer.none();

    @Enumerated(EnumType.STRING)
    private CancelCause cancelCause;

    /** When it got its last state. */
    private Instant endedAt;

    protected Interview() {}

    /** Plans it; the candidate does not know yet. */
    public Interview(
            JobApplication application,
            Appointment appointment,
            String internal,
            List<PanelSeat> seats,
            AccountId organizer,
            String host,
            Instant now) {
        super(application, organizer, host);
        application.requireActive();
        this.state = InterviewState.PLANNED;
        arrange(appointment, internal, seats, now);
    }

    /** It was planned, and nothing else is to be said about it. */
    public InterviewPlanned planned(Instant now) {
        return new InterviewPlanned(getId(), getApplication(), getOrganization(), now);
    }

    /** Changes it; if somebody knew of it, they are told two minutes later. */
    public InterviewRevised revise(Appointment changed, String note, List<PanelSeat> seats, Instant now) {
        requireRunning();
        if (!changed.time().equals(appointment.time())) {
            offer.settle();
        }
        arrange(changed, note, seats, now);
        if (isKnown()) {
            tellAt = isUntold() ? now.plus(WAITS) : null;
        }
        return revised(now);
    }

    /** What the panel asks, and judges by; null if it has no kit. */
    public void use(InterviewKitId chosen) {
        requireRunning();
        kit = chosen;
    }

    /** Lets the candidate choose from times; if they know of the interview, they are told two minutes later. */
    public InterviewRevised offer(SlotSet times, Instant now) {
        requireRunning();
        offer.plan(times);
        if (announced == null) {
            appointment = appointment.at(times.getFirst().getTime());
        }
        hold();
        if (isKnown()) {
            tellAt = now.plus(WAITS);
        }
        return revised(now);
    }

    /** The candidate knows of it: of a time, or of times to choose from. */
    public boolean isKnown() {
        return announced != null || offer.isTold();
    }

    /** The candidate was told of it, even if nothing of that stands. */
    public boolean isKnownEver() {
        return announced != null || offer.getOfferedAs() != null;
    }

    private boolean isUntold() {
        if (announced != null) {
            return offer.isUntold() || !announced.says(appointment, getSeats());
        }
        return offer.getPlanned() == null || offer.isUntold() || !appointment.equals(offer.getOfferedAs());
    }

    /**
     * Whether a time is only the first of those that the candidate is to choose from: it holds nobody, and may have passed.
     */
    public boolean isPlaceholder(InterviewTime time) {
        return isToBeChosen() && time.equals(appointment.time());
    }

    private boolean isToBeChosen() {
        return announced == null && offer.getPlanned() != null;
    }

    private void arrange(Appointment changed, String note, List<PanelSeat> seats, Instant now) {
        if (!isPlaceholder(changed.time())) {
            requireAhead(changed.time(), now);
        }
        requirePanel(seats);
        String kept = Appointment.lines(note);
        if (kept.length() > InterviewLimits.MAX_INTERNAL) {
            throw new RuleViolation("interviews.text.too-long", InterviewLimits.MAX_INTERNAL);
        }
        appointment = changed;
        internal = kept;
        seat(seats);
    }

    static void requireAhead(InterviewTime time, Instant now) {
        if (!time.startsAt().isAfter(now)) {
            throw new RuleViolation("interviews.time.past");
        }
        if (time.startsAt().isAfter(now.plus(Duration.ofDays(MOST_DAYS_AHEAD)))) {
            throw new RuleViolation("interviews.time.too-far", MOST_DAYS_AHEAD);
        }
    }

    private void requirePanel(List<PanelSeat> seats) {
        List<AccountId> people = seats.stream().map(PanelSeat::account).toList();
        if (people.isEmpty()) {
            throw new RuleViolation("interviews.panel.required");
        }
        if (people.size() > InterviewLimits.MOST_IN_PANEL) {
            throw new RuleViolation("interviews.panel.too-many", InterviewLimits.MOST_IN_PANEL);
        }
        if (people.contains(getCandidate())) {
            throw new RuleViolation("interviews.panel.is-candidate");
        }
        if (new HashSet<>(people).size() < people.size()) {
            throw new RuleViolation("interviews.panel.twice");
        }
    }

    private void seat(List<PanelSeat> seats) {
        panel.removeIf(member -> seats.stream().noneMatch(seat -> seat.account().equals(member.getAccount())));
        seats.forEach(seat -> member(seat.account())
                .ifPresentOrElse(member -> member.take(seat), () -> panel.add(new PanelMember(this, seat))));
        hold();
    }

    /**
     * Also the time that was told, for those who know it: the change may be taken back. A told time that others share is
     * held by them. Times to choose from hold nobody, because others may be offered them too.
     */
    private void hold() {
        boolean inSlot = offer.isAt(appointment.time());
        UUID session = inSlot ? offer.getSlot().getId().value() : getId().value();
        if (isToBeChosen()) {
            panel.forEach(member -> member.free(session));
            return;
        }
        InterviewTime told =
                announced == null || announced.appointment().time().equals(appointment.time()) || offer.isShared()
                        ? null
                        : announced.appointment().time();
        panel.forEach(member -> member.hold(
                session, appointment.time(), told != null && announced.includes(member.getAccount()) ? told : null));
    }

    private Optional<PanelMember> member(AccountId account) {
        return panel.stream()
                .filter(member -> member.getAccount().equals(account))
                .findFirst();
    }

    /** Candidate and panel are told in two minutes; the first time with the decision to invite instead. */
    public InterviewRevised tellSoon(Instant now) {
        requireRunning();
        if (offer.getPlanned() == null) {
            requireAhead(appointment.time(), now);
        }
        tellAt = now.plus(WAITS);
        return revised(now);
    }

    /** It does not take place: those who know of it are told two minutes later. */
    public InterviewEvent cancel(Instant now) {
        requireRunning();
        if (!isKnown()) {
            return end(CancelCause.EMPLOYER, now);
        }
        cancelling = true;
        tellAt = now.plus(WAITS);
        return revised(now);
    }

    /**
     * Takes back what was not told yet: a change, the end, or the first invitation.
     *
     * @param stays who of the former panel is still there
     */
    public InterviewChangeTakenBack takeBack(Predicate<AccountId> stays, Instant now) {
        if (tellAt == null) {
            throw new RuleViolation("interviews.told-already");
        }
        tellAt = null;
        if (cancelling) {
            tellAt = isUntold() ? now.plus(WAITS) : null;
        } else if (announced == null && offer.isTold()) {
            offer.takeBack();
            appointment = offer.getOfferedAs();
            hold();
        } else if (announced != null) {
            offer.takeBack();
            appointment = announced.appointment();
            seat(announced.panel().stream()
                    .filter(seat -> stays.test(seat.account()))
                    .toList());
            tellAt = announced.says(appointment, getSeats()) ? null : now;
        }
        cancelling = false;
        return new InterviewChangeTakenBack(getId(), getApplication(), getOrganization(), now);
    }

    public boolean isDue(Instant now) {
        return tellAt != null && !tellAt.isAfter(now);
    }

    /** It could not be told, and is tried again later. */
    public void postponeTelling(Instant now) {
        if (tellAt != null) {
            tellAt = now.plus(AGAIN);
        }
    }

    /**
     * Tells what changed. Empty if its time passed before anybody was told, because nobody is asked to come yesterday:
     * what was told before stands. Empty also for other words about times that wait to be chosen: who chooses reads them.
     */
    public Optional<InterviewEvent> tell(Instant now) {
        if (cancelling) {
            return Optional.of(end(CancelCause.EMPLOYER, now));
        }
        tellAt = null;
        if (offer.isUntold()) {
            return tellTimes(now);
        }
        if (isToBeChosen()) {
            offer.correct(appointment);
            return Optional.empty();
        }
        if (!appointment.time().startsAt().isAfter(now)) {
            if (announced != null && announced.appointment().time().startsAt().isAfter(now)) {
                appointment = announced.appointment();
                hold();
            }
            return Optional.empty();
        }
        Announcement former = announced;
        if (offer.getPlanned() == null) {
            offer.close();
        }
        if (former == null || !former.appointment().time().equals(appointment.time())) {
            agree();
            panel.forEach(PanelMember::forgetResponse);
        }
        if (former == null) {
            announcedAt = now;
            announce(Announcement.first(appointment, getSeats(), now));
        } else {
            announce(former.next(appointment, getSeats(), now));
        }
        hold();
        return Optional.of(new InterviewAnnounced(
                getId(), getApplication(), getOrganization(), getCandidate(), former, announced, now));
    }

    /** Empty if all of them passed before the candidate was told. */
    private Optional<InterviewEvent> tellTimes(Instant now) {
        if (!offer.getPlanned().isOpen(now)) {
            if (isKnown()) {
                offer.takeBack();
            }
            return Optional.empty();
        }
        if (state == InterviewState.PLANNED) {
            moveTo(InterviewState.PROPOSED);
        } else if (state == InterviewState.SCHEDULED) {
            moveTo(InterviewState.RESCHEDULING);
        }
        offer.tell(announced == null ? appointment : announced.appointment(), now);
        forgetWish();
        if (isUntold()) {
            tellAt = now;
        }
        return Optional.of(timesOffered(now));
    }

    private InterviewTimesOffered timesOffered(Instant now) {
        return new InterviewTimesOffered(
                getId(),
                getApplication(),
                getOrganization(),
                getCandidate(),
                offer.getOffered().getId(),
                Secret.next(),
                now);
    }

    /** Reminds of times from which nobody has chosen. */
    public InterviewTimesOffered remindOfTimes(Instant now) {
        offer.reminded(now);
        return timesOffered(now);
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

    /**
     * The candidate takes one of the times that they were offered: both sides know at once.
     *
     * @param seat a free one
     * @param seen the {@link #getSeen} that the candidate saw
     */
    public InterviewAnnounced pick(Slot slot, int seat, int seen, Instant now) {
        requireSeen(seen, now);
        Instant agreed =
                announced == null ? null : announced.appointment().time().startsAt();
        offer.take(slot, seat, agreed, now);
        appointment = appointment.at(slot.getTime());
        Announcement former = announced;
        agree();
        panel.forEach(PanelMember::forgetResponse);
        if (former == null) {
            announcedAt = now;
            announce(Announcement.first(offer.getOfferedAs().at(slot.getTime()), getSeats(), now));
        } else {
            announce(former.next(former.appointment().at(slot.getTime()), former.panel(), now));
        }
        tellAt = cancelling || isUntold() && tellAt != null ? tellAt : null;
        hold();
        return new InterviewAnnounced(
                getId(), getApplication(), getOrganization(), getCandidate(), former, announced, now);
    }

    /** What the organizer is told after the candidate took a time. */
    public InterviewTimeChosen chosen(Instant now) {
        return new InterviewTimeChosen(getId(), getApplication(), getOrganization(), offer.getMoves() > 0, now);
    }

    /** None of the offered times fits. They can still be chosen. */
    public OtherTimeAsked refuseTimes(int seen, List<WishedWindow> windows, String words, Instant now) {
        requireSeen(seen, now);
        offer.requireOpen(now);
        if (windows.size() > WishedWindow.MOST) {
            throw new RuleViolation("shared.refused");
        }
        if (state == InterviewState.SCHEDULED) {
            moveTo(InterviewState.RESCHEDULING);
        }
        wish(words, windows, now);
        return new OtherTimeAsked(getId(), getApplication(), getOrganization(), now);
    }

    /** The candidate does not want any of the times. */
    public InterviewCancelled refuse(int seen, Instant now) {
        requireSeen(seen, now);
        return end(CancelCause.CANDIDATE, now);
    }

    /** What the candidate knows of, so that nobody acts on a time that they did not see; -1 without a time. */
    public int getSeen() {
        return announced == null ? -1 : sequence;
    }

    private void requireSeen(int seen, Instant now) {
        if (!isKnown() || isPast(now)) {
            throw new RuleViolation("interviews.over");
        }
        if (seen != getSeen()) {
            throw new RuleViolation("interviews.changed-meanwhile");
        }
    }

    private void announce(Announcement told) {
        if (announced == null || told.sequence() > sequence) {
            sequence = told.sequence();
            agreedAt = told.at();
        }
        announced = told;
    }

    /** The first time, or another than before: what the candidate had wished is answered. */
    private void agree() {
        if (state != InterviewState.SCHEDULED) {
            moveTo(InterviewState.SCHEDULED);
        }
        forgetWish();
    }

    private void forgetWish() {
        wish = null;
        wishedAt = null;
        wishWindows = null;
    }

    /** It ends at once, with all that waited to be told. */
    public InterviewCancelled end(CancelCause cause, Instant now) {
        moveTo(InterviewState.CANCELLED);
        cancelCause = cause;
        endedAt = now;
        tellAt = null;
        cancelling = false;
        offer.release();
        if (announced != null) {
            announce(announced.ended(now));
        }
        return new InterviewCancelled(
                getId(), getApplication(), getOrganization(), getCandidate(), announced, cause, now);
    }

    /**
     * The candidate cannot come.
     *
     * @param seen the sequence of the time that they cancel
     */
    public InterviewCancelled cancelByCandidate(int seen, Instant now) {
        requireToCome(seen, now);
        return end(CancelCause.CANDIDATE, now);
    }

    /** The candidate asks for another time than the one they saw; until there is one, the agreed time stands. */
    public OtherTimeAsked askOtherTime(int seen, String words, Instant now) {
        requireToCome(seen, now);
        if (state != InterviewState.RESCHEDULING) {
            moveTo(InterviewState.RESCHEDULING);
        }
        wish(words, List.of(), now);
        return new OtherTimeAsked(getId(), getApplication(), getOrganization(), now);
    }

    private void wish(String words, List<WishedWindow> windows, Instant now) {
        if (wishedAt != null) {
            throw new RuleViolation("interviews.asked-already");
        }
        String said = Appointment.lines(words);
        if (said.length() > InterviewLimits.MAX_WISH) {
            throw new RuleViolation("interviews.text.too-long", InterviewLimits.MAX_WISH);
        }
        wish = said;
        wishWindows = List.copyOf(windows);
        wishedAt = now;
    }

    /** A panel member says whether they come at the time that they were told. */
    public InterviewAnswered answer(int seen, AccountId account, PanelResponse said, String words, Instant now) {
        requireToCome(seen, now);
        PanelMember member = member(account).orElseThrow(() -> new RuleViolation("interviews.panel.not-in"));
        member.respond(said, words, now);
        return new InterviewAnswered(getId(), getApplication(), getOrganization(), account, said, now);
    }

    /** A member of the panel left the organization: the others meet without them, even if nobody is left. */
    public InterviewRevised leave(AccountId account, Instant now) {
        panel.removeIf(member -> member.getAccount().equals(account));
        if (announced != null && tellAt == null && announced.includes(account)) {
            tellAt = now;
        }
        return revised(now);
    }

    /** What came of it, once it is over. A wish for another time that nobody answered is void. */
    public InterviewAttended attend(InterviewState outcome, Instant now) {
        if (!state.isAgreed()) {
            throw new RuleViolation("interviews.over");
        }
        if (outcome != InterviewState.HELD
                && outcome != InterviewState.MISSED_BY_CANDIDATE
                && outcome != InterviewState.MISSED_BY_US) {
            throw new RuleViolation("interviews.transition-refused", state, outcome);
        }
        if (now.isBefore(appointment.time().endsAt())) {
            throw new RuleViolation("interviews.not-over");
        }
        if (state == InterviewState.RESCHEDULING) {
            moveTo(InterviewState.SCHEDULED);
        }
        moveTo(outcome);
        tellAt = null;
        cancelling = false;
        endedAt = now;
        return new InterviewAttended(getId(), getApplication(), getOrganization(), outcome, now);
    }

    /**
     * The reminder that is due, if it was agreed earlier than that and is not too late for it.
     */
    public boolean isDue(ReminderKind kind, Instant now) {
        if (!state.isAgreed()) {
            return false;
        }
        Instant start = announced.appointment().time().startsAt();
        Instant from = start.minus(kind.before());
        return !now.isBefore(from) && now.isBefore(start.minus(kind.until())) && agreedAt.isBefore(from);
    }

    /** Somebody is reminded of it. */
    public InterviewReminded reminded(ReminderKind kind, Instant now) {
        return new InterviewReminded(getId(), getApplication(), getOrganization(), kind, now);
    }

    private InterviewRevised revised(Instant now) {
        return new InterviewRevised(getId(), getApplication(), getOrganization(), now);
    }

    private void requireRunning() {
        if (state.isOver() || cancelling) {
            throw new RuleViolation("interviews.over");
        }
    }

    /** Both sides know of it, it has not begun, and the time is the one that was seen. */
    private void requireToCome(int seen, Instant now) {
        if (!state.isAgreed() || hasBegun(now)) {
            throw new RuleViolation("interviews.over");
        }
        if (sequence != seen) {
            throw new RuleViolation("interviews.changed-meanwhile");
        }
    }

    private void moveTo(InterviewState next) {
        if (!state.canBecome(next)) {
            throw new RuleViolation("interviews.transition-refused", state, next);
        }
        state = next;
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

    public List<PanelMember> getPanel() {
        return Collections.unmodifiableList(panel);
    }

    /** The panel in the order of accounts, so that two of them can be compared. */
    public List<PanelSeat> getSeats() {
        return panel.stream()
                .map(PanelMember::getSeat)
                .sorted((one, other) ->
                        one.account().value().compareTo(other.account().value()))
                .toList();
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

    /** Why the candidate wants another time; null if they did not ask. */
    public String getWish() {
        return wish;
    }

    public Instant getWishedAt() {
        return wishedAt;
    }

    /** When the candidate could come instead; empty if they did not say. */
    public List<WishedWindow> getWishWindows() {
        return wishWindows == null ? List.of() : wishWindows;
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
