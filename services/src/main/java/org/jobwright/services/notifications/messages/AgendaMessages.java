package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.interviews.Announcement;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.agenda.AgendaDue;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.DigestLine;
import org.jobwright.domain.notifications.InterviewFacts;
import org.jobwright.domain.notifications.InterviewFacts.Calendar;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;

/** The mail of the morning: whom a member meets that day, by initials, each with the page about it. */
@ApplicationScoped
class AgendaMessages {

    /** The sentence of a line; the mail itself has another. */
    private static final String LINE = "LINE";

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void dayBegan(@Observes AgendaDue event) {
        List<DigestLine> lines = event.interviews().stream()
                .map(facts::interview)
                .map(this::line)
                .toList();
        facts.account(event.account())
                .ifPresent(member ->
                        messenger.tell(MessageKind.PANEL_AGENDA, event, member, MessageFacts.NONE.listing(lines)));
    }

    private DigestLine line(Interview interview) {
        Announcement told = interview.getAnnounced();
        MessageFacts about = facts.application(interview.getApplication())
                .aboutApplication(new ApplicationFacts(facts.reference(interview.getApplication()), null, null))
                .aboutInterview(new InterviewFacts(
                        interview.getUid(),
                        told.panelSequence(),
                        Calendar.NONE,
                        told.appointment().withoutLink(),
                        null,
                        facts.initials(interview.getApplication()),
                        LINE,
                        told.at()));
        return new DigestLine(MessageKind.PANEL_AGENDA, about, 1);
    }
}
