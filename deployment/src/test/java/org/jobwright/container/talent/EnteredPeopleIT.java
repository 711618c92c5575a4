package org.jobwright.container.talent;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.entry.EnteredPersonId;
import org.jobwright.domain.applications.entry.PeopleImportId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.entry.EnterPeople;
import org.jobwright.services.applications.entry.EnteredPeople;
import org.jobwright.services.applications.entry.EntryAtLink;
import org.jobwright.services.applications.entry.EntryByLink;
import org.jobwright.services.applications.entry.EntryLinkService;
import org.jobwright.services.applications.entry.PeopleImportService;
import org.jobwright.services.applications.entry.PeoplePreview;
import org.jobwright.services.applications.entry.ReadPeople;
import org.jobwright.services.operations.RecordCleanup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom an employer enters from a file. */
@ContainerTest
class EnteredPeopleIT {

    @Inject
    private PeopleImportService people;

    @Inject
    private EntryByLink links;

    @Inject
    private EntryLinkService telling;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private Harbour harbour;

    @Inject
    private Rows rows;

    /** Each address gets three mails a day. */
    private final String at = "@" + UUID.randomUUID() + ".example";

    private Opening opening;

    @BeforeEach
    void aVerifiedEmployer() throws Exception {
        opening = verified();
    }

    @Test
    void eachPersonIsToldAndSeesWhatIsStored() throws Exception {
        PeopleImportId entered = enter(table("Una Byrne,una" + at + ",1234", "Nobody,no-address,"));
        assertEquals(1, report(entered).waiting());
        assertEquals(
                0, rows.count("from outbox_message where recipient = ?", "una" + at), "not for a quarter of an hour");
        tell(entered);
        tell(entered);
        assertEquals(
                1,
                rows.count("from outbox_message where kind = 'PERSON_ENTERED' and recipient = ?", "una" + at),
                "once");
        assertEquals(
                0,
                rows.count("from outbox_message where recipient = ? and facts::text like '%Byrne%'", "una" + at),
                "what the employer typed is not mailed");
        EntryAtLink seen = links.find(token("una" + at)).orElseThrow();
        assertEquals("Una Byrne", seen.data().name());
        assertEquals("A fair in Leeds", seen.source());
        assertEquals(opening.reference(), seen.reference());
        assertEquals(1, report(entered).told());
        assertEquals(1, report(entered).report().refused());
    }

    @Test
    void whoDeclinesIsDeletedAndNotEnteredByThatEmployerAgain() throws Exception {
        PeopleImportId first = enter(table("Una Byrne,una" + at + ","));
        tell(first);
        String token = token("una" + at);
        links.decline(token, false);
        assertTrue(links.find(token).isEmpty());
        assertRefused(NOT_FOUND, () -> links.decline(token, false));
        assertEquals(1, report(first).declined());
        assertEquals(0, rows.count("from entered_person where email = ?", "una" + at));

        PeopleImportId again = enter(table("Una Byrne,una" + at + ","));
        tell(again);
        assertEquals(0, report(again).declined(), "the employer does not see that she said no");
        assertEquals(1, report(again).told());
        assertEquals(0, rows.count("from entered_person where email = ?", "una" + at), "nothing is kept of her");
        assertEquals(1, rows.count("from outbox_message where kind = 'PERSON_ENTERED' and recipient = ?", "una" + at));

        opening = verified();
        PeopleImportId elsewhere = enter(table("Una Byrne,una" + at + ","));
        tell(elsewhere);
        assertEquals(1, report(elsewhere).told(), "another employer may ask");
        links.decline(token("una" + at), true);
        opening = verified();
        PeopleImportId third = enter(table("Una Byrne,una" + at + ","));
        tell(third);
        assertEquals(1, report(third).told(), "she said no to all of them, and no employer sees it");
        assertEquals(2, rows.count("from outbox_message where kind = 'PERSON_ENTERED' and recipient = ?", "una" + at));
    }

    @Test
    void nobodyIsToldAgainByTheSameEmployerForAYear() throws Exception {
        for (int i = 0; i < 3; i++) {
            PeopleImportId entered = enter(table("Una Byrne,una" + at + ","));
            tell(entered);
            assertEquals(1, report(entered).told());
            Callers.asPerson(opening.recruiter(), () -> people.undo(entered));
        }
        assertEquals(1, rows.count("from outbox_message where kind = 'PERSON_ENTERED' and recipient = ?", "una" + at));
        PeopleImportId others = enter(table("Una,una+1" + at + ",", "Una,una+2" + at + ",", "Ben,ben" + at + ","));
        tell(others);
        assertEquals(3, report(others).told());
        assertEquals(
                2,
                rows.count("from outbox_message where kind = 'PERSON_ENTERED' and recipient like ?", "%" + at),
                "what comes after a plus is the same mailbox");
        assertEquals(
                2,
                rows.count(
                        "from told_address where organization_id = ?",
                        opening.organization().value()));
        rows.change(
                "update told_address set told_at = now() - interval '366 days' where organization_id = ?",
                opening.organization().value());
        while (Callers.asSystem(() -> cleanup.removePeopleImports()) > 0) {
            // in portions
        }
        tell(enter(table("Una Byrne,una" + at + ",")));
        assertEquals(2, rows.count("from outbox_message where kind = 'PERSON_ENTERED' and recipient = ?", "una" + at));
    }

    @Test
    void anImportIsUndoneUnnoticedOrDeletedLater() throws Exception {
        PeopleImportId unnoticed = enter(table("Una Byrne,una" + at + ","));
        Callers.asPerson(opening.recruiter(), () -> people.undo(unnoticed));
        assertEquals(0, rows.count("from entered_person where import_id = ?", unnoticed.value()));
        tell(unnoticed);
        assertEquals(0, rows.count("from outbox_message where recipient = ?", "una" + at));
        assertRefused(
                "applications.entry.over", () -> Callers.asPerson(opening.recruiter(), () -> people.undo(unnoticed)));

        PeopleImportId later = enter(table("Una Byrne,una" + at + ","));
        tell(later);
        Callers.asPerson(opening.recruiter(), () -> people.undo(later));
        assertTrue(links.find(token("una" + at)).isEmpty());
        assertEquals(1, report(later).deleted());
    }

    @Test
    void nobodyIsFoundByAnAddress() throws Exception {
        String known = "applicant" + at;
        AccountId applicant = harbour.person(known, "Ada Applicant", Language.EN);
        harbour.apply(opening, applicant, "Ada");
        Opening rival = verified();
        Opening mine = opening;
        opening = rival;
        enter(table("Una Byrne,una" + at + ","));
        opening = mine;
        PeoplePreview preview = preview(
                table("Ada,applicant" + at + ",", "Una,una" + at + ",", "Eva,eva" + at + ",", "Eva,EVA" + at + ","));
        assertEquals(3, preview.ready(), preview::toString);
        assertEquals(List.of("applications.entry.twice"), preview.lines().get(3).problems());
        enter(table("Ada,applicant" + at + ","));
        assertEquals(
                List.of("applications.entry.entered-before"),
                preview(table("Ada,applicant" + at + ",")).lines().getFirst().problems());
    }

    @Test
    void onlyVerifiedEmployersAskAndOnlyForWhatIsOpenToAll() throws Exception {
        status(opening, "UNVERIFIED");
        assertRefused("applications.entry.unverified", () -> enter(table("Una,una" + at + ",")));
        assertRefused("applications.entry.unverified", () -> preview(table("Una,una" + at + ",")));
        status(opening, "VERIFIED");
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());
        assertRefused("applications.entry.confidential", () -> enter(table("Una,una" + at + ",")));
        assertRefused("applications.entry.nobody", () -> {
            rows.change(
                    "update job_posting set hiring_confidential = false where id = ?",
                    opening.posting().value());
            enter(table("Una,una,"));
        });
        assertRefused("applications.entry.empty", () -> enter("Name,Email\n"));
        assertRefused("applications.entry.too-many", () -> enter("Name,Email\n" + "a,b\n".repeat(2_001)));
    }

    @Test
    void othersNeitherEnterNorSeeAnybody() throws Exception {
        PeopleImportId entered = enter(table("Una Byrne,una" + at + ","));
        Opening rival = verified();
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        for (Callers.Command command : List.<Callers.Command>of(
                () -> people.latest(opening.organization()),
                () -> people.report(entered),
                () -> people.undo(entered))) {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(rival.recruiter(), command));
            assertRefused("shared.not-allowed", () -> Callers.asPerson(viewer, command));
        }
        Path file = file(table("Una,una2" + at + ","));
        assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(
                        rival.recruiter(),
                        () -> people.enter(new EnterPeople(
                                new ReadPeople(rival.organization(), "people.csv", file, Map.of()),
                                opening.posting(),
                                "A fair"))));
    }

    @Test
    void nobodyIsKeptForLongerThanAMonth() throws Exception {
        PeopleImportId entered = enter(table("Una Byrne,una" + at + ",", "Eva,eva" + at + ","));
        tell(entered);
        links.decline(token("eva" + at), false);
        rows.change(
                "update entered_person set state_at = now() - interval '31 days' where import_id = ?", entered.value());
        assertTrue(links.find(token("una" + at)).isEmpty());
        while (Callers.asSystem(() -> cleanup.removeEnteredPeople()) > 0) {
            // in portions
        }
        assertEquals(0, rows.count("from entered_person where email = ?", "una" + at));
        assertEquals(1, report(entered).declined(), "that somebody declined is known for longer");
        rows.change("update people_import set started_at = now() - interval '366 days' where id = ?", entered.value());
        while (Callers.asSystem(() -> cleanup.removePeopleImports()) > 0) {
            // in portions
        }
        assertEquals(0, rows.count("from entered_person where import_id = ?", entered.value()));
    }

    @Test
    void anAddressGetsAFewOfTheseMailsADay() throws Exception {
        int factor = Integer.getInteger("jobwright.limits.factor", 1);
        if (factor > 1) {
            return; // counted by LimitsIT
        }
        for (int i = 0; i < 4; i++) {
            opening = verified();
            PeopleImportId entered = enter(table("Una,una" + at + ","));
            tell(entered);
            assertEquals(i < 3 ? 1 : 0, report(entered).told());
        }
    }

    @Test
    void whoHasAnAccountTakesAlongWhatWasEnteredAndIsErasedWithIt() throws Exception {
        AccountId una = harbour.person("una" + at, "Una Byrne", Language.EN);
        enter(table("Una Byrne,una" + at + ",4711"));
        String consents = Callers.asSystem(() -> rows.texts(
                        "select content::text from jobwright_export(?) where file = 'consents.json'", una.value())
                .getFirst());
        assertTrue(consents.contains("4711") && consents.contains("A fair in Leeds"), consents);
        assertFalse(consents.contains("secret"), consents);
    }

    private Opening verified() throws Exception {
        Opening made = harbour.opening();
        status(made, "VERIFIED");
        return made;
    }

    private void status(Opening of, String status) throws Exception {
        rows.change(
                "update hiring_organization set status = ? where id = ?",
                status,
                of.organization().value());
    }

    private static String table(String... lines) {
        return "Name,Email,Phone,Date of birth\n" + String.join("\n", lines) + "\n";
    }

    private static Path file(String content) throws Exception {
        return Files.writeString(Files.createTempFile("people", ".csv"), content);
    }

    private PeopleImportId enter(String content) throws Exception {
        Path file = file(content);
        try {
            return Callers.asPerson(
                    opening.recruiter(),
                    () -> people.enter(new EnterPeople(
                            new ReadPeople(opening.organization(), "people.csv", file, Map.of()),
                            opening.posting(),
                            "A fair in Leeds")));
        } finally {
            Files.delete(file);
        }
    }

    private PeoplePreview preview(String content) throws Exception {
        Path file = file(content);
        try {
            return Callers.asPerson(
                    opening.recruiter(),
                    () -> people.preview(new ReadPeople(opening.organization(), "people.csv", file, Map.of())));
        } finally {
            Files.delete(file);
        }
    }

    /** As the timer does once their time has come. */
    private void tell(PeopleImportId entered) throws Exception {
        for (String id : rows.texts("select id from entered_person where import_id = ?", entered.value())) {
            Callers.asSystem(() -> telling.tell(new EnteredPersonId(UUID.fromString(id))));
        }
    }

    private String token(String email) throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = 'PERSON_ENTERED' and recipient = ?"
                                + " order by occurred_at desc",
                        email)
                .getFirst();
    }

    private EnteredPeople report(PeopleImportId id) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> people.latest(opening.organization())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
