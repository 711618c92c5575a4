package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.archive.ArchiveRequestId;
import org.jobwright.domain.applications.archive.ArchiveState;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.applications.archive.ArchiveContents;
import org.jobwright.services.applications.archive.ArchivePart;
import org.jobwright.services.applications.archive.ArchiveQueries;
import org.jobwright.services.applications.archive.ArchiveService;
import org.jobwright.services.applications.archive.ArchivedApplication;
import org.jobwright.services.applications.archive.ArchivedRecord;
import org.jobwright.services.applications.notes.NoteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner takes everything along that the organization owns. */
@ContainerTest
class OrganizationArchiveIT {

    private static final Logger LOG = Logger.getLogger(OrganizationArchiveIT.class);
    private static final int MANY = 300;

    @Inject
    private Candidacy ada;

    @Inject
    private ArchiveService archives;

    @Inject
    private ArchiveQueries parts;

    @Inject
    private NoteService notes;

    @Inject
    private Presence presence;

    @Inject
    private Harbour harbour;

    @Inject
    private Rows rows;

    private AccountId owner;
    private OrganizationId organization;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
        owner = ada.opening().recruiter();
        organization = ada.opening().organization();
        presence.of(owner);
    }

    @Test
    void allOwnersAreToldAndNothingLeavesForADay() throws Exception {
        AccountId second = harbour.member(organization, OrganizationRole.OWNER);
        ask();
        assertEquals(2, mails("ARCHIVE_ASKED"));
        assertRefused("applications.archive.asked-already", this::ask);
        assertRefused("applications.archive.not-ready", this::fetch);
        assertRefused(NOT_FOUND, () -> Callers.asPerson(owner, () -> parts.parts(request())));
        Callers.asPerson(second, () -> archives.stop(request()));
        assertEquals(ArchiveState.STOPPED, state());
        aDayPasses();
        assertRefused("applications.archive.not-ready", this::fetch);
    }

    @Test
    void whoAskedTakesAlongWhatTheyMayRead() throws Exception {
        Callers.asPerson(owner, () -> notes.add(ada.id(), "Calm in storms.", NoteVisibility.TEAM));
        AccountId colleague = harbour.member(organization, OrganizationRole.OWNER);
        Callers.asPerson(colleague, () -> notes.add(ada.id(), "My own thought.", NoteVisibility.PRIVATE));
        ask();
        aDayPasses();
        ArchiveContents contents = fetch();
        assertEquals(1, contents.applications().size());
        assertEquals(1, contents.postings().size());
        assertTrue(mails("ARCHIVE_FETCHED") >= 2);
        ArchivedApplication application = application(ada.id());
        assertTrue(application.json().contains("Calm in storms."), application::json);
        assertFalse(application.json().contains("My own thought."), "a private note of somebody else");
        assertTrue(application.json().contains("I keep signals working"), "what was sent");
        assertEquals(1, application.files().size());
        assertEquals(
                1,
                rows.count(
                        "from access_entry where application_id = ? and actor_id = ? and part = 'EXPORT'",
                        ada.id().value(),
                        owner.value()));
        String all = Callers.asPerson(owner, () -> parts.parts(request())).stream()
                .map(ArchivePart::json)
                .collect(Collectors.joining());
        assertTrue(record().contains("ArchiveAsked"), "the audit log");
        assertFalse(all.contains("hash"), all);
        assertTrue(Callers.asPerson(
                        owner, () -> parts.posting(request(), ada.opening().posting()))
                .contains("versions"));
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'ArchiveFetched' and organization_id = ?",
                        organization.value()));
    }

    @Test
    void whoIsHiddenWithdrawnOrErasedIsNotInIt() throws Exception {
        ask();
        aDayPasses();
        rows.change(
                "update job_application set alias = 'Applicant 7', blind_until = 'INTERVIEW' where id = ?",
                ada.id().value());
        ArchivedApplication hidden = application(ada.id());
        assertTrue(hidden.json().contains("\"hidden\""), hidden::json);
        assertOnlyOutline(hidden);
        rows.change(
                "update job_application set alias = null, blind_until = null, candidate_status = 'WITHDRAWN' where id = ?",
                ada.id().value());
        ArchivedApplication withdrawn = application(ada.id());
        assertTrue(withdrawn.json().contains("\"withdrawn\""), withdrawn::json);
        assertOnlyOutline(withdrawn);
        rows.change(
                "update job_application set candidate_status = 'SUBMITTED', quarantined_on = current_date where id = ?",
                ada.id().value());
        assertEquals(0, fetch().applications().size());
        assertRefused(NOT_FOUND, () -> application(ada.id()));
    }

    @Test
    void theRecordSaysNothingOfReportersAndCandidates() throws Exception {
        AccountId colleague = harbour.member(organization, OrganizationRole.RECRUITER);
        for (String action : List.of(
                "PostingReported",
                "ContactDeclined",
                "JobApplicationSubmitted",
                "JobApplicationViewed",
                "FindingDismissed")) {
            recorded(action, colleague);
        }
        recorded("ListExported", colleague);
        recorded("ListExported", harbour.person());
        ask();
        aDayPasses();
        List<String> actions = record();
        assertEquals(1, Collections.frequency(actions, "ListExported"), actions::toString);
        assertTrue(actions.contains("ArchiveAsked"), actions::toString);
        for (String secret : List.of(
                "PostingReported",
                "ContactDeclined",
                "JobApplicationSubmitted",
                "JobApplicationViewed",
                "FindingDismissed")) {
            assertFalse(actions.contains(secret), secret);
        }
    }

    /** However long it is, and even while it is sealed, it is read in parts, and each entry is in one of them. */
    @Test
    void theRecordIsReadInParts() throws Exception {
        rows.change(
                "insert into audit_line (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)"
                        + " select now(), 'PERSON', ?, case when n % 3 = 0 then 'ListExported' else 'PostingReported' end,"
                        + " 'JobPosting', ?, ?, '' from generate_series(1, 9000) n",
                owner.value(), ada.opening().posting().value(), organization.value());
        ask();
        aDayPasses();
        List<String> actions = record();
        assertEquals(3000, Collections.frequency(actions, "ListExported"));
        assertEquals(
                rows.count("from audit_log where organization_id = ? and action like 'Archive%'", organization.value()),
                actions.stream().filter(action -> action.startsWith("Archive")).count());
        AccountId recruiter = harbour.member(organization, OrganizationRole.RECRUITER);
        assertRefused(
                "shared.not-allowed", () -> Callers.asPerson(recruiter, () -> parts.record(request(), Long.MAX_VALUE)));
    }

    @Test
    void theRecordIsReadWhileNothingIsSealed() throws Exception {
        ask();
        aDayPasses();
        Await.until(() -> rows.count("from audit_line where organization_id = ?", organization.value()) == 0);
        List<String> actions = rows.as(Rows.Caller.SYSTEM, connection -> {
            Rows.texts(connection, "select pg_advisory_xact_lock(hashtext('audit_entry'))");
            try {
                return record();
            } catch (Exception e) {
                throw new SQLException(e);
            }
        });
        assertTrue(actions.contains("ArchiveAsked"), actions::toString);
    }

    private List<String> record() throws Exception {
        List<String> actions = new ArrayList<>();
        ArchiveRequestId request = request();
        long before = Long.MAX_VALUE;
        for (Optional<ArchivedRecord> part = part(request, before); part.isPresent(); part = part(request, before)) {
            JsonNode entries = Json.read(part.get().json(), JsonNode.class);
            assertTrue(entries.size() <= 2_000);
            entries.findValues("action").forEach(action -> actions.add(action.asText()));
            before = part.get().last();
        }
        return actions;
    }

    private Optional<ArchivedRecord> part(ArchiveRequestId request, long before) throws Exception {
        return Callers.asPerson(owner, () -> parts.record(request, before));
    }

    private void recorded(String action, AccountId actor) throws Exception {
        rows.change(
                "insert into audit_line (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)"
                        + " values (now(), 'PERSON', ?, ?, 'JobPosting', ?, ?, '')",
                actor.value(),
                action,
                ada.opening().posting().value(),
                organization.value());
    }

    private static void assertOnlyOutline(ArchivedApplication application) {
        assertFalse(application.json().contains("I keep signals working"), application::json);
        assertFalse(application.json().contains("sent"), application::json);
        assertEquals(0, application.files().size());
    }

    @Test
    void onlyOwnersWithAFreshProofAskAndOnlyWhoAskedFetches() throws Exception {
        AccountId recruiter = harbour.member(organization, OrganizationRole.RECRUITER);
        AccountId second = harbour.member(organization, OrganizationRole.OWNER);
        AccountId rival = harbour.person();
        harbour.organization(rival);
        assertRefused("shared.not-allowed", () -> Callers.asPerson(recruiter, () -> archives.ask(organization)));
        assertRefused("shared.not-allowed", () -> Callers.asPerson(recruiter, () -> archives.latest(organization)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(rival, () -> archives.ask(organization)));
        presence.grewOld(owner);
        assertThrows(ProofNeeded.class, this::ask);
        presence.of(owner);
        ask();
        aDayPasses();
        ArchiveRequestId request = request();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(rival, () -> archives.fetch(request)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(rival, () -> archives.stop(request)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(second, () -> parts.application(request, ada.id())));
        rows.change(
                "update organization_membership set role = 'RECRUITER' where account_id = ? and organization_id = ?",
                owner.value(),
                organization.value());
        assertRefused("shared.not-allowed", () -> Callers.asPerson(owner, () -> parts.application(request, ada.id())));
    }

    /** What an employer of many years takes along, besides the bytes of the files. */
    @Test
    void manyApplicationsAreReadOneAfterTheOther() throws Exception {
        harbour.copyApplicant(ada.opening(), ada.candidate(), MANY - 1);
        ask();
        aDayPasses();
        long begun = System.nanoTime();
        ArchiveContents contents = fetch();
        assertEquals(MANY, contents.applications().size());
        long longest = 0;
        for (JobApplicationId one : contents.applications()) {
            longest = Math.max(longest, application(one).json().length());
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        LOG.infof("%d applications of an archive in %d ms, the longest has %d characters", MANY, millis, longest);
        assertTrue(millis < 300_000, millis + " ms");
        assertTrue(longest < 100_000);
    }

    private void ask() throws Exception {
        Callers.asPerson(owner, () -> archives.ask(organization));
    }

    private ArchiveContents fetch() throws Exception {
        return Callers.asPerson(owner, () -> archives.fetch(request()));
    }

    private ArchivedApplication application(JobApplicationId id) throws Exception {
        ArchiveRequestId request = request();
        return Callers.asPerson(owner, () -> parts.application(request, id));
    }

    private ArchiveState state() throws Exception {
        return Callers.asPerson(owner, () -> archives.latest(organization))
                .orElseThrow()
                .state();
    }

    private ArchiveRequestId request() throws Exception {
        return new ArchiveRequestId(UUID.fromString(rows.texts(
                        "select id from archive_request where organization_id = ? order by asked_at desc",
                        organization.value())
                .getFirst()));
    }

    private void aDayPasses() throws Exception {
        rows.change(
                "update archive_request set asked_at = asked_at - interval '25 hours', ready_at = ready_at - interval '25 hours',"
                        + " ends_at = ends_at - interval '25 hours' where organization_id = ?",
                organization.value());
    }

    private int mails(String kind) throws Exception {
        return Math.toIntExact(rows.count(
                "from outbox_message m join archive_request r on r.id = m.subject_id"
                        + " where m.kind = ? and r.organization_id = ?",
                kind,
                organization.value()));
    }
}
