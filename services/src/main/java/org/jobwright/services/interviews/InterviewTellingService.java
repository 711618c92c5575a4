package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewEvent;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewReminder;
import org.jobwright.domain.interviews.ReminderKind;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;

/** Tells candidate and panel what nobody took back in time, and reminds them; each interview in its own transaction. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class InterviewTellingService {

    private static final int BATCH = 200;

    @Inject
    private InterviewRepository interviews;

    @Inject
    private SlotRepository slots;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PanelChoices panels;

    @Inject
    private InterviewTelling telling;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The interviews with something to be told. */
    public List<InterviewId> due() {
        return interviews.untold(clock.instant(), BATCH);
    }

    /** Tells it, with those of its day that the candidate knows as little of; does nothing if it was taken back meanwhile. */
    public void tell(InterviewId id) {
        Instant now = clock.instant();
        interviews.lockFree(id).filter(interview -> interview.isDue(now)).ifPresent(interview -> {
            List<InterviewEvent> told = new ArrayList<>();
            with(interview, now)
                    .forEach(each -> each.tell(now).ifPresentOrElse(told::add, () -> dismissUntold(each, now)));
            telling.say(told);
        });
    }

    private List<Interview> with(Interview due, Instant now) {
        if (!due.isFirstWaiting()) {
            return List.of(due);
        }
        return interviews.lockFreeWaiting(due.getApplication()).stream()
                .filter(other -> other.isDue(now) && other.isToldWith(due))
                .toList();
    }

    /** Who was taken out of the panel too late to be told. */
    private void dismissUntold(Interview interview, Instant now) {
        panels.dismiss(applications.find(interview.getApplication()).orElseThrow(), now);
    }

    /** Tries one later that could not be told. */
    public void postpone(InterviewId id) {
        interviews.lockFree(id).ifPresent(interview -> interview.postponeTelling(clock.instant()));
    }

    /** The interviews of which somebody has to be reminded. */
    public List<InterviewId> unreminded(ReminderKind kind) {
        return interviews.unreminded(kind, clock.instant(), BATCH);
    }

    /** Reminds of it, once for each time that was agreed; the candidate of all of a day before the first of them. */
    public void remind(InterviewId id, ReminderKind kind) {
        Instant now = clock.instant();
        interviews.lockFree(id).filter(interview -> interview.isDue(kind, now)).ifPresent(interview -> {
            List<InterviewId> day = day(interview, kind);
            if (interviews.remind(key(interview, kind), now) && day.getFirst().equals(id)) {
                events.fire(interview.reminded(kind, day, now));
            }
        });
    }

    private List<InterviewId> day(Interview interview, ReminderKind kind) {
        if (!kind.isForCandidate()) {
            return List.of(interview.getId());
        }
        return interviews.announced(interview.getApplication()).stream()
                .filter(other -> other.isRemindedOf(kind) && toldDay(other).equals(toldDay(interview)))
                .sorted(Comparator.comparing(
                        other -> other.getAnnounced().appointment().time().startsAt()))
                .map(Interview::getId)
                .toList();
    }

    private static LocalDate toldDay(Interview interview) {
        return interview.getAnnounced().appointment().time().day();
    }

    /** Offers of times that end within a day, and from which nobody has chosen. */
    public List<InterviewId> unchosen() {
        return slots.unchosen(Interview.REMINDS_OF_TIMES, clock.instant(), BATCH);
    }

    /** Reminds of them, once. */
    public void remindOfTimes(InterviewId id) {
        Instant now = clock.instant();
        interviews
                .lockFree(id)
                .filter(interview ->
                        interview.isOffering(now) && interview.getOffer().getRemindedAt() == null)
                .ifPresent(
                        interview -> telling.say(List.of(interview.getChoice().remind(now))));
    }

    private static InterviewReminder.Key key(Interview interview, ReminderKind kind) {
        return new InterviewReminder.Key(
                interview.getId(), interview.getAnnounced().sequence(), kind);
    }
}
