package org.jobwright.web.notifications;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.notifications.DigestLine;
import org.jobwright.domain.notifications.InterviewFacts;
import org.jobwright.domain.notifications.InterviewFacts.Calendar;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
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

    /**
     * Empty for mails that ask nothing of a calendar. Several in one mail are published: an invitation has one only (RFC
     * 5546, 3.2.2).
     */
    static List<CalendarEntry> of(OutgoingMail mail) {
        List<MessageFacts> several = mail.facts().lines().stream()
                .filter(line -> line.kind() == mail.kind())
                .map(DigestLine::facts)
                .filter(InterviewEntry::isForCalendar)
                .toList();
        if (!several.isEmpty()) {
            return several.stream()
                    .map(facts -> of(mail, facts, CalendarMethod.PUBLISH))
                    .toList();
        }
        if (!isForCalendar(mail.facts())) {
            return List.of();
        }
        boolean invites = mail.facts().interview().calendar() == Calendar.REQUEST;
        return List.of(of(mail, mail.facts(), invites ? CalendarMethod.REQUEST : CalendarMethod.CANCEL));
    }

    /** Whether the candidate is invited, and nobody reads what their calendar answers. */
    static boolean isUnanswerable(MessageFacts facts) {
        InterviewFacts interview = facts.interview();
        return interview != null
                && interview.calendar() == Calendar.REQUEST
                && interview.person().isEmpty()
                && ReplyMailbox.configured().isEmpty();
    }

    private static boolean isForCalendar(MessageFacts facts) {
        return facts.interview() != null && facts.interview().calendar() != Calendar.NONE;
    }

    private static CalendarEntry of(OutgoingMail mail, MessageFacts facts, CalendarMethod method) {
        InterviewFacts interview = facts.interview();
        Appointment appointment = interview.appointment();
        boolean forCandidate = interview.person().isEmpty();
        Texts texts = Texts.of(mail.language());
        boolean invited = method != CalendarMethod.PUBLISH;
        return new CalendarEntry(
                method,
                interview.uid(),
                interview.sequence(),
                interview.stamp(),
                appointment.time(),
                texts.get(
                        forCandidate ? "notifications.calendar.candidate" : "notifications.calendar.panel",
                        appointment.title(),
                        forCandidate ? facts.organization() : interview.person()),
                appointment.where(),
                description(mail.kind(), facts, texts),
                facts.organization(),
                SenderAddress.shown(),
                invited ? facts.recipient() : "",
                invited ? mail.recipient().value() : "",
                method == CalendarMethod.REQUEST && ReplyMailbox.configured().isPresent(),
                interview.calendar() == Calendar.LEAVE,
                !forCandidate);
    }

    private static String description(MessageKind kind, MessageFacts facts, Texts texts) {
        Appointment appointment = facts.interview().appointment();
        return Stream.of(
                        texts.get("notifications.calendar.posting", facts.posting()),
                        appointment.forCandidate(),
                        appointment.link(),
                        texts.get("notifications.calendar.page", BaseUrl.get() + MailWriter.path(kind, facts)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
