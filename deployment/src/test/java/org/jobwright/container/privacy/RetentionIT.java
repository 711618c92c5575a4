package org.jobwright.container.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.decisions.NeverAnsweredService;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.privacy.ErasureRun;
import org.jobwright.services.privacy.retention.OwnRetention;
import org.jobwright.services.privacy.retention.OwnRetentionService;
import org.jobwright.services.privacy.retention.RetentionPortion;
import org.jobwright.services.privacy.retention.RetentionRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Employers keep applications as long as the law lets them: then they are hidden, and erased, each on its day. */
@ContainerTest
@Tag("PRV-02")
class RetentionIT {

    /** In Bristol they are kept for twelve months. */
    private static final LocalDate END = LocalDate.of(2025, 1, 31);

    private static final LocalDate GONE = LocalDate.of(2026, 1, 31);

    @Inject
    private Candidacy ada;

    @Inject
    private RetentionRun run;

    @Inject
    private ErasureRun erasures;

    @Inject
    private NeverAnsweredService unanswered;

    @Inject
    private OwnRetentionService wishes;

    @Inject
    private Presence presence;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private CandidateApplicationQueries own;

    @Inject
    private FiguresQueries figures;

    @Inject
    private Harbour harbour;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void adaWasTurnedAway() throws Exception {
        ada.begin();
        ends(ada.id(), END);
    }

    @Test
    void itIsAnnouncedThenHiddenFromTheEmployerThenErasedEachOnItsDay() throws Exception {
        take(GONE.minusDays(61));
        assertEquals(0, mails("RETENTION_ENDS"));
        take(GONE.minusDays(60));
        assertEquals(1, mails("RETENTION_ENDS"));
        take(GONE.minusDays(60));
        assertEquals(1, mails("RETENTION_ENDS"), "once");

        take(GONE.minusDays(31));
        assertEquals(ada.id(), details());
        take(GONE.minusDays(30));
        assertThrows(NotFound.class, this::details);
        assertEquals(
                ada.reference(),
                Callers.asPerson(ada.candidate(), () -> own.details(ada.reference())
                        .orElseThrow()
                        .summary()
                        .reference()),
                "the candidate still sees it");

        take(GONE.minusDays(1));
        assertFalse(isErased());
        Object before = figures();
        take(GONE);
        assertTrue(isErased());
        assertEquals(before, figures());
        assertEquals(
                List.of("TIME"),
                rows.texts(
                        "select cause from deleted_application where account_id = ?",
                        ada.candidate().value()));
    }

    @Test
    void inGermanyNobodyReadsAnythingAfterSixMonths() throws Exception {
        country("DE");
        LocalDate last = LocalDate.of(2025, 7, 31);
        for (LocalDate day = END; day.isBefore(last); day = day.plusDays(1)) {
            take(day);
        }
        assertFalse(isErased());
        assertThrows(NotFound.class, this::details);
        take(last);
        assertTrue(isErased());
    }

    @Test
    void anotherApplicationAtTheSameEmployerMovesTheFirst() throws Exception {
        announcedAndHidden();
        JobApplicationId second = ada.idOf(harbour.apply(ada.opening(), ada.candidate(), "Ada"));
        take(GONE.minusDays(29));
        assertEquals(ada.id(), details(), "it is read again while the other runs");
        ends(second, LocalDate.of(2025, 12, 31));
        take(GONE.plusDays(1));
        assertEquals(0, due(GONE.plusDays(1)));
        assertEquals(
                "2026-12-31",
                rows.texts(
                                "select purge_on::text from jobwright_retention(?, null, null, ?)",
                                GONE,
                                ada.id().value())
                        .getFirst());
    }

    @Test
    void whoIsInTheTalentPoolIsReadUntilThatEnds() throws Exception {
        rows.change(
                "insert into pool_membership (id, version, organization_id, account_id, state, state_at, consent_version,"
                        + " consent_language, consent_sha256, consent_at, consent_until, consent_how) values (gen_random_uuid(), 0, ?, ?, 'IN', now(), 1, 'EN', repeat('0', 64),"
                        + " ?::date, ?::date, 'WORKSPACE')",
                ada.opening().organization().value(),
                ada.candidate().value(),
                GONE.minusMonths(6).toString(),
                GONE.plusMonths(6).toString());
        take(GONE.plusMonths(6).minusDays(30));
        assertEquals(1, mails("RETENTION_ENDS"));
        take(GONE.plusMonths(6).minusDays(1));
        assertEquals(ada.id(), details());
        take(GONE.plusMonths(6));
        assertThrows(NotFound.class, this::details);
        take(GONE.plusMonths(6).plusDays(29));
        assertFalse(isErased());
        take(GONE.plusMonths(6).plusDays(30));
        assertTrue(isErased());
    }

    @Test
    void whatIsHeldStaysAndHasSevenDaysMoreAfterwards() throws Exception {
        announcedAndHidden();
        hold(GONE.plusDays(20));
        assertEquals(0, due(GONE));
        assertEquals(0, due(GONE.plusDays(19)));
        assertEquals(0, due(GONE.plusDays(26)));
        assertEquals(1, due(GONE.plusDays(27)));
    }

    @Test
    void whatIsHeldBeforeIsNotEvenHidden() throws Exception {
        hold(GONE.plusYears(1));
        take(GONE.minusDays(30));
        assertEquals(ada.id(), details());
    }

    @Test
    void whatIsFoundLateIsAnnouncedFirst() throws Exception {
        LocalDate late = GONE.plusMonths(8);
        take(late);
        assertEquals(1, mails("RETENTION_ENDS"));
        take(late.plusDays(28));
        assertEquals(ada.id(), details());
        take(late.plusDays(29));
        assertThrows(NotFound.class, this::details);
        take(late.plusDays(35));
        assertFalse(isErased());
        take(late.plusDays(36));
        assertTrue(isErased());
    }

    @Test
    void nothingIsDeletedIfTheCountryCannotBeRead() throws Exception {
        country("??");
        assertEquals(0, due(GONE.plusYears(20)));
    }

    @Test
    void aPersonWhoAsksIsNeverRefusedBecauseACountryCannotBeRead() throws Exception {
        country("??");
        presence.of(ada.candidate());
        OwnRetention before = ownRetention();
        assertTrue(before.isErasable());
        assertFalse(before.isPlanned());
        Callers.asPerson(ada.candidate(), () -> wishes.ask(ada.reference()));
        LocalDate asked = LocalDate.now(ZoneOffset.UTC);
        assertEquals(asked.plusDays(7), ownRetention().deletedOn(), "after a week, as in most countries");
        assertEquals(0, due(asked.plusDays(6)));
        assertEquals(1, due(asked.plusDays(7)));
    }

    @Test
    void whatTheEmployerChoseBeyondTheUsualTimeDoesNotCountForWhoAsks() throws Exception {
        country("US");
        region("TX");
        rows.change(
                "insert into retention_policy (id, version, deletes, months) values (?, 0, true, '{\"US\": 48}')",
                ada.opening().organization().value());
        ends(ada.id(), LocalDate.now(ZoneOffset.UTC));
        assertEquals(
                LocalDate.now(ZoneOffset.UTC).plusMonths(24), ownRetention().onRequest());
        rows.change(
                "update retention_policy set on_request = 'AT_ONCE' where id = ?",
                ada.opening().organization().value());
        assertEquals(
                LocalDate.now(ZoneOffset.UTC).plusMonths(12), ownRetention().onRequest(), "the law's own time");
    }

    @Test
    void thePlaceIsKeptWithTheApplicationOnceItIsOver() throws Exception {
        rows.change(
                "update posting_version set advert = advert #- '{work,locations}' #- '{work,applicantLocations}'"
                        + " where job_posting_id = ?",
                ada.opening().posting().value());
        headOffice("NL");
        assertEquals("1", months());
        begins(LocalDate.of(2500, 1, 1));
        headOffice("US");
        assertEquals("1", months(), "the employer moves, or says so");
        headOffice("??");
        try {
            assertEquals("1", months());
        } finally {
            headOffice("GB"); // the search index of later tests waits for employers that cannot be read
        }
    }

    @Test
    void ownersAreToldOnceAWeekHoweverManyNodesThereAre() throws Exception {
        LocalDate monday = LocalDate.of(2025, 12, 8);
        take(GONE.minusDays(60));
        begins(monday);
        begins(monday);
        race.many(
                8,
                () -> Callers.asSystem(() -> {
                    run.remind(run.announced(RetentionPortion.ALL, monday), monday);
                    LocalDate tuesday = monday.plusDays(1);
                    run.remind(run.announced(RetentionPortion.ALL, tuesday), tuesday);
                    return null;
                }));
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'DeletionsDue' and subject_id = ?",
                        ada.opening().organization().value()));
    }

    @Test
    void eachApplicationThatIsOverIsInOnePortion() throws Exception {
        LocalDate day = GONE.minusDays(60);
        UUID id = ada.id().value();
        UUID before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
        assertEquals(1, due(new RetentionPortion(before, id), day));
        assertEquals(0, due(new RetentionPortion(null, before), day));
        assertEquals(0, due(new RetentionPortion(id, null), day));
        assertEquals(List.of(id.toString()), rows.texts("select jobwright_retention_portion(?, 1)", before));
        assertEquals(
                1,
                rows.count(
                        "from jobwright_retention_portion(null, (select count(*)::integer from job_application where"
                                + " erased_on is null and candidate_status in"
                                + " ('NOT_SELECTED', 'WITHDRAWN', 'POSITION_CLOSED', 'DECLINED')) + 1) last where last is null"));
    }

    @Test
    void theLongestTimeThatAPlaceDemandsWins() throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{work,locations}', advert #> '{work,locations}'"
                        + " || '[{\"country\": \"US\", \"region\": \"California\"}]') where job_posting_id = ?",
                ada.opening().posting().value());
        assertEquals(
                "48",
                rows.texts(
                                "select months::text from jobwright_retention(?, null, null, ?)",
                                GONE,
                                ada.id().value())
                        .getFirst());
    }

    @Test
    void aPartOfACountryThatNobodyNamedCountsAsTheStrictest() throws Exception {
        country("US");
        assertEquals("48", months());
        region("San Francisco, CA 94103");
        assertEquals("48", months());
        region("TX");
        assertEquals("24", months());
    }

    @Test
    void whoWasHiredIsNotErasedByTheTimesForThoseWhoWereNot() throws Exception {
        rows.change(
                "update job_application set candidate_status = 'HIRED' where id = ?",
                ada.id().value());
        assertEquals(0, due(GONE.plusYears(5)));
    }

    @Test
    void whatIsHiddenStaysHiddenWhenTheEmployerDeletesNoMore() throws Exception {
        announcedAndHidden();
        deletesNothing();
        assertEquals(0, due(GONE.plusYears(1)));
        assertThrows(NotFound.class, this::details);
    }

    @Test
    void anEmployerThatDeletesNothingDeletesNothing() throws Exception {
        deletesNothing();
        assertEquals(0, due(GONE.plusYears(1)));
    }

    @Test
    void twentyRunsTakeAStepOnceAndOneThatFailsLeavesEverything() throws Exception {
        announcedAndHidden();
        String before = row();
        transaction.begin();
        takeAtOnce(GONE);
        transaction.rollback();
        assertEquals(before, row());
        race.many(20, () -> {
            takeAtOnce(GONE);
            return null;
        });
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'ApplicationErased' and subject_id = ?",
                        ada.id().value()));
    }

    @Test
    void afterAJumpOfTheClockThreeOrdinaryNightsPassBeforeAnythingIsDeleted() throws Exception {
        LocalDate night = LocalDate.of(2400, 1, 1);
        begins(night.minusYears(100));
        assertFalse(begins(night));
        assertFalse(begins(night.plusDays(1)));
        assertFalse(begins(night.plusDays(2)));
        assertTrue(begins(night.plusDays(3)));
        assertTrue(begins(night.plusDays(6)), "a weekend");
        assertFalse(begins(night.plusDays(10)));
        assertFalse(begins(night), "back again");
    }

    @Test
    void whatNobodyAnsweredIsClosedHalfAYearAfterItsPostingEnded() throws Exception {
        JobApplicationId waiting = ada.another("Grace");
        assertFalse(Callers.asSystem(() -> unanswered.due()).contains(waiting));
        rows.change(
                "update job_posting set status = 'CLOSED', ended_at = now() - interval '181 days' where id = ?",
                ada.opening().posting().value());
        assertTrue(Callers.asSystem(() -> unanswered.due()).contains(waiting));
        for (String answered : List.of(
                "candidate_status = 'OFFER'",
                "candidate_status = 'INTERVIEW'",
                "candidate_status = 'SUBMITTED', decision_outcome = 'NOT_SELECTED', decision_reason = 'SOMEONE_ELSE_CHOSEN',"
                        + " decision_at = now(), decision_by = candidate_id, decision_release_at = now() + interval '1 day'")) {
            rows.change("update job_application set " + answered + " where id = ?", waiting.value());
            assertFalse(Callers.asSystem(() -> unanswered.due()).contains(waiting), answered);
        }
        rows.change(
                "update job_application set decision_outcome = null, decision_reason = null, decision_at = null,"
                        + " decision_by = null, decision_release_at = null where id = ?",
                waiting.value());
        Callers.asSystem(() -> {
            unanswered.tell(waiting);
            unanswered.tell(waiting);
            return null;
        });
        assertEquals(
                List.of("NEVER_ANSWERED"),
                rows.texts(
                        "select reason from timeline_entry where application_id = ? and status = 'POSITION_CLOSED'",
                        waiting.value()));
    }

    @Test
    void whatWasErasedSinceABackupIsErasedAgainWhereverItStoodThen() throws Exception {
        announcedAndHidden();
        take(GONE);
        assertTrue(Files.readString(
                        Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log"))
                .contains(" APPLICATION " + ada.id()));
        JobApplicationId running = ada.another("Grace");
        hold(LocalDate.now(ZoneOffset.UTC).plusYears(1)); // it stood in the backup, and was over before the erasure
        rows.call("select jobwright_erase_application_again(?)", running.value());
        assertEquals(1, rows.count("from job_application where id = ? and erased_on is not null", running.value()));
    }

    @Test
    void whatARunNotedAndDidNotEraseIsNotedAsKept() throws Exception {
        Callers.asSystem(() -> {
            erasures.failed(ada.id());
            return null;
        });
        assertTrue(Files.readString(
                        Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log"))
                .contains(" KEPT " + ada.id()));
    }

    @Test
    void whatIsErasedIsNotNotedAsKeptWhenACommitWasOnlyThoughtToHaveFailed() throws Exception {
        announcedAndHidden();
        take(GONE);
        Callers.asSystem(() -> {
            erasures.failed(ada.id());
            return null;
        });
        assertFalse(Files.readString(
                        Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log"))
                .contains(" KEPT " + ada.id()));
    }

    private void announcedAndHidden() throws Exception {
        take(GONE.minusDays(60));
        take(GONE.minusDays(30));
        assertThrows(NotFound.class, this::details);
    }

    private void ends(JobApplicationId application, LocalDate day) throws Exception {
        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', candidate_status_at = ?::date + time '12:00'"
                        + " where id = ?",
                day.toString(),
                application.value());
    }

    private void country(String code) throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{work,locations,0,country}', to_jsonb(?::text))"
                        + " where job_posting_id = ?",
                code,
                ada.opening().posting().value());
    }

    private void region(String name) throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{work,locations,0,region}', to_jsonb(?::text))"
                        + " where job_posting_id = ?",
                name,
                ada.opening().posting().value());
    }

    private void headOffice(String country) throws Exception {
        rows.change(
                "update hiring_organization set profile = jsonb_set(profile, '{headOffice}',"
                        + " jsonb_build_object('country', ?::text)) where id = ?",
                country,
                ada.opening().organization().value());
    }

    private OwnRetention ownRetention() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> wishes.of(ada.reference()))
                .orElseThrow();
    }

    private String months() throws Exception {
        return rows.texts(
                        "select months::text from jobwright_retention(?, null, null, ?)",
                        GONE,
                        ada.id().value())
                .getFirst();
    }

    private void deletesNothing() throws Exception {
        rows.change(
                "insert into retention_policy (id, version, deletes, months) values (?, 0, false, '{}')",
                ada.opening().organization().value());
    }

    private void hold(LocalDate until) throws Exception {
        rows.change(
                "insert into legal_hold (id, version, organization_id, subject, subject_id, reason, case_reference, for_authority,"
                        + " placed_by, placed_at, expires_on) values (gen_random_uuid(), 0, ?, 'POSTING', ?, 'A lawsuit', '', false,"
                        + " ?, now(), ?)",
                ada.opening().organization().value(),
                ada.opening().posting().value(),
                ada.opening().recruiter().value(),
                until);
    }

    /** A run passes over an application that something else is at, such as the comparison of people; so that ends first. */
    private void take(LocalDate today) throws Exception {
        rows.call(
                "select id from job_application where id = ? for update",
                ada.id().value());
        takeAtOnce(today);
    }

    private void takeAtOnce(LocalDate today) throws Exception {
        Callers.asSystem(() -> {
            run.take(ada.id(), today);
            return null;
        });
    }

    private long due(LocalDate today) throws Exception {
        return due(RetentionPortion.ALL, today);
    }

    private long due(RetentionPortion portion, LocalDate today) throws Exception {
        return Callers.asSystem(() -> run.due(portion, today)).stream()
                .filter(ada.id()::equals)
                .count();
    }

    /** Whether a run begins; what is over keeps its places then. */
    private boolean begins(LocalDate today) throws Exception {
        return Callers.asSystem(() -> {
            boolean begun = run.begins(today);
            run.keepPlaces(RetentionPortion.ALL, today);
            return begun;
        });
    }

    private JobApplicationId details() throws Exception {
        return ada.asOwner(() -> reviews.details(ada.reference())).applicant().id();
    }

    private boolean isErased() throws Exception {
        return rows.count(
                        "from job_application where id = ? and erased_on is not null and content = '{}'",
                        ada.id().value())
                == 1;
    }

    private String row() throws Exception {
        return rows.texts(
                        "select a::text from job_application a where id = ?",
                        ada.id().value())
                .getFirst();
    }

    /** Without visits, which are counted a moment later. */
    private Object figures() throws Exception {
        PostingFigures all = ada.asOwner(() -> figures.of(ada.opening().reference(), FiguresPeriod.DAYS_30));
        return List.of(all.stages(), all.answers());
    }

    private long mails(String kind) throws Exception {
        return rows.count(
                "from outbox_message where kind = ? and recipient = (select email from account where id = ?)",
                kind,
                ada.candidate().value());
    }
}
