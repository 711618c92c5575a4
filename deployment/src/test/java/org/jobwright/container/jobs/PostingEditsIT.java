package org.jobwright.container.jobs;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.PostingTemplateService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SavePostingTemplate;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people editing one posting, and the limits of what they write. */
@ContainerTest
class PostingEditsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private OrganizationPostingQueries queries;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private PostingTemplateService templates;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private Opening opening;
    private AccountId recruiter;

    @BeforeEach
    void aLivePosting() throws Exception {
        opening = harbour.opening();
        recruiter = opening.recruiter();
    }

    @Test
    void aDraftSavedBySomeoneElseMeanwhileIsStale() throws Exception {
        JobPostingId draft = draft("Zone Controller");
        var save = new SaveJobPostingDraft(draft, version(draft), harbour.advert());
        asRecruiter(() -> drafts.saveDraft(save));
        assertRefused(STALE, () -> asRecruiter(() -> drafts.saveDraft(save)));
        assertRefused(
                STALE,
                () -> Callers.asPerson(
                        recruiter, () -> postings.submit(new SubmitJobPosting(draft, save.seenVersion()))));
    }

    @Test
    void theSecondOfTwoPeopleStartingTheNextVersionIsStale() throws Exception {
        var save = new SaveJobPostingDraft(opening.posting(), version(opening.posting()), harbour.advert());
        Callers.Command command = () -> asRecruiter(() -> drafts.saveDraft(save));
        assertRefused(STALE, () -> race.second(command, command));
    }

    @Test
    void twoSimultaneousSubmissionsOpenOneCase() throws Exception {
        JobPostingId draft = draft("Zone Controller");
        Callers.Command submit =
                () -> Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(draft, null)));
        assertRefused("constraint.uq_moderation_case_posting_id_posting_version", () -> race.second(submit, submit));
        assertEquals(1, rows.count("from moderation_case where posting_id = ?", draft.value()));
    }

    @Test
    void aTemplateNeedsAUniqueName() throws Exception {
        var save = new SavePostingTemplate(opening.posting(), "Signals");
        var template = asRecruiter(() -> templates.save(save));
        assertRefused(
                "constraint.uq_posting_template_organization_id_name", () -> asRecruiter(() -> templates.save(save)));
        assertEquals(
                "Signals",
                asRecruiter(() -> templates.templates(opening.organization()))
                        .getFirst()
                        .name());
        JobPostingId begun = asRecruiter(() -> drafts.draftFrom(template));
        assertEquals(
                "Signal Technician",
                asRecruiter(() -> queries.details(queries.reference(begun)))
                        .advert()
                        .title());
        Callers.asPerson(recruiter, () -> templates.remove(template));
        assertEquals(List.of(), asRecruiter(() -> templates.templates(opening.organization())));
    }

    @Test
    void anAdvertHasALimit() throws Exception {
        JobPostingId draft = draft("Zone Controller");
        List<String> duties = Collections.nCopies(1000, "long ".repeat(100));
        JobAdvert huge = harbour.advert().withText(new AdvertText(RichText.EMPTY, duties, null, null));
        assertRefused(
                "constraint.ck_posting_version_advert_size",
                () -> asRecruiter(() -> drafts.saveDraft(new SaveJobPostingDraft(draft, version(draft), huge))));
    }

    @Test
    void everyVersionCanBeReadByItsNumber() throws Exception {
        String reference = asRecruiter(() -> queries.reference(opening.posting()));
        JobAdvert changed = harbour.advert().withTitle("Signal Technician, nights");
        asRecruiter(() ->
                drafts.saveDraft(new SaveJobPostingDraft(opening.posting(), version(opening.posting()), changed)));
        assertEquals(
                "Signal Technician",
                asRecruiter(() -> queries.advert(reference, 1)).title());
        assertEquals(
                changed.title(), asRecruiter(() -> queries.advert(reference, 2)).title());
        assertThrows(NotFound.class, () -> asRecruiter(() -> queries.advert(reference, 3)));
        assertEquals(
                List.of(true, false),
                asRecruiter(() -> queries.details(reference)).versions().stream()
                        .map(PostingDetails.VersionSummary::shown)
                        .toList());
    }

    @Test
    void aDiscardedDraftIsOutOfTheListAndCanBeRestored() throws Exception {
        JobPostingId draft = draft("Zone Controller");
        Callers.asPerson(recruiter, () -> postings.withdraw(draft));
        assertEquals(0, listed(null, draft));
        assertEquals(1, listed(PostingStatus.WITHDRAWN, draft));
        Callers.asPerson(recruiter, () -> postings.restore(draft));
        assertEquals(1, listed(PostingStatus.DRAFT, draft));
        assertRefused("jobs.transition-refused", () -> Callers.asPerson(recruiter, () -> postings.restore(draft)));
    }

    private long listed(PostingStatus status, JobPostingId posting) throws Exception {
        var search = new OrganizationPostingSearch(opening.organization(), status, "", null, true);
        return asRecruiter(() -> queries.postings(search, new PageRequest(1, 100))).items().stream()
                .filter(one -> one.id().equals(posting))
                .count();
    }

    private JobPostingId draft(String title) throws Exception {
        return asRecruiter(
                () -> drafts.draft(opening.organization(), harbour.advert().withTitle(title)));
    }

    private Long version(JobPostingId posting) throws Exception {
        return asRecruiter(() -> queries.details(queries.reference(posting))).seenVersion();
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(recruiter, call);
    }
}
