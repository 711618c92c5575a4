package org.jobwright.services.outcomes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.outcomes.OutcomeAnswer;
import org.jobwright.domain.outcomes.OutcomeQuestion;
import org.jobwright.domain.outcomes.OutcomeQuestionId;
import org.jobwright.domain.outcomes.QuestionKind;
import org.jobwright.services.applications.ApplicationRepository;

/** Asks what is due: each in its own transaction, and none twice. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class OutcomeAskingService {

    private static final int BATCH = 200;

    /** About one employer's openings; more of them are asked about on Today alone. */
    private static final int MAILS_PER_DAY = 5;

    @Inject
    private OutcomeRepository questions;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private OutcomeAsking asking;

    @Inject
    private Clock clock;

    /** Postings that are over for a while, and that nobody closed out. */
    public List<JobPostingId> expired() {
        Instant now = clock.instant();
        return questions.expired(now.minus(OutcomeQuestion.AFTER_EXPIRY), BATCH);
    }

    /** People who should have started a while ago. */
    public List<DueStart> starts() {
        return questions.starts(clock.instant(), BATCH);
    }

    /** What was answered with "later" a while ago. */
    public List<OutcomeQuestionId> later() {
        return questions.later(clock.instant().minus(OutcomeQuestion.PATIENCE), BATCH);
    }

    /** Openings that seemed to be filled by a hire that was undone, or from which the person backed out. */
    public List<OutcomeQuestionId> takenBack() {
        return questions.takenBack(clock.instant(), BATCH);
    }

    /** Asks the employer what became of a posting, unless it goes on meanwhile. */
    public void ask(JobPostingId posting) {
        questions.hold(posting);
        Instant now = clock.instant();
        if (questions.isExpired(posting, now.minus(OutcomeQuestion.AFTER_EXPIRY))) {
            OrganizationId organization = questions.organization(posting);
            boolean mailed = isMailed(organization, now);
            OutcomeQuestion question = OutcomeQuestion.ofOpening(posting, organization, now);
            questions.add(question);
            if (mailed) {
                asking.mail(question, now);
            }
        }
    }

    /** Asks both sides whether a person started. */
    public void ask(DueStart start) {
        questions.hold(start.posting());
        if (!questions.isAsked(start.application())) {
            askStart(QuestionKind.HIRE_STARTED, start);
            askStart(QuestionKind.I_STARTED, start);
        }
    }

    private void askStart(QuestionKind kind, DueStart start) {
        Instant now = clock.instant();
        OutcomeQuestion question = OutcomeQuestion.ofStart(
                kind, start.posting(), start.organization(), start.application(), start.candidate(), now);
        questions.add(question);
        asking.mail(question, now);
    }

    /** Asks what became of an opening, unless somebody is hired for it meanwhile. */
    public void askAfterAll(OutcomeQuestionId id) {
        OutcomeQuestion question = questions.lock(id);
        boolean isGone = question == null; // the opening goes on
        if (!isGone && question.isKnownHire() && !applications.isAnyHired(question.getPosting())) {
            Instant now = clock.instant();
            boolean mailed = isMailed(question.getOrganization(), now);
            question.askAgain(now);
            if (mailed) {
                asking.mail(question, now);
            }
        }
    }

    private boolean isMailed(OrganizationId organization, Instant now) {
        return questions.asked(organization, now.minus(Duration.ofDays(1))) < MAILS_PER_DAY;
    }

    /** Asks once more. */
    public void askAgain(OutcomeQuestionId id) {
        OutcomeQuestion question = questions.lock(id);
        if (question.getAnswer() == OutcomeAnswer.LATER) {
            question.askAgain(clock.instant());
            asking.mail(question, clock.instant());
        }
    }
}
