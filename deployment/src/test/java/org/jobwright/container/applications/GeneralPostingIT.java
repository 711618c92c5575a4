package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.CannotApply;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.jobs.GeneralPosting;
import org.jobwright.services.jobs.GeneralPostingService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People apply to a verified employer without an advert, and their applications are like all others. */
@ContainerTest
class GeneralPostingIT {

    @Inject
    private Harbour harbour;

    @Inject
    private GeneralPostingService general;

    @Inject
    private JobPostingQueries site;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService steps;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void aVerifiedOrganization() throws Exception {
        opening = harbour.opening();
        rows.change(
                "update hiring_organization set status = 'VERIFIED' where id = ?",
                opening.organization().value());
    }

    @Test
    void whoAppliesWithoutAnAdvertIsInAPipelineLikeEverybody() throws Exception {
        switchOn();
        ApplicationReference sent = harbour.apply(harbour.person(), address(), DraftToken.next());
        var read = Callers.asPerson(opening.recruiter(), () -> reviews.details(sent));
        assertEquals(state().reference(), read.postingReference());
        assertEquals(
                1,
                rows.count("from job_application where reference = ? and answer_due_at is not null", sent.value()),
                "the promise of an answer holds");
    }

    @Test
    void nobodyFindsItWithoutItsAddress() throws Exception {
        switchOn();
        PostingContent shown =
                Callers.asVisitor(() -> site.general(opening.organization())).orElseThrow();
        assertFalse(shown.isListed(), "no list, feed, sitemap, figure or alert has it");
        assertTrue(
                Callers.asVisitor(() -> site.published(shown.spokenReference())).isEmpty());
        PostingDetails details = details();
        assertEquals(null, details.validThrough(), "it has no last day");
        assertFalse(details.editable());
        assertRefused(
                "jobs.general.fixed",
                () -> Callers.asPerson(
                        opening.recruiter(),
                        () -> drafts.saveDraft(
                                new SaveJobPostingDraft(details.id(), details.seenVersion(), harbour.advert()))));
    }

    @Test
    void itIsSwitchedOffAndOnAgain() throws Exception {
        switchOn();
        switchOn();
        String address = address();
        String reference = state().reference();
        Callers.asPerson(opening.recruiter(), () -> general.close(opening.organization()));
        assertFalse(state().open());
        assertTrue(Callers.asVisitor(() -> site.general(opening.organization())).isEmpty());
        AccountId late = harbour.person();
        assertThrows(CannotApply.class, () -> harbour.apply(late, address, DraftToken.next()));
        switchOn();
        assertTrue(state().open());
        assertEquals(reference, state().reference());
    }

    @Test
    void onlyVerifiedEmployersAndTheirRecruitersSwitchIt() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertRefused(
                NOT_ALLOWED, () -> Callers.asPerson(manager, () -> general.open(opening.organization(), Language.EN)));
        rows.change(
                "update hiring_organization set status = 'UNVERIFIED' where id = ?",
                opening.organization().value());
        assertRefused("jobs.general.unverified", this::switchOn);
    }

    @Test
    void itIsNotResumedOnceTheVerificationIsLost() throws Exception {
        switchOn();
        Callers.asPerson(opening.recruiter(), () -> general.close(opening.organization()));
        JobPostingId paused = details().id();
        rows.change(
                "update hiring_organization set status = 'UNVERIFIED' where id = ?",
                opening.organization().value());
        assertRefused(
                "jobs.general.unverified", () -> Callers.asPerson(opening.recruiter(), () -> steps.resume(paused)));
        rows.change(
                "update hiring_organization set status = 'VERIFIED' where id = ?",
                opening.organization().value());
        Callers.asPerson(opening.recruiter(), () -> steps.resume(paused));
        assertTrue(state().open());
    }

    private void switchOn() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> general.open(opening.organization(), Language.DE));
    }

    private GeneralPosting state() throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> general.state(opening.organization()));
    }

    private PostingDetails details() throws Exception {
        String reference = state().reference();
        return Callers.asPerson(opening.recruiter(), () -> postings.details(reference));
    }

    private String address() throws Exception {
        return Callers.asVisitor(() -> site.general(opening.organization()))
                .orElseThrow()
                .reference();
    }
}
