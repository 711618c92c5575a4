package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.applications.ApplicationReading;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.lists.ApplicantExportService;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.privacy.AccessSealService;
import org.jobwright.services.privacy.PrivacyQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who saw what of whom is known, once for what one person does within ten minutes, for 24 months. */
@ContainerTest
class AccessLogIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private DocumentQueries documents;

    @Inject
    private ApplicantExportService exports;

    @Inject
    private PrivacyQueries mine;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private AccessSealService seals;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference application;

    @BeforeEach
    void anApplication() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        application = harbour.apply(candidate, opening.reference(), DraftToken.next());
    }

    @Test
    void everyWayToTheCvLeavesOneRow() throws Exception {
        DocumentId cv = cv();
        assertEquals(List.of("APPLICATION 1"), seen());
        for (int again = 0; again < 2; again++) {
            Callers.asPerson(opening.recruiter(), () -> reviews.details(application));
            Callers.asPerson(opening.recruiter(), () -> documents.look(cv, false));
            Callers.asPerson(opening.recruiter(), () -> documents.picture(cv, 1));
        }
        assertEquals(List.of("APPLICATION 1", "CV_TEXT 1"), seen());
        Callers.asPerson(opening.recruiter(), () -> documents.open(cv));
        Callers.asPerson(opening.recruiter(), () -> documents.open(cv));
        Callers.asPerson(
                opening.recruiter(),
                () -> exports.export(opening.posting(), ApplicantFilter.ALL, ApplicantSort.EARLIEST));
        assertEquals(List.of("APPLICATION 1", "CV_FILE 1", "CV_TEXT 1", "EXPORT 1"), seen());
    }

    @Test
    void aListOfAllTheirWorkIsNotedForEachEmployer() throws Exception {
        harbour.join(harbour.opening().organization(), opening.recruiter(), OrganizationRole.RECRUITER);
        for (int again = 0; again < 2; again++) {
            rows.call(
                    "select cast(jobwright_saw_list(null, ?, 'SESSION', now()) as text)",
                    opening.recruiter().value());
        }
        assertEquals(
                List.of("OWNER", "RECRUITER"),
                rows.texts(
                        "select e.role from access_entry e join organization_membership m"
                                + " on m.organization_id = e.organization_id and m.account_id = e.actor_id"
                                + " where e.actor_id = ? and e.part = 'LIST' order by e.role",
                        opening.recruiter().value()));
    }

    @Test
    void aDayIsSealedOnceInTheAuditLog() throws Exception {
        LocalDate day = LocalDate.of(2001, 2, 3);
        rows.call(
                "select jobwright_saw(array(select id from job_application where reference = ?), 'APPLICATION', null, ?,"
                        + " timestamptz '2001-02-03T12:00:00Z')",
                application.value(),
                opening.recruiter().value());
        for (int again = 0; again < 2; again++) {
            Callers.asSystem(() -> seals.seal(day));
        }
        assertEquals(
                rows.texts("select '20010203 1 ' || sha256 from jobwright_access_fingerprint('2001-02-03')"),
                rows.texts("select details from audit_log where action = 'AccessLogSealed'"
                        + " and details like '20010203 %'"));
        rows.call("select jobwright_forget_access(timestamptz '2001-02-04T00:00:00Z', 10)");
    }

    @Test
    void onlyDaysThatAreOverAreSealed() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertTrue(Callers.asSystem(() -> seals.due()).stream().allMatch(day -> day.isBefore(today)));
    }

    @Test
    void aRefusedRequestLeavesNone() throws Exception {
        DocumentId cv = cv();
        AccountId viewer = harbour.person();
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, 'VIEWER', now())",
                opening.organization().value(),
                viewer.value());
        assertThrows(NotAllowed.class, () -> Callers.asPerson(viewer, () -> reviews.details(application)));
        assertThrows(NotAllowed.class, () -> Callers.asPerson(viewer, () -> documents.open(cv)));
        assertEquals(0, rows.count("from access_entry where actor_id = ?", viewer.value()));
    }

    @Test
    void theCandidateSeesWhoAsWhatAndWhen() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> documents.open(cv()));
        List<ApplicationReading> readings = Callers.asPerson(candidate, () -> mine.readings());
        assertEquals(
                List.of("OWNER CV_FILE cv.txt", "OWNER APPLICATION null"),
                readings.stream()
                        .map(ApplicationReading::reading)
                        .map(one -> one.role() + " " + one.part() + " " + one.file())
                        .toList());
        assertEquals(application, readings.getFirst().application());
        assertEquals(List.of(), Callers.asPerson(opening.recruiter(), () -> mine.readings()));
    }

    @Test
    void laterThanTenMinutesIsAnotherRowAndAfter24MonthsItGoes() throws Exception {
        cv();
        saw("25 months");
        saw("23 months");
        saw("11 minutes");
        saw("9 minutes");
        assertEquals(List.of("APPLICATION 4"), seen());
        Callers.asSystem(() -> cleanup.removeAccesses());
        assertEquals(List.of("APPLICATION 3"), seen());
    }

    private void saw(String ago) throws SQLException {
        rows.call(
                "select jobwright_saw(array(select id from job_application where reference = ?), 'APPLICATION', null, ?,"
                        + " now() - cast(? as interval))",
                application.value(),
                opening.recruiter().value(),
                ago);
    }

    private DocumentId cv() throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> reviews.details(application))
                .document()
                .id();
    }

    private List<String> seen() throws SQLException {
        return rows.texts(
                "select e.part || ' ' || count(*) from access_entry e join job_application a on a.id = e.application_id"
                        + " where a.reference = ? group by e.part order by e.part",
                application.value());
    }
}
