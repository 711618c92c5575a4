package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.privacy.retention.HoldSubject;
import org.jobwright.domain.privacy.retention.OnRequest;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.privacy.retention.DeletedApplication;
import org.jobwright.services.privacy.retention.HoldService;
import org.jobwright.services.privacy.retention.OwnRetention;
import org.jobwright.services.privacy.retention.OwnRetentionService;
import org.jobwright.services.privacy.retention.PlaceHold;
import org.jobwright.services.privacy.retention.PlacedHold;
import org.jobwright.services.privacy.retention.PlannedDeletion;
import org.jobwright.services.privacy.retention.RetentionPolicyService;
import org.jobwright.services.privacy.retention.RetentionRun;
import org.jobwright.services.privacy.retention.RetentionSettings;
import org.jobwright.services.privacy.retention.SaveRetentionPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Owners choose how long applications are kept, and candidates have theirs deleted earlier. */
@ContainerTest
@Tag("PRV-02")
class RetentionPolicyIT {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    private Candidacy ada;

    @Inject
    private RetentionPolicyService policies;

    @Inject
    private HoldService holds;

    @Inject
    private OwnRetentionService own;

    @Inject
    private RetentionRun run;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    private OrganizationId harbourRail;

    @BeforeEach
    void adaWasTurnedAwayALongTimeAgo() throws Exception {
        ada.begin();
        harbourRail = ada.opening().organization();
        ends(ada.id(), today.minusMonths(11));
    }

    @Test
    void onlyAnOwnerChooses() throws Exception {
        AccountId recruiter = harbour.member(harbourRail, OrganizationRole.RECRUITER);
        assertThrows(NotAllowed.class, () -> Callers.asPerson(recruiter, () -> policies.settings(harbourRail)));
        assertThrows(NotAllowed.class, () -> Callers.asPerson(recruiter, () -> save(recruiter, 6, null)));
        assertThrows(NotAllowed.class, () -> Callers.asPerson(recruiter, () -> holds.holds(harbourRail)));
    }

    @Test
    void timesLieWithinWhatTheLawAllows() throws Exception {
        RetentionSettings.Place britain = settings().places().stream()
                .filter(place -> place.place().equals("GB"))
                .findFirst()
                .orElseThrow();
        assertEquals(new RetentionSettings.Place("GB", 1, 12, 12, ""), britain);
        assertProblem("months[GB]", "privacy.policy.too-long", 13);
        assertProblem("months[GB]", "privacy.policy.too-short", 0);
        save(ada.opening().recruiter(), 6, null);
        assertThrows(StaleData.class, () -> save(ada.opening().recruiter(), 7, null), "it was changed meanwhile");
        assertEquals(6, settings().places().getFirst().months());
        assertTrue(preview(60).isEmpty() || preview(60).getFirst().purgeOn().isBefore(today.plusDays(61)));
    }

    @Test
    void thePreviewIsWhatIsDeleted() throws Exception {
        List<JobApplicationId> all = new ArrayList<>(List.of(ada.id()));
        for (String name : List.of("Grace", "Alan", "Edsger")) {
            all.add(ada.another(name));
        }
        ends(all.get(1), today.minusMonths(11).plusDays(3));
        ends(all.get(2), today.minusMonths(4)); // not yet
        ends(all.get(3), today.minusMonths(11));
        place(HoldSubject.APPLICATION, reference(all.get(3)), today.plusMonths(6));
        LocalDate last = today.plusDays(45);
        List<String> planned = preview(45).stream()
                .filter(one -> one.heldUntil() == null)
                .map(PlannedDeletion::reference)
                .sorted()
                .toList();
        assertEquals(2, planned.size());
        Map<String, JobApplicationId> ids = Map.of(
                reference(all.get(0)),
                all.get(0),
                reference(all.get(1)),
                all.get(1),
                reference(all.get(2)),
                all.get(2),
                reference(all.get(3)),
                all.get(3));
        for (LocalDate day = today; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate night = day;
            for (JobApplicationId one : all) {
                Callers.asSystem(() -> {
                    run.take(one, night);
                    return null;
                });
            }
        }
        List<String> deleted = ids.entrySet().stream()
                .filter(one -> isErased(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        assertEquals(planned, deleted);
    }

    @Test
    void aHoldNeedsAProofAReasonAndAnEnd() throws Exception {
        assertThrows(
                ProofNeeded.class,
                () -> ada.asOwner(() -> {
                    holds.begin(harbourRail);
                    return null;
                }));
        presence.of(ada.opening().recruiter());
        String reference = ada.reference().value();
        assertHoldProblem("privacy.hold.reason", reference, " ", today.plusDays(1));
        assertHoldProblem("privacy.hold.past", reference, "A lawsuit", today);
        assertHoldProblem(
                "privacy.hold.too-long",
                reference,
                "A lawsuit",
                today.plusMonths(24).plusDays(1));
        assertHoldProblem("privacy.hold.unknown", "A-NOWHERE9", "A lawsuit", today.plusDays(1));
        place(HoldSubject.PERSON, reference, today.plusMonths(24));
        assertRefused(
                "constraint.uq_legal_hold_subject", () -> place(HoldSubject.PERSON, reference, today.plusMonths(1)));
        assertEquals(today.plusMonths(24), mine().heldUntil());
        assertEquals(1, ada.asOwner(() -> holds.holds(harbourRail)).size());
        var hold = ada.asOwner(() -> holds.holds(harbourRail)).getFirst().id();
        AccountId rival = harbour.opening().recruiter();
        presence.of(rival);
        assertThrows(
                NotFound.class,
                () -> Callers.asPerson(rival, () -> {
                    holds.release(hold);
                    return null;
                }));
        presence.of(ada.opening().recruiter());
        ada.asOwner(() -> {
            holds.release(hold);
            return null;
        });
        assertEquals(List.of(), ada.asOwner(() -> holds.holds(harbourRail)));
    }

    @Test
    void anAdministratorHoldsForAnAuthorityAlsoWhereNobodyWorksAnyMore() throws Exception {
        rows.change(
                "update hiring_organization set status = 'SUSPENDED', status_reason = 'Fraud.' where id = ?",
                harbourRail.value());
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        LocalDate until = today.plusMonths(6);
        Callers.asAdministrator(administrator, () -> {
            holds.place(new PlaceHold(
                    harbourRail,
                    HoldSubject.PERSON,
                    ada.reference().value(),
                    "A prosecutor asked.",
                    "1 Js 1/26",
                    until));
            return null;
        });
        PlacedHold seen = Callers.asAdministrator(administrator, () -> holds.holds(harbourRail))
                .getFirst();
        assertEquals(ada.reference().value(), seen.about());
        assertEquals("A prosecutor asked.", seen.reason());
        assertEquals(until, mine().heldUntil());

        rows.change(
                "update hiring_organization set status = 'VERIFIED', status_reason = null where id = ?",
                harbourRail.value());
        AccountId owner = ada.opening().recruiter();
        presence.of(owner);
        assertEquals(
                List.of(),
                Callers.asPerson(owner, () -> holds.holds(harbourRail)),
                "an authority's is not theirs to see");
        assertThrows(
                NotFound.class,
                () -> Callers.asPerson(owner, () -> {
                    holds.release(seen.id());
                    return null;
                }));
        place(HoldSubject.PERSON, ada.reference().value(), today.plusMonths(1)); // its own case
        presence.of(administrator);
        Callers.asAdministrator(administrator, () -> {
            holds.release(seen.id());
            return null;
        });
        assertEquals(today.plusMonths(1), mine().heldUntil());
    }

    @Test
    void ownersHearOfAHoldThatEndsAndItLetsGo() throws Exception {
        place(HoldSubject.APPLICATION, ada.reference().value(), today.plusDays(40));
        night(today.plusDays(9));
        assertEquals(0, ownerMails("HOLD_ENDS"));
        night(today.plusDays(10));
        night(today.plusDays(11));
        assertEquals(1, ownerMails("HOLD_ENDS"));
        night(today.plusDays(40));
        assertEquals(
                1,
                rows.count(
                        "from legal_hold where organization_id = ? and released_at is not null", harbourRail.value()));
    }

    @Test
    void whoAsksIsReadByNobodyFromThenOnAndGoesWhenTheClaimsAreOver() throws Exception {
        OwnRetention before = mine();
        assertThrows(ProofNeeded.class, this::ask);
        presence.of(ada.candidate());
        ask();
        assertRefused("applications.deletion.asked", this::ask);
        assertThrows(NotFound.class, () -> ada.asOwner(() -> reviews.details(ada.reference())));
        assertEquals(before.onRequest(), mine().deletedOn());
        assertEquals(today.minusMonths(11).plusMonths(12), mine().deletedOn());
        assertEquals(1, ownerMails("ERASURE_AT_EMPLOYER"));
        take(mine().deletedOn().minusDays(1));
        assertEquals(false, isErased(ada.id()));
        take(mine().deletedOn());
        assertEquals(true, isErased(ada.id()));
        DeletedApplication gone =
                Callers.asPerson(ada.candidate(), () -> own.deleted()).getFirst();
        assertTrue(gone.asked());
    }

    @Test
    void anEmployerMayDeleteAtOnce() throws Exception {
        save(ada.opening().recruiter(), 12, OnRequest.AT_ONCE);
        presence.of(ada.candidate());
        ask();
        assertEquals(today.plusDays(7), mine().deletedOn(), "a hold is still possible");
        take(today.plusDays(6));
        assertEquals(false, isErased(ada.id()));
        take(today.plusDays(7));
        assertTrue(isErased(ada.id()));
    }

    @Test
    void aRecordThatTheLawDemandsIsKeptWhateverTheEmployerChose() throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(jsonb_set(advert, '{work,locations,0,country}', '\"US\"'),"
                        + " '{work,locations,0,region}', '\"CA\"') where job_posting_id = ?",
                ada.opening().posting().value());
        save(ada.opening().recruiter(), 12, OnRequest.AT_ONCE);
        assertEquals(today.minusMonths(11).plusMonths(48), mine().onRequest());
    }

    @Test
    void whatStillRunsIsNotDeletedAndAStrangerDeletesNothing() throws Exception {
        rows.change(
                "update job_application set candidate_status = 'VIEWED' where id = ?",
                ada.id().value());
        presence.of(ada.candidate());
        assertRefused("applications.deletion.running", this::ask);
        AccountId stranger = harbour.person();
        presence.of(stranger);
        assertThrows(
                NotFound.class,
                () -> Callers.asPerson(stranger, () -> {
                    own.ask(ada.reference());
                    return null;
                }));
    }

    private RetentionSettings settings() throws Exception {
        return ada.asOwner(() -> policies.settings(harbourRail));
    }

    /** From what was there at first, or from what is there now. */
    private boolean save(AccountId owner, int months, OnRequest onRequest) throws Exception {
        return Callers.asPerson(owner, () -> {
            policies.save(new SaveRetentionPolicy(harbourRail, true, Map.of("GB", months), onRequest, null));
            return true;
        });
    }

    private List<PlannedDeletion> preview(int days) throws Exception {
        return ada.asOwner(() -> policies.preview(harbourRail, today.plusDays(days)))
                .deletions();
    }

    private void place(HoldSubject subject, String reference, LocalDate until) throws Exception {
        presence.of(ada.opening().recruiter());
        ada.asOwner(() -> {
            holds.place(new PlaceHold(harbourRail, subject, reference, "A lawsuit", "4 Ca 12/26", until));
            return null;
        });
    }

    private void assertHoldProblem(String code, String reference, String reason, LocalDate until) {
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> ada.asOwner(() -> {
                    holds.place(new PlaceHold(harbourRail, HoldSubject.APPLICATION, reference, reason, "", until));
                    return null;
                }));
        assertEquals(
                List.of(code),
                refused.getProblems().stream().map(FieldProblem::code).toList());
    }

    private void assertProblem(String field, String code, int months) {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> save(ada.opening().recruiter(), months, null));
        assertEquals(field, refused.getProblems().getFirst().field());
        assertEquals(code, refused.getProblems().getFirst().code());
    }

    private OwnRetention mine() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> own.of(ada.reference())).orElseThrow();
    }

    private void ask() throws Exception {
        Callers.asPerson(ada.candidate(), () -> {
            own.ask(ada.reference());
            return null;
        });
    }

    private void ends(JobApplicationId application, LocalDate day) throws Exception {
        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', candidate_status_at = ?::date + time '12:00'"
                        + " where id = ?",
                day.toString(),
                application.value());
    }

    private void take(LocalDate today) throws Exception {
        Callers.asSystem(() -> {
            run.take(ada.id(), today);
            return null;
        });
    }

    private void night(LocalDate today) throws Exception {
        Callers.asSystem(() -> {
            run.lookAtHolds(today);
            return null;
        });
    }

    private String reference(JobApplicationId application) throws Exception {
        return rows.texts("select reference from job_application where id = ?", application.value())
                .getFirst();
    }

    private boolean isErased(JobApplicationId application) {
        try {
            return rows.count("from job_application where id = ? and erased_on is not null", application.value()) == 1;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long ownerMails(String kind) throws Exception {
        return rows.count(
                "from outbox_message where kind = ? and recipient = (select email from account where id = ?)",
                kind,
                ada.opening().recruiter().value());
    }
}
