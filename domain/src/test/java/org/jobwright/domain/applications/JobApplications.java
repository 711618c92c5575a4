package org.jobwright.domain.applications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.Pipeline;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.organizations.OrganizationId;

/** Applications in every state, for tests; created with the commands that people use. */
public final class JobApplications {

    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Duration DAY = Duration.ofDays(1);
    static final Instant TOMORROW = NOW.plus(DAY);
    public static final AccountId CANDIDATE = AccountId.next();
    public static final AccountId RECRUITER = AccountId.next();
    public static final JobPostingId POSTING = JobPostingId.next();
    static final OrganizationId EMPLOYER = OrganizationId.next();
    static final List<PipelineStage> STAGES = new Pipeline(POSTING, EMPLOYER, Pipeline.usualPlan()).stages();

    private JobApplications() {}

    public static JobApplication submitted() {
        return new JobApplication(submission(DocumentId.next()), STAGES.getFirst(), NOW);
    }

    /** An application with this candidate status, reached by the shortest way. */
    public static JobApplication inStatus(CandidateStatus status) {
        JobApplication application = submitted();
        switch (status) {
            case SUBMITTED -> {}
            case VIEWED -> application.markViewed(RECRUITER, NOW);
            case IN_REVIEW, INTERVIEW, OFFER -> release(application, step(status));
            case HIRED -> {
                release(application, step(CandidateStatus.OFFER));
                release(application, step(CandidateStatus.HIRED));
            }
            case NOT_SELECTED -> release(application, rejection());
            case POSITION_CLOSED ->
                release(application, Decision.reject(RejectionReason.POSITION_CLOSED, null, RECRUITER, NOW, DAY));
            case WITHDRAWN -> application.withdraw(NOW);
            case DECLINED -> {
                release(application, step(CandidateStatus.OFFER));
                application.decline(NOW);
            }
        }
        return application;
    }

    static Decision step(CandidateStatus to) {
        return Decision.advance(to, null, RECRUITER, NOW, DAY);
    }

    static Decision rejection() {
        return Decision.reject(RejectionReason.MORE_EXPERIENCE_NEEDED, "Thank you.", RECRUITER, NOW, DAY);
    }

    static Submission submission(DocumentId document) {
        Answer licence = new Answer(
                new ScreeningQuestion(
                        QuestionType.BOOLEAN, "Do you have a driving licence?", true, null, ExpectedAnswer.YES, null),
                List.of(GivenValue.NO));
        Contact contact = new Contact("Amara", "Okonjo", "amara@example.org", "", "Bristol");
        return new Submission(
                ApplicationDraftId.next(),
                POSTING,
                1,
                "Signalling Technician",
                EMPLOYER,
                CANDIDATE,
                new SentContent(contact, "", List.of(licence), null),
                document,
                List.of(),
                SeenNotice.current(NOW),
                "",
                "site",
                Duration.ofDays(14));
    }

    private static void release(JobApplication application, Decision decision) {
        application.propose(decision);
        application.releaseNow(NOW);
    }
}
