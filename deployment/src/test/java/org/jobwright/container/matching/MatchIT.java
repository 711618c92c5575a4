package org.jobwright.container.matching;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.container.privacy.Leaving;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRule;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.UsHolidays;
import org.jobwright.domain.shared.WorkingDays;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.matching.MatchQueries;
import org.jobwright.services.matching.MatchRun;
import org.jobwright.services.matching.MatchSwitchService;
import org.jobwright.services.matching.OwnMatch;
import org.jobwright.services.matching.OwnMatch.State;
import org.jobwright.services.matching.OwnMatchService;
import org.jobwright.services.matching.ShownMatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications are matched where all want it and applicants were told, and only those whose senders agree. */
@ContainerTest
class MatchIT {

    private static final ReadConsent WORDS =
            ConsentText.current(ConsentPurpose.MATCH, Language.EN).read();

    private static final ApplicationTerms TOLD =
            new ApplicationTerms(null, null, null, AiUse.ASSESS, "It looks for lines.");

    private static final WorkArrangement BROOKLYN = WorkArrangement.of(
            EmploymentType.FULL_TIME,
            WorkplaceType.ON_SITE,
            new WorkLocation("", "Brooklyn", "NY", "", "US", null, null));

    @Inject
    private Candidacy ada;

    @Inject
    private MatchSwitchService switches;

    @Inject
    private OwnMatchService own;

    @Inject
    private MatchQueries queries;

    @Inject
    private MatchRun run;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private Harbour harbour;

    @Inject
    private Leaving leaving;

    @Inject
    private Rows rows;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
        rows.change("update match_rule set offered = true");
    }

    @AfterEach
    void nobodyIsOfferedIt() throws Exception {
        rows.change("update match_rule set offered = false");
        rows.change(
                "delete from match_posting where posting_id = ?",
                ada.opening().posting().value());
    }

    @Test
    void itIsOffUntilInstanceOrganizationPostingAndAdvertAgree() throws Exception {
        rows.change("update match_rule set offered = false");
        assertRefused("applications.match.not-offered", () -> use(true));
        rows.change("update match_rule set offered = true");
        assertRefused("applications.match.organization", () -> switchPosting(true));
        use(true);
        assertRefused("applications.match.statement", () -> switchPosting(true));
        theAdvertSaysIt();
        assertEquals(State.OFF, mine().state());
        switchPosting(true);
        assertEquals(State.OFFERED, mine().state());

        rows.change("update match_rule set offered = false");
        assertEquals(State.OFF, mine().state());
        assertFalse(ada.asOwner(() -> queries.isOn(ada.reference())));
    }

    @Test
    void anAdvertThatNoLongerSaysItEndsIt() throws Exception {
        itIsOn();
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{application,aiUse}', '\"NONE\"') where job_posting_id = ?",
                ada.opening().posting().value());
        assertEquals(State.OFF, mine().state());
        assertEquals(
                "applications.match.statement",
                ada.asOwner(() -> switches.of(ada.opening().posting()))
                        .obstacle()
                        .getCode());
    }

    @Test
    void inNewYorkCityApplicantsAreToldTenBusinessDaysBefore() throws Exception {
        use(true);
        theAdvertSaysIt();
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{work,locations}',"
                        + " '[{\"locality\": \"Brooklyn\", \"region\": \"NY\", \"country\": \"US\"}]'), decided_at = now()"
                        + " where job_posting_id = ?",
                ada.opening().posting().value());
        RuleViolation refused = assertThrows(RuleViolation.class, () -> switchPosting(true));
        assertEquals("applications.match.notice", refused.getCode());
        assertEquals(10, refused.getArguments().get(1));
        assertEquals(
                WorkingDays.after(LocalDate.now(Clock.systemUTC()), 10, UsHolidays::isHoliday),
                refused.getArguments().get(2));

        rows.change(
                "update posting_version set decided_at = now() - interval '30 days' where job_posting_id = ?",
                ada.opening().posting().value());
        switchPosting(true);
        assertEquals(State.OFFERED, mine().state());
    }

    @Test
    void aTextThatDoesNotSayItSwitchesThePostingOff() throws Exception {
        itIsOn();
        publish(2, harbour.advert());
        assertFalse(isSwitchedOn());
        publish(3, harbour.advert().withApplication(TOLD));
        assertEquals(State.OFF, mine().state(), "it is switched on again, or not");
        switchPosting(true);
        assertEquals(State.OFFERED, mine().state());
    }

    @Test
    void aTextThatIsAlsoForNewYorkCitySwitchesThePostingOff() throws Exception {
        itIsOn();
        rows.change(
                "update posting_version set decided_at = now() - interval '30 days' where job_posting_id = ?",
                ada.opening().posting().value());
        publish(2, harbour.advert().withApplication(TOLD));
        assertTrue(isSwitchedOn());
        publish(3, harbour.advert().withApplication(TOLD).withWork(BROOKLYN));
        assertFalse(isSwitchedOn(), "people there were not told ten business days before");
        assertRefused("applications.match.notice", () -> switchPosting(true));
    }

    @Test
    void anOrganizationThatUsesItAgainDoesNotUseItWhereALawForbidsIt() throws Exception {
        itIsOn();
        use(false);
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{work,locations}',"
                        + " '[{\"locality\": \"Brooklyn\", \"region\": \"NY\", \"country\": \"US\"}]'), decided_at = now()"
                        + " where job_posting_id = ?",
                ada.opening().posting().value());
        use(true);
        assertFalse(isSwitchedOn());
    }

    @Test
    void ownersUseItAndRecruitersSwitchPostings() throws Exception {
        AccountId recruiter = ada.member(OrganizationRole.RECRUITER, "Rhea");
        AccountId interviewer = ada.member(OrganizationRole.INTERVIEWER, "Ivo");
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(
                        recruiter, () -> switches.use(ada.opening().organization(), true)));
        use(true);
        theAdvertSaysIt();
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(
                        interviewer, () -> switches.switchPosting(ada.opening().posting(), true)));
        Callers.asPerson(recruiter, () -> switches.switchPosting(ada.opening().posting(), true));
        assertTrue(Callers.asPerson(recruiter, () -> switches.of(ada.opening().posting()))
                .isOn());
    }

    @Test
    void onlyWhoAgreesIsLookedThroughAndBothSeeTheSame() throws Exception {
        itIsOn();
        JobApplicationId other = ada.another("Grace");
        assertEquals(Optional.empty(), shown(), "not agreed");
        agree();
        assertEquals(State.WAITING, mine().state());
        assertEquals(Optional.empty(), shown(), "not read yet looks the same");
        read();

        assertEquals(State.READ, mine().state());
        ShownMatch shown = shown().orElseThrow();
        assertEquals(shown, mine().shown());
        assertEquals(
                List.of(MatchFinding.FOUND, MatchFinding.NOT_FOUND, MatchFinding.NOT_CHECKABLE),
                shown.lines().stream().map(MatchLine::finding).toList());
        assertEquals(
                "I keep signals working.",
                shown.lines().getFirst().quotes().getFirst().text());
        assertEquals(0, rows.count("from match_result where application_id = ?", other.value()));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(ada.candidate(), () -> queries.of(ada.reference())));
        assertRefused(NOT_FOUND, () -> ada.asOwner(() -> own.of(ada.reference())));
    }

    @Test
    void aCvThatCouldNotBeReadSaysNothingAboutTheApplicant() throws Exception {
        itIsOn();
        agree();
        theCvIs("FAILED", null);
        readDue();
        MatchLine phlebotomy = shown().orElseThrow().lines().get(1);
        assertEquals(MatchFinding.NOT_CHECKABLE, phlebotomy.finding());
        assertEquals(MatchRule.CV_UNREAD, phlebotomy.rule());

        theCvIs("DONE", "Six years of phlebotomy.");
        readDue();
        assertEquals(MatchFinding.FOUND, shown().orElseThrow().lines().get(1).finding(), "it was extracted later");
    }

    @Test
    void aPersonAgreesOnceToTheWordsThatAreShown() throws Exception {
        itIsOn();
        ReadConsent others = new ReadConsent(WORDS.version(), Language.EN, "0".repeat(64));
        assertRefused(
                "talent.words-changed",
                () -> Callers.asPerson(ada.candidate(), () -> own.agree(ada.reference(), others)));
        agree();
        agree();
        assertEquals(
                1,
                rows.count(
                        "from match_result where application_id = ?", ada.id().value()));
        assertEquals(
                WORDS,
                Callers.asPerson(ada.candidate(), () -> own.agreed()).getFirst().read());
    }

    @Test
    void whatWasFoundGoesWithTheConsent() throws Exception {
        itIsOn();
        agree();
        read();
        Callers.asPerson(ada.candidate(), () -> own.withdraw(ada.reference()));
        Callers.asPerson(ada.candidate(), () -> own.withdraw(ada.reference()));
        assertEquals(Optional.empty(), shown());
        assertEquals(State.OFFERED, mine().state());
        assertEquals(
                0,
                rows.count(
                        "from match_result where application_id = ? and result is not null",
                        ada.id().value()));
        read();
        assertEquals(Optional.empty(), shown(), "nothing is looked through without it");
        agree();
        read();
        assertTrue(shown().isPresent());
    }

    @Test
    void whatTheApplicantSaysAboutALineStandsBesideIt() throws Exception {
        itIsOn();
        agree();
        read();
        String phlebotomy = mine().shown().lines().get(1).requirement().key();
        contest(phlebotomy, "I did this for a year.");
        contest(phlebotomy, "I did this for two years.");
        ShownMatch shown = shown().orElseThrow();
        assertEquals(1, shown.contests().size());
        assertEquals(
                "I did this for two years.",
                shown.contest(shown.lines().get(1)).orElseThrow().text());
        assertRefused("applications.match.contest.changed", () -> contest("SKILL:Juggling", "Why not?"));
        assertRefused("applications.match.contest.length", () -> contest(phlebotomy, " "));
        assertRefused("applications.match.contest.length", () -> contest(phlebotomy, "x".repeat(501)));
    }

    @Test
    void aHiddenApplicantIsHiddenInTheirQuotes() throws Exception {
        itIsOn();
        rows.change(
                "update job_application set content = jsonb_set(content, '{coverLetter}',"
                        + " '\"Carvalho keeps signals working.\"'), alias = 'Applicant 7', blind_until = 'INTERVIEW' where id = ?",
                ada.id().value());
        agree();
        read();
        contest(mine().shown().lines().getFirst().requirement().key(), "Carvalho, write to ada@test.example");
        ShownMatch shown = shown().orElseThrow();
        assertFalse(shown.toString().contains("Carvalho"), shown::toString);
        assertFalse(shown.toString().contains("ada@test.example"), shown::toString);
        assertTrue(mine().shown().toString().contains("Carvalho"));
    }

    /** What stands above a line, or left of where it is cut, can say who it is about. */
    @Test
    void aQuoteHidesWhatItsWholeTextHides() throws Exception {
        itIsOn();
        agree();
        read();
        String telling = "1999 in Lisbon, keeps signals working";
        rows.change(
                "update job_application set content = jsonb_set(content, '{coverLetter}',"
                        + " '\"Date of birth: 1999 in Lisbon, keeps signals working.\"'), alias = 'Applicant 7',"
                        + " blind_until = 'INTERVIEW' where id = ?",
                ada.id().value());
        rows.change(
                "update match_result set result = jsonb_set(result, '{lines,0,quotes}',"
                        + " jsonb_build_array(jsonb_build_object('source', 'LETTER', 'line', 1, 'text', ?::text)))"
                        + " where application_id = ?",
                telling,
                ada.id().value());

        assertFalse(shown().orElseThrow().toString().contains("1999"));
        assertTrue(mine().shown().toString().contains(telling), "their own words");
    }

    /** A hidden address is longer than two letters. */
    @Test
    void aHiddenTextMayBeLongerThanWhatWasWritten() throws Exception {
        itIsOn();
        agree();
        read();
        contest(mine().shown().lines().getFirst().requirement().key(), "@a ".repeat(166));
        rows.change(
                "update job_application set alias = 'Applicant 7', blind_until = 'INTERVIEW' where id = ?",
                ada.id().value());
        assertEquals(1, shown().orElseThrow().contests().size());
    }

    @Test
    void aWithdrawnApplicationIsNotLookedThrough() throws Exception {
        itIsOn();
        agree();
        read();
        Callers.asPerson(ada.candidate(), () -> candidates.withdraw(ada.reference()));
        assertEquals(0, results());
        assertEquals(State.OFF, mine().state());
        read();
        assertEquals(0, results());
        assertRefused("applications.match.over", this::agree);
    }

    @Test
    void nothingIsFoundForAStoppedEmployer() throws Exception {
        itIsOn();
        agree();
        rows.change(
                "update hiring_organization set status = 'SUSPENDED' where id = ?",
                ada.opening().organization().value());
        assertEquals(State.OFF, mine().state());
        read();
        assertEquals(0, results());
        use(false);
        assertRefused("organizations.stopped", () -> use(true));
    }

    @Test
    void itGoesWithTheApplication() throws Exception {
        itIsOn();
        leaving.keepsNothing(ada.opening().organization());
        agree();
        read();
        leaving.leave(ada.candidate());
        assertEquals(
                0,
                rows.count(
                        "from match_result where application_id = ?", ada.id().value()));
    }

    private long results() throws Exception {
        return rows.count(
                "from match_result where application_id = ? and (result is not null or contests <> '[]')",
                ada.id().value());
    }

    private boolean isSwitchedOn() throws Exception {
        return rows.count(
                        "from match_posting where posting_id = ?",
                        ada.opening().posting().value())
                == 1;
    }

    /** Another text of the posting is written, submitted and approved. */
    private void publish(int number, JobAdvert advert) throws Exception {
        JobPostingId posting = ada.opening().posting();
        Long seen = Long.valueOf(rows.texts("select version from job_posting where id = ?", posting.value())
                .getFirst());
        Callers.asPerson(ada.opening().recruiter(), () -> {
            drafts.saveDraft(new SaveJobPostingDraft(posting, seen, advert));
            postings.submit(new SubmitJobPosting(posting, null));
        });
        harbour.publish(posting, number, ada.opening().moderator());
    }

    private void itIsOn() throws Exception {
        use(true);
        theAdvertSaysIt();
        switchPosting(true);
    }

    private void use(boolean on) throws Exception {
        Callers.asPerson(
                ada.opening().recruiter(), () -> switches.use(ada.opening().organization(), on));
    }

    private void switchPosting(boolean on) throws Exception {
        Callers.asPerson(
                ada.opening().recruiter(),
                () -> switches.switchPosting(ada.opening().posting(), on));
    }

    /** The public advert says that software assesses, and asks for three things. */
    private void theAdvertSaysIt() throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(jsonb_set(jsonb_set(jsonb_set(advert, '{application,aiUse}',"
                        + " '\"ASSESS\"'), '{application,aiUseText}', '\"It looks for lines.\"'), '{text,skills}',"
                        + " '[{\"name\": \"Signals\", \"level\": \"INTERMEDIATE\", \"required\": true},"
                        + " {\"name\": \"Phlebotomy\", \"level\": \"EXPERT\", \"required\": false}]'), '{requirements}',"
                        + " '{\"conditions\": {\"eligibilityToWork\": \"Right to work in the UK\"}}')"
                        + " where job_posting_id = ?",
                ada.opening().posting().value());
    }

    private void agree() throws Exception {
        Callers.asPerson(ada.candidate(), () -> own.agree(ada.reference(), WORDS));
    }

    /** What the timer does, once the text of the CV is there. */
    private void read() throws Exception {
        theCvIs("DONE", "I worked in a harbour.");
        readDue();
    }

    private void theCvIs(String extraction, String text) throws Exception {
        rows.change(
                "update stored_document set extraction = ?, text = ? where id = (select document_id"
                        + " from job_application where id = ?)",
                extraction,
                text,
                ada.id().value());
    }

    private void readDue() throws Exception {
        for (JobApplicationId due : Callers.asSystem(() -> run.due())) {
            if (due.equals(ada.id())) {
                Callers.asSystem(() -> run.read(due));
            }
        }
    }

    private void contest(String requirement, String text) throws Exception {
        Callers.asPerson(ada.candidate(), () -> own.contest(ada.reference(), requirement, text));
    }

    private OwnMatch mine() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> own.of(ada.reference()));
    }

    private Optional<ShownMatch> shown() throws Exception {
        return ada.asOwner(() -> queries.of(ada.reference()));
    }
}
