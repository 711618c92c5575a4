package org.jobwright.container.requisitions;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Requisitions;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.RequisitionUse;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.services.requisitions.RequisitionFile;
import org.jobwright.services.requisitions.RequisitionFileService;
import org.jobwright.services.requisitions.RequisitionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files with a request to hire are for those who read the request. */
@ContainerTest
class RequisitionFilesIT {

    @Inject
    private Harbour harbour;

    @Inject
    private Requisitions requests;

    @Inject
    private RequisitionService requisitions;

    @Inject
    private RequisitionFileService files;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId owner;
    private AccountId manager;
    private RequisitionDetails asked;

    @BeforeEach
    void aManagerAsks() throws Exception {
        opening = harbour.opening();
        owner = opening.recruiter();
        manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        requests.use(owner, opening.organization(), RequisitionUse.OPTIONAL);
        asked = requests.asked(manager, opening.organization(), 1);
    }

    @Test
    void whoReadsTheRequestOpensItsFiles() throws Exception {
        add(manager, "plan.txt");
        DocumentId plan = of(owner).getFirst().id();
        assertEquals(
                "plan.txt",
                Callers.asPerson(owner, () -> files.open(asked.reference(), plan))
                        .fileName());
        AccountId other = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        AccountId rival = harbour.opening().recruiter();
        oneRole.during(() -> {
            for (AccountId outsider : List.of(other, viewer, rival)) {
                assertRefused(NOT_FOUND, () -> of(outsider));
                assertRefused(NOT_FOUND, () -> Callers.asPerson(outsider, () -> files.open(asked.reference(), plan)));
            }
            assertRefused(NOT_ALLOWED, () -> add(other, "other.txt"));
            assertRefused(NOT_FOUND, () -> add(rival, "other.txt"));
        });
        RequisitionDetails another = requests.asked(manager, opening.organization(), 1);
        assertRefused(NOT_FOUND, () -> Callers.asPerson(manager, () -> files.open(another.reference(), plan)));
    }

    @Test
    void thereAreThreeAtMostAlsoIfTwoAreAddedAtOnce() throws Exception {
        add(manager, "one.txt");
        add(owner, "two.txt");
        assertRefused(
                "requisitions.files.too-many",
                () -> race.second(() -> add(owner, "three.txt"), () -> add(manager, "four.txt")));
        assertEquals(List.of("one.txt", "two.txt", "three.txt"), names());
        DocumentId two = of(owner).get(1).id();
        assertRefused(
                "requisitions.files.decided-on", () -> Callers.asPerson(manager, () -> files.remove(asked.id(), two)));
        RequisitionDetails seen = requests.details(manager, asked.reference());
        Callers.asPerson(manager, () -> requisitions.takeBack(seen.id(), seen.version()));
        Callers.asPerson(manager, () -> files.remove(asked.id(), two));
        Callers.asPerson(manager, () -> files.remove(asked.id(), two));
        assertEquals(List.of("one.txt", "three.txt"), names());
        assertEquals(0, rows.count("from stored_document where id = ?", two.value()), "it is gone for good");
    }

    @Test
    void filesAreCheckedAndAnEndedRequestTakesNone() throws Exception {
        assertRefused(
                "candidates.document.type-not-supported",
                () -> Callers.asPerson(
                        manager,
                        () -> files.add(
                                asked.id(), new UploadedFile("plan.exe", "MZ".getBytes(StandardCharsets.UTF_8)))));
        add(manager, "plan.txt");
        RequisitionDetails seen = requests.details(manager, asked.reference());
        Callers.asPerson(manager, () -> requisitions.cancel(seen.id(), seen.version()));
        assertRefused("requisitions.not-editable", () -> add(manager, "more.txt"));
        DocumentId plan = of(manager).getFirst().id();
        assertRefused(
                "requisitions.not-editable", () -> Callers.asPerson(manager, () -> files.remove(asked.id(), plan)));
        assertEquals(List.of("plan.txt"), names());
    }

    @Test
    void theDatabaseTakesNoForeignFile() throws Exception {
        add(manager, "plan.txt");
        DocumentId plan = of(owner).getFirst().id();
        RequisitionDetails another = requests.asked(owner, opening.organization(), 1);
        assertThrows(
                SQLException.class,
                () -> rows.as(
                        Rows.Caller.person(owner),
                        connection -> Rows.update(
                                connection,
                                "insert into requisition_file (document_id, requisition_id, added_at) values (?, ?, now())",
                                plan.value(),
                                another.id().value())));
    }

    private void add(AccountId by, String name) throws Exception {
        Callers.asPerson(by, () -> files.add(asked.id(), Harbour.file(name)));
    }

    private List<RequisitionFile> of(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> files.of(asked.reference()));
    }

    private List<String> names() throws Exception {
        return of(owner).stream().map(RequisitionFile::name).toList();
    }
}
