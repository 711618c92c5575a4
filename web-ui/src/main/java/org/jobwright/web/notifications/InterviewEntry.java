package org.jobwright.web.notifications;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.notifications.InterviewFacts;
import org.jobwright.domain.notifications.InterviewFacts.Calendar;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.services.notifications.outbox.OutgoingMail;
import org.jobwright.web.shared.calendar.CalendarEntry;
import org.jobwright.web.shared.calendar.CalendarMethod;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.http.ReplyMailbox;
import org.jobwright.web.shared.http.SenderAddress;
import org.jobwright.web.shared.text.Texts;

/** The part of a mail for the reader's calendar. Everything in it was stored with the mail, so a second attempt is equal. */
final class InterviewEntry {

    private InterviewEntry() {}

    /** Empty for mails that ask nothing of a calendar. */
    static Optional<CalendarEntry> of(OutgoingMail mail) {
        MessageFacts facts = mail.facts();
        InterviewFacts interview = facts.interview();
        if (interview == null || interview.calendar() == Calendar.NONE) {
            return Optional.empty();
        }
        Appointment appointment = interview.appointment();
        boolean forCandidate = interview.person().isEmpty();
        Texts texts = Texts.of(mail.language());
        return Optional.of(new CalendarEntry(
                interview.calendar() == Calendar.REQUEST ? CalendarMethod.REQUEST : CalendarMethod.CANCEL,
                interview.uid(),
                interview.sequence(),
                interview.stamp(),
                appointment.time(),
                texts.get(
                        forCandidate ? "notifications.calendar.candidate" : "notifications.calendar.panel",
                        appointment.title(),
                        forCandidate ? facts.organization() : interview.person()),
                appointment.where(),
                description(mail, appointment, texts),
                facts.organization(),
                SenderAddress.shown(),
                facts.recipient(),
                mail.recipient().value(),
                interview.calendar() == Calendar.REQUEST
                        && ReplyMailbox.configured().isPresent(),
                interview.calendar() == Calendar.LEAVE,
                !forCandidate));
    }

    private static String description(OutgoingMail mail, Appointment appointment, Texts texts) {
        MessageFacts facts = mail.facts();
        return Stream.of(
                        texts.get("notifications.calendar.posting", facts.posting()),
                        appointment.forCandidate(),
                        appointment.link(),
                        texts.get("notifications.calendar.page", BaseUrl.get() + MailWriter.path(mail.kind(), facts)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
