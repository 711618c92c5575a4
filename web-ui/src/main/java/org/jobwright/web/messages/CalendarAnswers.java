package org.jobwright.web.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.replies.CalendarResponse;
import org.jobwright.services.interviews.replies.CalendarCounter;
import org.jobwright.services.interviews.replies.CalendarCounterService;
import org.jobwright.services.interviews.replies.CalendarReply;
import org.jobwright.services.interviews.replies.CalendarReplyService;
import org.jobwright.web.shared.calendar.CalendarAnswer;

/** Takes from a mail what the calendar of its sender answers to an entry of ours. */
@ApplicationScoped
class CalendarAnswers {

    @Inject
    private CalendarCounterService counters;

    @Inject
    private CalendarReplyService replies;

    /** Whether the mail is such an answer; one that has no place is dropped. */
    boolean take(Message mail) throws MessagingException, IOException {
        Optional<CalendarAnswer> answer = CalendarMail.of(mail).flatMap(CalendarAnswer::read);
        if (answer.isPresent()) {
            take(MailReader.sender(mail), answer.orElseThrow());
        }
        return answer.isPresent();
    }

    private void take(String sender, CalendarAnswer answer) {
        if (answer.counter()) {
            counters.take(new CalendarCounter(
                    sender, answer.uid(), answer.sequence(), answer.start(), answer.end(), answer.words()));
            return;
        }
        said(answer)
                .ifPresent(said -> replies.take(new CalendarReply(
                        sender, answer.uid(), answer.sequence(), said, answer.stamp(), answer.words())));
    }

    private static Optional<CalendarResponse.Answer> said(CalendarAnswer answer) {
        String participation = answer.participation().toUpperCase(Locale.ROOT);
        return Stream.of(CalendarResponse.Answer.values())
                .filter(said -> said.name().equals(participation))
                .findFirst();
    }
}
