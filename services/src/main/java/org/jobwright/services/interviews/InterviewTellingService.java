package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.Interview;
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

    /** Tells it; does nothing if it was taken back meanwhile. */
    public void tell(InterviewId id) {
        Instant now = clock.instant();
        interviews.lockFree(id).filter(interview -> interview.isDue(now)).ifPresent(interview -> interview
                .tell(now)
                .ifPresentOrElse(telling::say, () -> dismissUntold(interview, now)));
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

    /** Reminds of it, once for each time that was agreed. */
    public void remind(InterviewId id, ReminderKind kind) {
        Instant now = clock.instant();
        interviews.lockFree(id).filter(interview -> interview.isDue(kind, now)).ifPresent(interview -> {
            if (interviews.remind(key(interview, kind), now)) {
                events.fire(interview.reminded(kind, now));
            }
        });
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
                .ifPresent(interview -> telling.say(interview.getChoice().remind(now)));
    }

    private static InterviewReminder.Key key(Interview interview, ReminderKind kind) {
        return new InterviewReminder.Key(
                interview.getId(), interview.getAnnounced().sequence(), kind);
    }
}
