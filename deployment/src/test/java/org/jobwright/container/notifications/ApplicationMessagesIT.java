package org.jobwright.container.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages about an application name the advert that its candidate read. */
@ContainerTest
class ApplicationMessagesIT {

    @Inject
    private Harbour harbour;

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void aLivePosting() throws Exception {
        opening = harbour.opening();
    }

    @Test
    void anApplicationForAnAdvertThatBecameInternalCanBeWithdrawn() throws Exception {
        AccountId candidate = harbour.person();
        ApplicationReference application = harbour.apply(opening, candidate, "Ada");
        rows.change(
                "update job_posting set visibility = 'INTERNAL' where id = ?",
                opening.posting().value());
        Callers.asPerson(candidate, () -> applications.withdraw(application));
        assertEquals(
                List.of("Signal Technician " + opening.reference()), messages("APPLICATION_WITHDRAWN", application));
    }

    @Test
    void anUnreviewedTitleIsNotMailedToCandidates() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> {
            Long seen = postings.details(opening.reference()).seenVersion();
            return drafts.saveDraft(new SaveJobPostingDraft(
                    opening.posting(), seen, harbour.advert().withTitle("Head of Secrets")));
        });
        ApplicationReference application = harbour.apply(opening);
        assertEquals(
                List.of("Signal Technician " + opening.reference()), messages("APPLICATION_RECEIVED", application));
    }

    @Test
    void aCandidateLearnsTheEmployerTheDueDateAndTheReference() throws Exception {
        ApplicationReference application = harbour.apply(opening);
        assertEquals(
                List.of(application.value()),
                rows.texts(
                        "select m.facts #>> '{application,reference}' from outbox_message m"
                                + " join job_application a on a.id = m.subject_id"
                                + " join hiring_organization o on o.id = a.organization_id"
                                + " where m.kind = 'APPLICATION_RECEIVED' and a.reference = ?"
                                + " and m.facts ->> 'organization' = o.display_name"
                                + " and m.facts #>> '{application,answerDueAt}' is not null",
                        application.value()));
    }

    @Test
    void beingReviewedIsNotAnAnswer() throws Exception {
        ApplicationReference application = harbour.apply(opening);
        Callers.asPerson(opening.recruiter(), () -> {
            var id = reviewQueries.details(application).applicant().id();
            reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.IN_REVIEW, null, true));
        });
        assertEquals(1, messages("APPLICATION_IN_REVIEW", application).size());
        assertEquals(List.of(), messages("DECISION_RELEASED", application));
    }

    /** The title and the reference in each mail of a kind. */
    private List<String> messages(String kind, ApplicationReference application) throws Exception {
        return rows.texts(
                "select concat_ws(' ', m.facts ->> 'posting', m.facts ->> 'reference') from outbox_message m"
                        + " join job_application a on a.id = m.subject_id where m.kind = ? and a.reference = ?",
                kind,
                application.value());
    }
}
