package org.jobwright.services.applications.mine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.AnswerCorrected;
import org.jobwright.domain.applications.apply.AnswerPolicy;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.receipts.ReceiptWriter;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** What a person can do with an application after sending it. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateApplicationService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ReceiptWriter receipts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Withdraws the caller's application, unless it has ended. */
    public void withdraw(ApplicationReference reference) {
        events.fire(own(reference).withdraw(clock.instant()));
    }

    /**
     * Corrects one answer of the caller's application, once for each question and until the employer opens it; both
     * answers stay. A file is not corrected: the whole application can be replaced instead.
     *
     * @param question its text
     */
    public void correctAnswer(ApplicationReference reference, String question, List<String> values) {
        JobApplication application = own(reference);
        ScreeningQuestion asked = application
                .getContent()
                .answerTo(question)
                .map(Answer::asked)
                .filter(one -> one.type() != QuestionType.FILE)
                .orElseThrow(NotFound::new);
        AnswerPolicy.problem(asked, values).ifPresent(code -> {
            throw new RuleViolation(code, question);
        });
        Instant now = clock.instant();
        AnswerCorrected corrected = application.correct(question, values, now);
        receipts.issue(application, now);
        events.fire(corrected);
    }

    private JobApplication own(ApplicationReference reference) {
        return applications
                .find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }
}
