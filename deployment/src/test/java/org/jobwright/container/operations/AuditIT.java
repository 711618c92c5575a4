package org.jobwright.container.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.audit.ActorKind;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.audit.AuditCheck;
import org.jobwright.services.audit.AuditCheckRun;
import org.jobwright.services.audit.AuditCheckService;
import org.jobwright.services.audit.AuditCheckTimer;
import org.jobwright.services.audit.AuditFilter;
import org.jobwright.services.audit.AuditHead;
import org.jobwright.services.audit.AuditQueries;
import org.jobwright.services.audit.AuditSealRun;
import org.jobwright.services.audit.AuditSummary;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.operations.BacklogQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit log of an employer's work, and how an administrator reads it. */
@ContainerTest
class AuditIT {

    private static final PageRequest ALL = new PageRequest(1, 100);

    @Inject
    private Harbour harbour;

    @Inject
    private JobPostingService postings;

    @Inject
    private AuditQueries queries;

    @Inject
    private AuditCheckService check;

    @Inject
    private AuditCheckRun run;

    @Inject
    private AuditCheckTimer timer;

    @Inject
    private AuditSealRun seal;

    @Inject
    private BacklogQueries backlog;

    @Inject
    private PasswordService passwords;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private Opening opening;
    private AccountId administrator;

    @BeforeEach
    void aPostingIsPublishedAndPaused() throws Exception {
        opening = harbour.opening();
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
    }

    @Test
    void everyStepOfAPostingIsRecordedWithItsActorLatestFirst() throws Exception {
        Page<AuditSummary> page = entries(new AuditFilter(null, null, posting(), null, null, null), ALL);
        assertEquals(
                List.of("JobPostingPaused", "JobPostingPublished", "JobPostingSubmitted", "JobPostingDrafted"),
                page.items().stream().map(AuditSummary::action).toList());
        assertEquals(opening.recruiter().value(), page.items().getFirst().actor());
        assertEquals("Some One", page.items().getFirst().actorName());
        assertEquals(opening.moderator().value(), page.items().get(1).actor());
        assertEquals(4, page.total());
    }

    @Test
    void closedFilledAndWithdrawnPostingsAreDistinguished() throws Exception {
        Map<String, Consumer<JobPostingId>> ways = Map.of(
                "JobPostingClosed", postings::close,
                "JobPostingFilled", postings::fill,
                "JobPostingWithdrawn", postings::withdraw);
        for (Map.Entry<String, Consumer<JobPostingId>> way : ways.entrySet()) {
            Opening ended = harbour.opening();
            Callers.asPerson(ended.recruiter(), () -> way.getValue().accept(ended.posting()));
            UUID subject = ended.posting().value();
            assertEquals(
                    1,
                    entries(new AuditFilter(way.getKey(), null, subject, null, null, null), ALL)
                            .total(),
                    way.getKey());
        }
    }

    @Test
    void theAuditLogIsFilteredByActionActorAndTimeAndPaged() throws Exception {
        UUID recruiter = opening.recruiter().value();
        assertEquals(
                1,
                entries(new AuditFilter("JobPostingPaused", null, null, recruiter, null, null), ALL)
                        .total());
        Instant paused = entries(new AuditFilter("JobPostingPaused", null, posting(), null, null, null), ALL)
                .items()
                .getFirst()
                .at();
        assertEquals(
                3,
                entries(new AuditFilter(null, null, posting(), null, null, paused), ALL)
                        .total());
        assertEquals(
                1,
                entries(new AuditFilter(null, null, posting(), null, paused, null), ALL)
                        .total());
        Page<AuditSummary> second =
                entries(new AuditFilter(null, null, posting(), null, null, null), new PageRequest(2, 3));
        assertEquals(
                List.of("JobPostingDrafted"),
                second.items().stream().map(AuditSummary::action).toList());
        assertTrue(
                Callers.asAdministrator(administrator, () -> queries.actions()).contains("JobPostingPaused"));
    }

    @Test
    void aVisitorIsRecordedWithoutAName() throws Exception {
        AccountId person = harbour.person("forgetful-" + posting() + "@test.example", "Some One", Language.EN);
        Callers.asVisitor(() -> {
            passwords.requestReset("forgetful-" + posting() + "@test.example", "192.0.2.8");
            return null;
        });
        AuditSummary asked = entries(new AuditFilter(null, null, person.value(), null, null, null), ALL)
                .items()
                .getFirst();
        assertEquals("PasswordResetRequested", asked.action());
        assertEquals(ActorKind.VISITOR, asked.actorKind());
        assertNull(asked.actorName());
        assertEquals("resetToken", asked.details(), "only the name of the field");
    }

    @Test
    void twoConcurrentWritersChainTheirLinesWithoutAGap() throws Exception {
        race.many(8, () -> harbour.draft(opening.recruiter(), opening.organization()));
        race.many(
                4,
                () -> Callers.asAdministrator(administrator, () -> {
                    seal.sealAll();
                    return null;
                }));
        assertEquals(
                0,
                rows.count("from (select position - lag(position) over (order by position) as step,"
                        + " previous_hash = lag(hash) over (order by position) as chained from audit_entry) as lines"
                        + " where step <> 1 or not chained"));
    }

    @Test
    void writersDoNotWaitForEachOtherAndTheirLinesAreSealedSoon() throws Exception {
        whileNothingIsSealed(() -> Callers.asPerson(opening.recruiter(), () -> postings.resume(opening.posting())));

        Await.until(() ->
                rows.count("from audit_entry where subject_id = ? and action = 'JobPostingResumed'", posting()) == 1);
        assertEquals(0, rows.count("from audit_line where subject_id = ?", posting()));
    }

    @Test
    void linesThatAreNotSealedYetAreTheFirstAndPagesGoOnWhenTheyAre() throws Exception {
        AuditFilter filter = new AuditFilter(null, null, posting(), null, null, null);
        Callers.asAdministrator(administrator, seal::sealAll);
        List<AuditSummary> first = new ArrayList<>();
        whileNothingIsSealed(() -> {
            Callers.asPerson(opening.recruiter(), () -> postings.resume(opening.posting()));
            Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
            first.addAll(entries(filter, new PageRequest(1, 3)).items());
            assertTrue(Callers.asAdministrator(administrator, backlog::backlog)
                    .oldestUnsealed()
                    .isPositive());
        });
        assertEquals(
                List.of("JobPostingPaused", "JobPostingResumed", "JobPostingPaused"),
                first.stream().map(AuditSummary::action).toList());
        assertEquals(
                List.of(true, true, false),
                first.stream().map(line -> line.position() == null).toList());

        Callers.asAdministrator(administrator, seal::sealAll);
        Page<AuditSummary> second = entries(filter, new PageRequest(2, 3));
        assertEquals(6, second.total());
        assertEquals(
                List.of("JobPostingPublished", "JobPostingSubmitted", "JobPostingDrafted"),
                second.items().stream().map(AuditSummary::action).toList());
        assertTrue(entries(filter, ALL).items().stream().allMatch(line -> line.position() != null));
    }

    /** Another one holds the end of the chain. */
    private void whileNothingIsSealed(Callers.Command command) throws Exception {
        rows.as(Rows.Caller.SYSTEM, connection -> {
            Rows.texts(connection, "select pg_advisory_xact_lock(hashtext('audit_entry'))");
            try {
                command.run();
            } catch (Exception e) {
                throw new SQLException(e);
            }
            return null;
        });
    }

    @Test
    void aCheckFollowsTheChainToItsEndAndIsStored() throws Exception {
        AuditCheck found = Callers.asAdministrator(administrator, run::verifyAll);

        assertTrue(found.isIntact());
        assertEquals(rows.count("from audit_entry where position <= " + found.rows()), found.rows());
        assertEquals(
                List.of(found.head()), rows.texts("select hash from audit_entry where position = " + found.rows()));
        assertEquals(
                found.rows(),
                Callers.asAdministrator(administrator, check::last).rows());
    }

    @Test
    void aCheckGoesOnWithoutTheLinesThatCannotBeSealed() throws Exception {
        AuditCheck before = Callers.asAdministrator(administrator, run::verifyAll);
        whileNothingIsSealed(() -> {
            Callers.asPerson(opening.recruiter(), () -> postings.resume(opening.posting()));
            timer.verifyNew();
            AuditCheck found = Callers.asAdministrator(administrator, run::verifyAll);
            assertTrue(found.isIntact());
            assertTrue(found.rows() >= before.rows());
            assertEquals(1, rows.count("from audit_line where subject_id = ?", posting()));
        });
    }

    @Test
    void theTimerChecksTheAuditLogAndStoresTheResult() throws Exception {
        rows.change("update audit_verification set verified_at = null");

        timer.verifyNew();

        assertTrue(Callers.asAdministrator(administrator, check::last).isIntact());
    }

    @Test
    void aCheckOfAllRowsThatWasKilledGoesOnFromWhereItWas() throws Exception {
        AuditCheck verified = Callers.asAdministrator(administrator, run::verifyAll);
        assertTrue(Callers.asAdministrator(administrator, run::resume).isEmpty(), "it came to its end");
        AuditHead third = new AuditHead(
                3, rows.texts("select hash from audit_entry where position = 3").getFirst());
        Callers.asAdministrator(administrator, () -> check.reach(third));
        assertTrue(Callers.asAdministrator(administrator, run::resume).isEmpty(), "it may still be running");

        rows.change("update audit_verification set all_reached_at = now() - interval '6 minutes'");
        assertEquals(Optional.of(third), Callers.asAdministrator(administrator, check::interrupted));
        timer.verifyNew();

        assertTrue(Callers.asAdministrator(administrator, check::last).rows() >= verified.rows());
        assertEquals(0, rows.count("from audit_verification where all_position is not null"));
    }

    @Test
    void aCheckThatGoesOnFindsWhatHasHappenedSince() throws Exception {
        AuditCheck verified = Callers.asAdministrator(administrator, run::verifyAll);
        try {
            rows.change(
                    "update audit_verification set all_position = 3, all_hash = repeat('f', 64), all_reached_at = 'epoch'");
            assertEquals(
                    Optional.of(3L),
                    Callers.asAdministrator(administrator, run::resume).map(AuditCheck::firstBadRow));
        } finally {
            rows.change("update audit_verification set hash = ?, first_bad_position = null", verified.head());
        }
        assertTrue(Callers.asAdministrator(administrator, run::verifyNew).isIntact());
    }

    @Test
    void theHourlyCheckContinuesFromTheLastVerifiedRow() throws Exception {
        AuditCheck verified = Callers.asAdministrator(administrator, run::verifyAll);
        Callers.asPerson(opening.recruiter(), () -> postings.resume(opening.posting()));
        AuditHead head = new AuditHead(verified.rows(), verified.head());
        Callers.asAdministrator(administrator, seal::sealAll);

        assertTrue(Callers.asAdministrator(administrator, () -> check.follow(head, head))
                        .reached()
                        .position()
                > verified.rows());
        assertTrue(
                Callers.asAdministrator(administrator, run::verifyNew).rows() > verified.rows(),
                "and remembers the new rows");
    }

    @Test
    void theNextHourlyCheckFindsAndNamesAChangedVerifiedRow() throws Exception {
        AuditCheck verified = Callers.asAdministrator(administrator, run::verifyAll);
        try {
            rows.change("update audit_verification set hash = repeat('f', 64)");
            AuditCheck found = Callers.asAdministrator(administrator, run::verifyNew);
            assertEquals(verified.rows(), found.firstBadRow());
        } finally {
            rows.change("update audit_verification set hash = ?, first_bad_position = null", verified.head());
        }
        assertTrue(Callers.asAdministrator(administrator, run::verifyNew).isIntact());
    }

    @Test
    void theNextHourlyCheckFindsRowsCutOffAtTheEnd() throws Exception {
        AuditCheck verified = Callers.asAdministrator(administrator, run::verifyAll);
        long most = rows.count("from audit_entry");
        try {
            rows.change("update audit_verification set position = position + 1000");
            AuditCheck found = Callers.asAdministrator(administrator, run::verifyNew);
            assertTrue(found.firstBadRow() > most, "the first of those that are missing");
        } finally {
            rows.change(
                    "update audit_verification set position = ?, hash = ?, first_bad_position = null",
                    verified.rows(),
                    verified.head());
        }
    }

    private UUID posting() {
        return opening.posting().value();
    }

    private Page<AuditSummary> entries(AuditFilter filter, PageRequest page) throws Exception {
        return Callers.asAdministrator(administrator, () -> queries.entries(filter, page));
    }
}
