package org.jobwright.container.jobs;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.jobs.law.LawLookRun;
import org.jobwright.services.jobs.law.LawNotice;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Public adverts after a law began or changed. */
@ContainerTest
class LawLookIT {

    private static final String DENVER = "{\"locality\": \"Denver\", \"region\": \"CO\", \"country\": \"US\"}";
    private static final String HONOLULU = "{\"locality\": \"Honolulu\", \"region\": \"HI\", \"country\": \"US\"}";

    /** A rule from memory, which only warns. */
    private static final String HAWAII = "US-HI-PAY";

    @Inject
    private Harbour harbour;

    @Inject
    private LawLookRun run;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private OrganizationPostingQueries details;

    @Inject
    private PostingRuleService rules;

    @Inject
    private PostingRuleQueries queries;

    @Inject
    private TodayQueries today;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId administrator;

    @BeforeEach
    void anEmployer() throws Exception {
        opening = harbour.opening();
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        lookAtAll();
    }

    @AfterEach
    void nothingIsPaused() throws Exception {
        pausing(false);
    }

    @Test
    @AppearsAndVanishes(Signal.LAW_BROKEN)
    void ownersAreToldOnceAndTheAdvertSaysWhatIsMissingUntilItIsChanged() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        worksIn(DENVER);
        lookAtAll();
        assertNull(notice().until(), "nobody was told yet");
        assertEquals(List.of(), signals(opening.recruiter()));

        tell();

        assertEquals(1, mails("LAW_CHANGED"));
        LawNotice notice = notice();
        assertEquals(LocalDate.now(ZoneOffset.UTC).plusDays(14), notice.until());
        assertTrue(notice.problems().stream().map(FieldProblem::code).anyMatch("jobs.law.pay-range"::equals));
        assertEquals(List.of(Signal.LAW_BROKEN), signals(opening.recruiter()));
        assertEquals(List.of(), signals(manager));
        assertTrue(
                rows.count(
                                "from law_breach where posting_id = ? and missing::text like '%PAY_RANGE%'",
                                opening.posting().value())
                        > 0,
                "what was found is kept");

        lookAtAll();
        tell();
        assertEquals(1, mails("LAW_CHANGED"), "once");

        Callers.asPerson(
                opening.recruiter(),
                () -> drafts.saveDraft(new SaveJobPostingDraft(opening.posting(), seen(), harbour.advert())));
        Callers.asPerson(opening.recruiter(), () -> postings.submit(new SubmitJobPosting(opening.posting(), seen())));
        assertNotNull(notice(), "what is public is as it was");
        harbour.publish(opening.posting(), 2, opening.moderator());
        assertNull(notice());
        assertEquals(List.of(), signals(opening.recruiter()));
    }

    @Test
    void aRuleThatChangesIsAskedInTheNextNightAndOneThatDoesNotIsNot() throws Exception {
        worksIn(HONOLULU);
        assertFalse(Callers.asSystem(run::lookAtSome), "no law changed");
        Revised<PostingRule> before = rule();
        Callers.asAdministrator(administrator, () -> rules.confirm(HAWAII, before.revision(), "Read in the statute"));

        look();
        assertEquals("jobs.law.pay-range", notice().problems().getFirst().code());

        Callers.asAdministrator(administrator, () -> rules.change(before.document(), rule().revision(), "As it was"));
        look();
        assertNull(notice());
    }

    @Test
    void aLookThatDiesGoesOnWhereItWasAndTellsNobodyBefore() throws Exception {
        worksIn(DENVER);
        forgetLook();
        assertTrue(Callers.asSystem(run::lookAtSome));
        assertFalse(Callers.asSystem(run::toTell).contains(opening.organization()), "not all were looked at");
        rows.change("update law_look set reached = ?", opening.posting().value());
        rows.change(
                "delete from law_breach where posting_id = ?", opening.posting().value());

        look();

        assertNull(notice(), "the adverts before are not looked at again");
        lookAtAll();
        assertTrue(Callers.asSystem(run::toTell).contains(opening.organization()));
    }

    @Test
    void anAdvertIsPausedAfterFourteenDaysIfAdministratorsWantIt() throws Exception {
        worksIn(DENVER);
        lookAtAll();
        tell();
        toldDaysAgo(15);
        assertFalse(Callers.asSystem(run::toPause).contains(opening.posting()), "nobody switched it on");
        pausing(true);
        toldDaysAgo(14);
        assertFalse(Callers.asSystem(run::toPause).contains(opening.posting()));
        pause();
        assertEquals(PostingStatus.LIVE, status(), "the last day is not over");
        toldDaysAgo(15);
        assertTrue(Callers.asSystem(run::toPause).contains(opening.posting()));

        pause();
        tell();
        tell();

        assertEquals(PostingStatus.PAUSED, status());
        assertTrue(notice().paused());
        assertEquals(1, mails("LAW_PAUSED"));
        assertEquals(List.of(Signal.LAW_BROKEN), signals(opening.recruiter()));
        assertRefused(
                "jobs.law.breach.resume",
                () -> Callers.asPerson(opening.recruiter(), () -> postings.resume(opening.posting())));
        worksIn("{\"locality\": \"Bristol\", \"country\": \"GB\"}");
        Callers.asPerson(opening.recruiter(), () -> postings.resume(opening.posting()));
        assertEquals(PostingStatus.LIVE, status());
    }

    @Test
    void anotherTextIsNotPausedForWhatItsFormerOneLacked() throws Exception {
        worksIn(DENVER);
        lookAtAll();
        tell();
        toldDaysAgo(15);
        pausing(true);
        Callers.asPerson(
                opening.recruiter(),
                () -> drafts.saveDraft(new SaveJobPostingDraft(opening.posting(), seen(), harbour.advert())));
        Callers.asPerson(opening.recruiter(), () -> postings.submit(new SubmitJobPosting(opening.posting(), seen())));
        harbour.publish(opening.posting(), 2, opening.moderator());
        rows.change(
                "update posting_version set advert = (select f.advert from posting_version f"
                        + " where f.job_posting_id = posting_version.job_posting_id and f.number = 1)"
                        + " where job_posting_id = ? and number = 2",
                opening.posting().value());

        assertFalse(Callers.asSystem(run::toPause).contains(opening.posting()));
        pause();

        assertEquals(PostingStatus.LIVE, status(), "nobody was told of this text");
        look();
        assertEquals(
                0,
                rows.count(
                        "from law_breach where posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    void noAdvertIsPausedForALawThatIsNotEnforcedYet() throws Exception {
        Revised<PostingRule> before = rule();
        PostingRule later = before.document()
                .with(
                        before.document().severity(),
                        before.document().effectiveFrom(),
                        null,
                        LocalDate.now(ZoneOffset.UTC).plusDays(60));
        Callers.asAdministrator(administrator, () -> rules.change(later, before.revision(), "Enforced later"));
        Callers.asAdministrator(administrator, () -> rules.confirm(HAWAII, rule().revision(), "Read in the statute"));
        worksIn(HONOLULU);
        lookAtAll();
        tell();
        assertEquals("jobs.law.pay-range", notice().problems().getFirst().code());
        toldDaysAgo(15);
        pausing(true);

        pause();

        assertEquals(PostingStatus.LIVE, status());
        Callers.asAdministrator(administrator, () -> rules.change(before.document(), rule().revision(), "As it was"));
    }

    @Test
    void noAdvertIsListedOrPausedForAWarning() throws Exception {
        worksIn(HONOLULU);
        lookAtAll();
        assertNull(notice());
        worksIn(DENVER);
        lookAtAll();
        tell();
        toldDaysAgo(15);
        pausing(true);
        worksIn(HONOLULU);

        pause();

        assertEquals(PostingStatus.LIVE, status());
    }

    /** A single figure, which the laws of some states do not allow. */
    private void worksIn(String place) throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(jsonb_set(advert, '{work,locations}', cast(? as jsonb)),"
                        + " '{pay,baseSalary}', '{\"currency\": \"USD\", \"min\": 90000, \"unit\": \"YEAR\"}')"
                        + " where job_posting_id = ? and number = 1",
                "[" + place + "]",
                opening.posting().value());
    }

    /** As if no check against the laws had run yet. */
    private void forgetLook() throws Exception {
        rows.change("update law_look set seen = '', begun = '', reached = null");
    }

    private void lookAtAll() throws Exception {
        forgetLook();
        look();
    }

    private void look() throws Exception {
        boolean more = true;
        while (more) {
            more = Callers.asSystem(run::lookAtSome);
        }
    }

    private void tell() throws Exception {
        Callers.asSystem(() -> run.tell(opening.organization()));
    }

    private void pause() throws Exception {
        Callers.asSystem(() -> run.pause(opening.posting()));
    }

    private void pausing(boolean on) throws Exception {
        Callers.asAdministrator(administrator, () -> rules.pauseIllegal(on));
        assertEquals(on, Callers.asAdministrator(administrator, () -> queries.pausesIllegal()));
    }

    private void toldDaysAgo(int days) throws Exception {
        assertEquals(
                1,
                rows.change(
                        "update law_breach set told_on = ? where posting_id = ?",
                        LocalDate.now(ZoneOffset.UTC).minusDays(days),
                        opening.posting().value()));
    }

    private Revised<PostingRule> rule() throws Exception {
        return Callers.asAdministrator(administrator, () -> queries.one(HAWAII));
    }

    private PostingDetails details() throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> details.details(opening.reference()));
    }

    private LawNotice notice() throws Exception {
        return details().law();
    }

    private PostingStatus status() throws Exception {
        return details().status();
    }

    private Long seen() throws Exception {
        return details().seenVersion();
    }

    private List<Signal> signals(AccountId reader) throws Exception {
        return Callers.asPerson(
                reader,
                () -> today.mine().lines().stream().map(TodayLine::signal).toList());
    }

    private long mails(String kind) throws Exception {
        return rows.count(
                "from outbox_message where kind = ? and subject_id = ?",
                kind,
                opening.organization().value());
    }
}
