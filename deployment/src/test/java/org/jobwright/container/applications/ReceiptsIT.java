package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.receipts.ReceiptContent;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.receipts.Receipt;
import org.jobwright.services.applications.receipts.ReceiptService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applicants get a receipt, and anyone can check whether one is genuine. */
@ContainerTest
class ReceiptsIT {

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private ReceiptService receipts;

    @Inject
    private ApplyService applying;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private Rows rows;

    @BeforeEach
    void adaApplied() throws Exception {
        ada.begin();
    }

    @Test
    void itSaysWhatWasSentAndItsHashIsInTheAuditLogAndInTheMail() throws Exception {
        Receipt receipt = receipt();
        assertEquals(receipt.sha256(), hash(receipt.json()));
        ReceiptContent content = Json.read(receipt.json(), ReceiptContent.class);
        assertEquals(ada.reference().value(), content.reference());
        assertEquals(ada.opening().reference(), content.posting());
        assertEquals("Ada", content.contact().firstName());
        assertFalse(receipt.json().contains("\"missed\""), "what the employer looks for is not in it");
        assertEquals("cv.txt", content.files().getFirst().name());
        assertEquals(
                rows.texts(
                        "select sha256 from stored_document where id = (select document_id from job_application"
                                + " where reference = ?)",
                        ada.reference().value()),
                List.of(content.files().getFirst().sha256()));
        assertEquals(
                List.of(receipt.sha256()),
                rows.texts(
                        "select details from audit_log where action = 'ReceiptIssued' and subject_id = ?",
                        ada.opening().organization().value()),
                "beside the employer: it leads to nothing that is left of an erased application");
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPLICATION_RECEIVED'"
                                + " and facts #>> '{application,receipt}' = ?",
                        receipt.sha256()));
        assertEquals(
                receipt.sha256(),
                Callers.asPerson(ada.candidate(), () -> mine.details(ada.reference()))
                        .orElseThrow()
                        .receipt());
    }

    @Test
    void askedAgainItIsTheSameAndAnAlteredByteIsAnotherHash() throws Exception {
        Receipt receipt = receipt();
        assertEquals(receipt, receipt());
        assertEquals(Optional.of(LocalDate.now(ZoneOffset.UTC)), issued(receipt.sha256()));
        String altered = receipt.json().replace("Ada", "Eda");
        assertNotEquals(receipt.json(), altered);
        assertEquals(Optional.empty(), issued(hash(altered)));
        SQLException refused =
                assertThrows(SQLException.class, () -> keep(receipt.sha256().replace('a', 'b'), altered));
        assertTrue(refused.getMessage().contains("ck_application_receipt_sha256"), refused.getMessage());
    }

    @Test
    void nobodyElseGetsIt() throws Exception {
        AccountId stranger = harbour.person();
        for (AccountId other : List.of(ada.opening().recruiter(), stranger)) {
            assertThrows(NotFound.class, () -> Callers.asPerson(other, () -> receipts.of(ada.reference())));
        }
    }

    @Test
    void aNewVersionHasItsOwnAndOfTheFormerOneTheHashIsStillKnown() throws Exception {
        Receipt former = receipt();
        Callers.asPerson(ada.candidate(), () -> {
            DraftToken token = applying.beginReplacement(ada.reference());
            return harbour.send(new DraftKey(token, null));
        });
        Receipt receipt = receipt();
        assertNotEquals(former.sha256(), receipt.sha256());
        assertEquals(Optional.of(LocalDate.now(ZoneOffset.UTC)), issued(former.sha256()));
        assertEquals(Optional.of(LocalDate.now(ZoneOffset.UTC)), issued(receipt.sha256()));
        assertEquals(
                1,
                rows.count(
                        "from application_receipt where sha256 = ? and content is null and application_id is null",
                        former.sha256()));
    }

    @Test
    void onceTheApplicationIsErasedTheHashAnswersWithoutAPerson() throws Exception {
        Receipt receipt = receipt();
        Callers.asPerson(ada.candidate(), () -> {
            applications.withdraw(ada.reference());
            return null;
        });
        assertEquals(receipt, receipt(), "who withdraws keeps it");
        rows.call("select jobwright_erase_application(?)", ada.id().value());
        assertEquals(Optional.of(LocalDate.now(ZoneOffset.UTC)), issued(receipt.sha256()));
        assertEquals(
                0,
                rows.count(
                        "from application_receipt where application_id = ? or content like '%Ada%' and sha256 = ?",
                        ada.id().value(), receipt.sha256()));
    }

    @Test
    void theDatabaseIssuesNoneForAnotherPersonsApplication() throws Exception {
        AccountId stranger = harbour.person();
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.as(
                        Rows.Caller.person(stranger),
                        connection -> Rows.texts(
                                connection,
                                "select cast(jobwright_issue_receipt(?, ?, 'x', current_date) as text)",
                                ada.id().value(),
                                hash("x"))));
        assertTrue(refused.getMessage().contains("only the person who sent"), refused.getMessage());
    }

    private Receipt receipt() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> receipts.of(ada.reference()));
    }

    private Optional<LocalDate> issued(String sha256) {
        return receipts.issuedOn(sha256);
    }

    private void keep(String sha256, String json) throws SQLException {
        rows.call(
                "select jobwright_issue_receipt(?, ?, ?, current_date)",
                ada.id().value(),
                sha256,
                json);
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
