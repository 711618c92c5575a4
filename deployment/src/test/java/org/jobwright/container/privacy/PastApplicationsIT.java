package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.mine.PastApplication;
import org.jobwright.services.applications.mine.PastApplicationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person takes along what they applied for in a period, and what they were told of it. */
@ContainerTest
class PastApplicationsIT {

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private PastApplicationService past;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private Rows rows;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
    }

    @Test
    void itHasThoseOfThePeriodAndNobodyElses() throws Exception {
        ApplicationReference older = harbour.apply(harbour.opening(), ada.candidate(), "Ada");
        ada.another("Berta");
        rows.change(
                "update job_application set applied_at = now() - interval '4 months' where reference = ?",
                older.value());
        assertEquals(List.of(ada.reference()), references(ada.candidate(), 90));
        assertEquals(List.of(ada.reference(), older), references(ada.candidate(), 150));
        assertEquals(List.of(), references(ada.opening().recruiter(), 150));
        PastApplication one = export(ada.candidate(), 90).getFirst();
        assertEquals("Signal Technician", one.title());
        assertEquals(ada.opening().reference(), one.posting());
        assertEquals(
                rows.texts("select place from job_posting where reference = ?", one.posting())
                        .getFirst(),
                one.place());
    }

    @Test
    void itTellsWhatWasToldAndNothingThatWaits() throws Exception {
        assertEquals(List.of(CandidateStatus.SUBMITTED), told());
        AccountId recruiter = ada.opening().recruiter();
        assertThrows(
                NotFound.class,
                () -> Callers.asPerson(recruiter, () -> reviews.open(ada.reference(), "JW-2026-999999")));
        Callers.asPerson(
                recruiter, () -> reviews.open(ada.reference(), ada.opening().reference()));
        assertEquals(List.of(CandidateStatus.SUBMITTED, CandidateStatus.VIEWED), told());
        ada.asOwner(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(ada.id()), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false)));
        assertEquals(List.of(CandidateStatus.SUBMITTED, CandidateStatus.VIEWED), told());
    }

    @Test
    void aPeriodWithMoreThanAFileHasRoomForIsRefused() throws Exception {
        harbour.apply(harbour.opening(), ada.candidate(), "Ada");
        assertRefused("applications.past.too-long", () -> export(ada.candidate(), 1, 1));
        assertEquals(
                0,
                rows.count(
                        "from audit_log where action = 'ListExported' and actor_id = ?",
                        ada.candidate().value()));
    }

    private List<CandidateStatus> told() throws Exception {
        return export(ada.candidate(), 1).getFirst().steps().stream()
                .map(PastApplication.Step::status)
                .toList();
    }

    private List<ApplicationReference> references(AccountId person, int days) throws Exception {
        return export(person, days).stream().map(PastApplication::reference).toList();
    }

    private List<PastApplication> export(AccountId person, int days) throws Exception {
        return export(person, days, 500);
    }

    private List<PastApplication> export(AccountId person, int days, int most) throws Exception {
        Instant now = Instant.now();
        return Callers.asPerson(person, () -> past.export(now.minus(Duration.ofDays(days)), now.plusSeconds(60), most));
    }
}
