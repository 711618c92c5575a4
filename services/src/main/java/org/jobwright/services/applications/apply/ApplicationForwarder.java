package org.jobwright.services.applications.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.apply.ApplicationForwarded;
import org.jobwright.domain.applications.apply.CompletenessPolicy;
import org.jobwright.domain.applications.apply.CompletenessPolicy.Evidence;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.applications.entry.StrangersMail;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.applications.postings.PostingToApply;

/**
 * Hands over what somebody typed on another site, as a draft that waits for them. The caller has checked whose posting it is
 * and who asks.
 */
@ApplicationScoped
public class ApplicationForwarder {

    @Inject
    private PostingRepository postings;

    @Inject
    private DraftRepository drafts;

    @Inject
    private StrangersMail mail;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Keeps a draft and mails its link to the address in it, unless that address had too many such mails or wants none: then
     * nothing is kept, and nobody learns it.
     *
     * @param source where they came from; null if unknown
     * @throws InvalidInput if a required answer or something of the contact is missing; files and the CV are added here
     */
    public void forward(JobPostingId id, ApplicationContent typed, String source) {
        Instant now = clock.instant();
        PostingToApply posting = postings.open(id, now);
        requireComplete(typed, posting.questions());
        if (!mail.mayTell(new EmailAddress(typed.contact().email()))) {
            return;
        }
        DraftToken token = DraftToken.next();
        ApplicationDraft draft = ApplicationDraft.forwarded(token, id, source, typed, now);
        drafts.add(token, draft);
        events.fire(new ApplicationForwarded(
                draft.getId(),
                id,
                posting.organization(),
                new Secret(token.value()),
                draft.handover().orElseThrow(),
                now));
    }

    private static void requireComplete(ApplicationContent typed, List<ScreeningQuestion> asked) {
        List<ScreeningQuestion> questions = asked.stream()
                .filter(question -> question.type() != QuestionType.FILE)
                .toList();
        List<FieldProblem> problems =
                new ArrayList<>(CompletenessPolicy.problems(typed, questions, Evidence.NOT_KNOWN_YET));
        typed.answers().stream()
                .filter(given -> questions.stream()
                        .noneMatch(question -> question.label().equals(given.question())))
                .forEach(given ->
                        problems.add(FieldProblem.of("answers", "applications.question.unknown", given.question())));
        InvalidInput.throwIfAny(problems);
    }
}
