package org.jobwright.domain.interviews;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.interviews.InterviewEvent.CandidateResponded;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnswered;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAttended;
import org.jobwright.domain.interviews.InterviewEvent.InterviewCancelled;
import org.jobwright.domain.interviews.InterviewEvent.InterviewChangeTakenBack;
import org.jobwright.domain.interviews.InterviewEvent.InterviewHandedOver;
import org.jobwright.domain.interviews.InterviewEvent.InterviewPlanned;
import org.jobwright.domain.interviews.InterviewEvent.InterviewReminded;
import org.jobwright.domain.interviews.InterviewEvent.InterviewRevised;
import org.jobwright.domain.interviews.InterviewEvent.OtherTimeAsked;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.replies.CalendarResponse;
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

    /** How long a change can be taken back. */
    public static final Duration WAITS = Duration.ofMinutes(2);

    /** How long before they end the candidate is reminded of times to choose from. */
    public static final Duration REMINDS_OF_TIMES = Duration.ofHours(24);

    /** How long it is tried again later, if telling failed. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    @OneToMany(mappedBy = "interview", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<PanelMember> panel = new ArrayList<>();

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

    /** Says where, while it is planned. */
    public void meetIn(Appointment placed) {
        appointment = placed;
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
            appointment = appointment.withoutRoom().at(times.getFirst().getTime());
        }
        hold();
        if (isKnown()) {
            tellAt = now.plus(WAITS);
        }
        return revised(now);
    }

    private boolean isUntold() {
        if (announced != null) {
            return offer.isUntold() || !announced.says(appointment, getSeats());
        }
        return offer.getPlanned() == null || offer.isUntold() || !appointment.equals(offer.getOfferedAs());
    }

    private void arrange(Appointment changed, String note, List<PanelSeat> seats, Instant now) {
        if (!isPlaceholder(changed.time())) {
            changed.time().requireAhead(now);
        }
        PanelSeat.requirePanel(seats, getCandidate());
        String kept = Appointment.lines(note);
        if (kept.length() > InterviewLimits.MAX_INTERNAL) {
            throw new RuleViolation("interviews.text.too-long", InterviewLimits.MAX_INTERNAL);
        }
        appointment = changed;
        internal = kept;
        seat(seats);
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
            appointment.time().requireAhead(now);
        }
        tellAt = now.plus(WAITS);
        return revised(now);
    }

    /** Waits for another interview of that day that was planned since: the candidate reads of both in one mail. */
    public void waitFor(Interview other) {
        if (isToldWith(other)) {
            tellAt = other.tellAt;
        }
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
        if (offer.getPlanned() == null) {
            offer.close();
        }
        if (announced == null || !announced.appointment().time().equals(appointment.time())) {
            agree();
        }
        return Optional.of(announce(appointment, getSeats(), now));
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
        wish = null;
        if (isUntold()) {
            tellAt = now;
        }
        return Optional.of(getChoice().offered(now));
    }

    /**
     * Both sides agree on one of the offered times: on what the candidate was told, so that what the employer changed since
     * is still to be told.
     */
    InterviewAnnounced agreeOn(InterviewTime chosen, Instant now) {
        appointment = appointment.at(chosen);
        agree();
        InterviewAnnounced told =
                announce(getTold().at(chosen), announced == null ? getSeats() : announced.panel(), now);
        tellAt = cancelling || isUntold() && tellAt != null ? tellAt : null;
        return told;
    }

    private InterviewAnnounced announce(Appointment said, List<PanelSeat> people, Instant now) {
        Announcement former = announced;
        if (former == null) {
            announcedAt = now;
        }
        keep(former == null ? Announcement.first(said, people, now) : former.next(said, people, now));
        hold();
        return new InterviewAnnounced(
                getId(), getApplication(), getOrganization(), getCandidate(), former, announced, List.of(), now);
    }

    private void keep(Announcement told) {
        if (announced == null || told.sequence() > sequence) {
            sequence = told.sequence();
            agreedAt = told.at();
            candidateResponse = null;
        }
        announced = told;
    }

    /** The first time, or another than before: what the candidate wished is answered, and the panel is asked anew. */
    private void agree() {
        if (state != InterviewState.SCHEDULED) {
            moveTo(InterviewState.SCHEDULED);
        }
        wish = null;
        panel.forEach(PanelMember::forgetResponse);
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
            keep(announced.ended(now));
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
        return askOtherTime(seen, List.of(), words, now);
    }

    /** The same with times at which they could come. */
    public OtherTimeAsked askOtherTime(int seen, List<WishedWindow> windows, String words, Instant now) {
        requireToCome(seen, now);
        return wish(TimeWish.of(words, windows, now));
    }

    /** A candidate asks once, until they get an answer. */
    OtherTimeAsked wish(TimeWish asked) {
        if (wish != null) {
            throw new RuleViolation("interviews.asked-already");
        }
        if (state == InterviewState.SCHEDULED) {
            moveTo(InterviewState.RESCHEDULING);
        }
        wish = asked;
        return new OtherTimeAsked(getId(), getApplication(), getOrganization(), asked.at());
    }

    /** A panel member says whether they come at the time that they were told. */
    public InterviewAnswered answer(int seen, AccountId account, PanelResponse said, String words, Instant now) {
        requireToCome(seen, now);
        PanelMember member = member(account).orElseThrow(() -> new RuleViolation("interviews.panel.not-in"));
        member.respond(said, words, now);
        return new InterviewAnswered(getId(), getApplication(), getOrganization(), account, said, now);
    }

    /**
     * The candidate's calendar says whether they come. Nothing else changes.
     *
     * @param seen the sequence of the entry that it answers
     * @param stamp when they said so, by their clock
     * @return empty if a later answer is known
     */
    public Optional<CandidateResponded> respondByCalendar(
            int seen, CalendarResponse.Answer said, Instant stamp, Instant now) {
        requireToCome(seen, now);
        Instant at = stamp.isAfter(now) ? now : stamp;
        if (candidateResponse != null && candidateResponse.isSince(at)) {
            return Optional.empty();
        }
        CalendarResponse former = candidateResponse;
        candidateResponse = CalendarResponse.after(former, said, at, now);
        boolean declined = candidateResponse.declinedAt() != null && (former == null || former.declinedAt() == null);
        return Optional.of(
                new CandidateResponded(getId(), getApplication(), getOrganization(), getCandidate(), declined, now));
    }

    /**
     * The calendar of a panel member says whether they come, as they can on the page.
     *
     * @param seen the sequence of the entry that it answers
     * @param stamp when they said so, by their clock
     * @return empty if they said so already, or something else since
     */
    public Optional<InterviewAnswered> respondByCalendar(
            int seen, AccountId account, PanelResponse said, String words, Instant stamp, Instant now) {
        requireToCome(sequence, now);
        if (announced.panelSequence() != seen) {
            throw new RuleViolation("interviews.changed-meanwhile");
        }
        PanelMember member = member(account)
                .filter(one -> announced.includes(account))
                .orElseThrow(() -> new RuleViolation("interviews.panel.not-in"));
        return member.respondByCalendar(said, words, stamp.isAfter(now) ? now : stamp)
                ? Optional.of(new InterviewAnswered(getId(), getApplication(), getOrganization(), account, said, now))
                : Optional.empty();
    }

    /** A member of the panel left the organization: the others meet without them, even if nobody is left. */
    public InterviewRevised leave(AccountId account, Instant now) {
        panel.removeIf(member -> member.getAccount().equals(account));
        if (announced != null && tellAt == null && announced.includes(account)) {
            tellAt = now;
        }
        return revised(now);
    }

    /** Another member answers for it. Calendars name the organization as the organizer, so nobody is told. */
    public InterviewHandedOver handOver(AccountId successor, Instant now) {
        organizer = successor;
        return new InterviewHandedOver(getId(), getApplication(), getOrganization(), successor, now);
    }

    /** What came of it, once it is over. A wish for another time that nobody answered is void. */
    public InterviewAttended attend(InterviewState outcome, Instant now) {
        if (!state.isAgreed()) {
            throw new RuleViolation("interviews.over");
        }
        if (!outcome.isOutcome()) {
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
     * Somebody is reminded of it.
     *
     * @param day the agreed interviews of that day, this one first
     */
    public InterviewReminded reminded(ReminderKind kind, List<InterviewId> day, Instant now) {
        return new InterviewReminded(
                getId(), getApplication(), getOrganization(), kind, day.size() > 1 ? day : List.of(), now);
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

    /** What the candidate does with the times that they were offered. */
    public TimesChoice getChoice() {
        return new TimesChoice(this);
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
}
