package org.jobwright.services.notifications.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.agenda.AgendaDue;
import org.jobwright.domain.notifications.MailChoice;
import org.jobwright.domain.notifications.MailChoices;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationReaderRepository;
import org.jobwright.services.notifications.settings.MailSettingsRepository;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Tells members at seven in the morning whom they meet that day. Nobody is told twice: the mail of a morning is that of seven
 * o’clock there, and of one person, kind and moment there is one ({@code uq_outbox_message_event}).
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class AgendaReminder {

    /** Later than that, a mail of the morning is none; the reminders an hour before still come. */
    private static final Duration LATEST = Duration.ofHours(1);

    /** The rest of a day, also of one that is an hour longer. */
    private static final Duration DAY = Duration.ofHours(25);

    @Inject
    private AgendaMailRepository mails;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private MailSettingsRepository settings;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Members who are in a panel within a day, wherever it is what time. */
    public List<AccountId> members() {
        Instant now = clock.instant();
        return mails.members(now, now.plus(DAY));
    }

    /** Tells a member of the rest of their day if it has begun where they are, and they were not told yet. */
    public void remind(@NotNull AccountId member) {
        Instant now = clock.instant();
        // All nodes look at the same minute.
        lock.hold("agenda " + member);
        List<Interview> next = mails.interviews(member, now, now.plus(DAY));
        if (next.isEmpty()) {
            return;
        }
        MailChoices choices = settings.of(member);
        ZoneId zone = zone(choices, next.getFirst());
        Instant morning = AgendaDue.morning(now, zone);
        if (choices.of(MessageKind.PANEL_AGENDA) == MailChoice.OFF
                || now.isBefore(morning)
                || !now.isBefore(morning.plus(LATEST))
                || mails.isMailed(member, morning)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<InterviewId> interviews = next.stream()
                .filter(interview -> isTold(interview, member, today, zone))
                .map(Interview::getId)
                .toList();
        if (!interviews.isEmpty()) {
            events.fire(new AgendaDue(member, interviews, morning));
        }
    }

    /** That of the member's mornings; as long as they chose none, that of what they go to. */
    private static ZoneId zone(MailChoices choices, Interview first) {
        return choices.equals(MailChoices.NONE) ? first.getAppointment().time().zoneId() : ZoneId.of(choices.zone());
    }

    private boolean isTold(Interview interview, AccountId member, LocalDate today, ZoneId zone) {
        Instant starts = interview.getAnnounced().appointment().time().startsAt();
        return interview.getAnnounced().includes(member)
                && LocalDate.ofInstant(starts, zone).equals(today)
                && readers.of(applications.find(interview.getApplication()).orElseThrow())
                        .containsKey(member);
    }
}
