package org.jobwright.container.jobs;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.Requirement;
import org.jobwright.domain.jobs.law.RequirementText;
import org.jobwright.domain.jobs.law.RuleSeverity;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.RenewJobPosting;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SavedDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.jobs.law.PostingRuleQueries;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.jobs.revisions.Revised;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Laws about adverts, at submission and while typing. */
@ContainerTest
class PostingRulesIT {

    /** A rule from memory, about a place that no other test knows. */
    private static final String ID = "US-HI-PAY";

    private static final String HAWAII = "c.rule_id = 'US-HI-PAY'";

    @Inject
    private Harbour harbour;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingRuleService rules;

    @Inject
    private PostingRuleQueries queries;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId administrator;

    @BeforeEach
    void anEmployer() throws Exception {
        opening = harbour.opening();
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
    }

    @Test
    void aReleaseBringsEachRuleOnce() throws Exception {
        assertEquals(106, rows.count("from posting_rule where revision = 1"));
    }

    @Test
    void allThatTheLawsOfItsPlacesDemandIsRefusedAtOnce() throws Exception {
        JobPostingId draft = draft(denver(null, null));

        InvalidInput refused = assertThrows(InvalidInput.class, () -> submit(draft));

        assertEquals(
                Set.of("jobs.law.pay-range", "jobs.law.benefits", "jobs.law.other-compensation", "jobs.law.deadline"),
                refused.getProblems().stream().map(FieldProblem::code).collect(Collectors.toSet()));
        assertEquals(0, checks(draft, "true"));
    }

    @Test
    void theFormSaysWhileTypingWhatALawDemands() throws Exception {
        JobPostingId draft = draft(harbour.advert());

        SavedDraft saved = Callers.asPerson(
                opening.recruiter(), () -> drafts.saveDraft(new SaveJobPostingDraft(draft, 0L, denver(null, null))));

        assertTrue(saved.review().problems().stream()
                .anyMatch(problem -> problem.code().equals("jobs.law.benefits")));
    }

    @Test
    void whatACheckCameToStaysWithTheVersionAfterARuleChanged() throws Exception {
        JobPostingId draft = draft(honolulu(120_000L));
        submit(draft);
        assertEquals(1, checks(draft, HAWAII + " and c.requirement = 'PAY_RANGE' and c.outcome = 'MET'"));

        asAdministrator(() -> rules.switchTo(ID, revision(), false, "A test of switches"));

        assertEquals(
                List.of("true"),
                rows.texts(
                        "select r.content ->> 'enabled' from posting_rule_check c"
                                + " join posting_rule r on r.id = c.rule_id and r.revision = c.revision"
                                + " join posting_version v on v.id = c.posting_version_id"
                                + " where v.job_posting_id = ? and c.requirement = 'PAY_RANGE' and " + HAWAII,
                        draft.value()));
        JobPostingId next = draft(honolulu(120_000L));
        submit(next);
        assertEquals(0, checks(next, HAWAII));

        asAdministrator(() -> rules.switchTo(ID, revision(), true, "A test of switches"));
    }

    @Test
    void aRuleFromMemoryRefusesOnceAnAdministratorConfirmsIt() throws Exception {
        JobPostingId open = draft(honolulu(null));
        submit(open);
        JobPostingId next = draft(honolulu(null));
        Revised<PostingRule> before = asAdministrator(() -> queries.one(ID));
        assertEquals(
                0,
                asAdministrator(() -> queries.preview(before.document(), false)).failing());

        asAdministrator(() -> rules.confirm(ID, revision(), "Read in the statute"));

        assertThrows(InvalidInput.class, () -> submit(next));
        assertRefused(STALE, () -> asAdministrator(() -> rules.confirm(ID, before.revision(), "Once more")));

        asAdministrator(() -> rules.change(before.document(), revision(), "As it was"));
        submit(next);
    }

    @Test
    void aPostingIsNotRenewedUnderALawThatItDoesNotMeet() throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(jsonb_set(advert, '{work,locations}',"
                        + " '[{\"locality\": \"Honolulu\", \"region\": \"HI\", \"country\": \"US\"}]'), '{pay,baseSalary}',"
                        + " '{\"currency\": \"USD\", \"min\": 90000, \"unit\": \"YEAR\"}') where job_posting_id = ?",
                opening.posting().value());
        RenewJobPosting renew = new RenewJobPosting(
                opening.posting(), LocalDate.now(ZoneOffset.UTC).plusDays(40));
        Revised<PostingRule> before = asAdministrator(() -> queries.one(ID));
        asAdministrator(() -> rules.confirm(ID, before.revision(), "Read in the statute"));

        InvalidInput refused = assertThrows(
                InvalidInput.class, () -> Callers.asPerson(opening.recruiter(), () -> postings.renew(renew)));

        assertEquals("jobs.law.pay-range", refused.getProblems().getFirst().code());
        asAdministrator(() -> rules.change(before.document(), revision(), "As it was"));
        Callers.asPerson(opening.recruiter(), () -> postings.renew(renew));
    }

    @Test
    void anAdministratorsChangeStaysUntilTheReleaseIsAccepted() throws Exception {
        Revised<PostingRule> before = asAdministrator(() -> queries.one("US-NY-ITHACA"));
        PostingRule own =
                before.document().with(RuleSeverity.WARN, before.document().effectiveFrom(), null, null);
        asAdministrator(() -> rules.change(own, before.revision(), "A council decided"));
        rows.change("insert into posting_rule (id, revision, content, changed_at, waiting) select id, 3,"
                + " content || '{\"note\": \"New\"}', now(), true from posting_rule"
                + " where id = 'US-NY-ITHACA' and revision = 1");

        Revised<PostingRule> waiting = asAdministrator(() -> queries.one("US-NY-ITHACA"));
        assertEquals(RuleSeverity.WARN, waiting.document().severity());
        assertEquals("New", waiting.waiting().note());

        asAdministrator(() -> rules.accept("US-NY-ITHACA", waiting.revision(), 3));

        Revised<PostingRule> accepted = asAdministrator(() -> queries.one("US-NY-ITHACA"));
        assertEquals("New", accepted.document().note());
        assertTrue(accepted.released());
    }

    @Test
    void aRevisionThatCannotBeReadLeavesTheOneBeforeInForceAndIsReported() throws Exception {
        String id = "US-NY-ALBANYCO";
        Revised<PostingRule> before = asAdministrator(() -> queries.one(id));
        addUnreadable(id, before.revision() + 1, true);
        assertEquals(before.document(), asAdministrator(() -> queries.one(id)).document());
        assertTrue(asAdministrator(queries::problems).revisions().unreadable().contains(id));

        addUnreadable(id, before.revision() + 2, false);

        Revised<PostingRule> now = asAdministrator(() -> queries.one(id));
        assertEquals(before.document(), now.document());
        assertEquals(before.revision(), now.revision());
        assertEquals(106, asAdministrator(queries::all).size());
        asAdministrator(() -> rules.change(now.document(), now.revision(), "As it was"));
        assertEquals(List.of(), asAdministrator(queries::problems).revisions().unreadable());
    }

    private void addUnreadable(String id, int revision, boolean waiting) throws Exception {
        rows.change(
                "insert into posting_rule (id, revision, content, changed_at, waiting)"
                        + " values (?, ?, '{\"id\": 1, \"requires\": [{}]}', now(), ?)",
                id,
                revision,
                waiting);
    }

    @Test
    void anAdministratorChangesWhatARuleDemandsOfWhomAndWhereThatIsRead() throws Exception {
        Revised<PostingRule> before = asAdministrator(() -> queries.one(ID));
        PostingRule changed = before.document()
                .readIn(
                        "the statute itself",
                        LocalDate.of(2026, 11, 29),
                        new PostingRule.Threshold(500, null, ""),
                        List.of(RequirementText.read("requires[0]", "BENEFITS_TEXT", "")));
        asAdministrator(() -> rules.change(changed, before.revision(), "The law was changed"));

        Revised<PostingRule> after = asAdministrator(() -> queries.one(ID));
        assertEquals(changed, after.document());
        assertEquals(
                List.of("BENEFITS_TEXT"),
                after.document().requires().stream().map(Requirement::code).toList());
        JobPostingId draft = draft(honolulu(null));
        submit(draft);
        assertEquals(0, checks(draft, HAWAII + " and c.requirement = 'PAY_RANGE'"));
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'PostingRuleChanged' and actor_id = ? and details = 'rule, revision'",
                        administrator.value()),
                "by id only");
        asAdministrator(() -> rules.change(before.document(), after.revision(), "As it was"));
    }

    private int revision() throws Exception {
        return asAdministrator(() -> queries.one(ID)).revision();
    }

    private <T> T asAdministrator(Callable<T> call) throws Exception {
        return Callers.asAdministrator(administrator, call);
    }

    private void asAdministrator(Callers.Command command) throws Exception {
        Callers.asAdministrator(administrator, command);
    }

    /** An advert in Hawaii, with a range or with one figure. */
    private JobAdvert honolulu(Long top) {
        SalaryRange pay = new SalaryRange(
                "USD", BigDecimal.valueOf(90_000), top == null ? null : BigDecimal.valueOf(top), PayUnit.YEAR, null);
        return harbour.advert()
                .withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME,
                        WorkplaceType.ON_SITE,
                        new WorkLocation("", "Honolulu", "HI", "", "US", null, null)))
                .withPay(PayOffer.of(pay));
    }

    private JobPostingId draft(JobAdvert advert) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> drafts.draft(opening.organization(), advert));
    }

    private void submit(JobPostingId draft) throws Exception {
        Callers.asPerson(opening.recruiter(), () -> postings.submit(new SubmitJobPosting(draft, null)));
    }

    private long checks(JobPostingId posting, String condition) throws Exception {
        return rows.count(
                "from posting_rule_check c join posting_version v on v.id = c.posting_version_id"
                        + " where v.job_posting_id = ? and " + condition,
                posting.value());
    }

    /** An advert in Colorado with one figure. */
    private JobAdvert denver(String benefits, PayOffer.OtherCompensation other) {
        SalaryRange pay = new SalaryRange("USD", BigDecimal.valueOf(90_000), null, PayUnit.YEAR, null);
        return harbour.advert()
                .withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME,
                        WorkplaceType.ON_SITE,
                        new WorkLocation("", "Denver", "CO", "", "US", null, null)))
                .withPay(new PayOffer(pay, null, null, null, benefits, other));
    }
}
