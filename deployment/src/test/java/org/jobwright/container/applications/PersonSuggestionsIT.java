package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.junit.jupiter.api.Test;

/** Which applications of an employer are perhaps the same person's. */
@ContainerTest
class PersonSuggestionsIT extends PeopleWhoApply {

    private static final String PHONE = "0117 496 0123";
    private static final String WAITING =
            "from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Inject
    private CandidateApplicationService mine;

    @Inject
    private ProfileService profiles;

    @Test
    void theSameAddressHoweverWritten() throws Exception {
        apply(new Contact("Ada", "Müller", "ada@test.example", "", ""), "one");
        apply(new Contact("Grace", "Hopper", " ADA@test.example", "", ""), "two");
        assertEquals(List.of("[\"EMAIL\"]"), suggested());
    }

    @Test
    void theSameFile() throws Exception {
        apply(contact("Ada", "Müller", ""), "the same");
        apply(contact("Grace", "Hopper", ""), "the same");
        assertEquals(List.of("[\"CV\"]"), suggested());
    }

    @Test
    void theSamePhoneNumberUnderTheSameName() throws Exception {
        apply(contact("Ada", "Müller", PHONE), "one");
        apply(contact("Ada Maria", "Müller", "+44 117 4960123"), "two");
        assertEquals(List.of("[\"PHONE\"]"), suggested());
    }

    @Test
    void aHouseholdIsNeverSuggested() throws Exception {
        apply(contact("Maria", "Garcia", PHONE), "one");
        apply(contact("Mario", "Garcia", PHONE), "two");
        apply(contact("Anna", "Garcia", PHONE), "three");
        apply(contact("Jose Maria", "Garcia", PHONE), "four");
        assertEquals(List.of(), suggested());
    }

    @Test
    void theSameProfileUnderTheSameName() throws Exception {
        applyWith(resume("https://www.linkedin.com/in/ada/", 0), "Ada", "Müller");
        applyWith(resume("http://linkedin.com/in/Ada", 0), "ada", "muller");
        assertEquals(List.of("[\"LINK\", \"NAME\"]"), suggested());
    }

    @Test
    void twoJobsInTheSameMonthsUnderANameThatIsAlike() throws Exception {
        applyWith(resume(null, 2), "Jonathan", "Smith");
        applyWith(resume(null, 2), "Jon", "Smith");
        applyWith(resume(null, 1), "Jonathan", "Smyth");
        assertEquals(List.of(), suggested());
        applyWith(resume(null, 2), "Jonathan", "Smith");
        assertEquals(List.of("[\"JOBS\", \"NAME\"]"), suggested());
    }

    @Test
    void noMatchCrossesOrganizations() throws Exception {
        Opening elsewhere = harbour.opening();
        apply(contact("Ada", "Müller", PHONE), "the same");
        apply(harbour.person(), elsewhere, contact("Ada", "Müller", PHONE), "the same");
        assertEquals(List.of(), suggested());
        assertEquals(
                0,
                rows.count(
                        "from person_match where organization_id = ?",
                        elsewhere.organization().value()));
    }

    @Test
    void whatTooManyShareSaysNothing() throws Exception {
        AccountId first = harbour.person();
        apply(first, opening, contact("Ada", "Müller", ""), "a template");
        harbour.copyApplicant(opening, first, 12);
        compareAll();
        AccountId grace = harbour.person();
        apply(grace, opening, contact("Grace", "Hopper", ""), "a template");
        assertEquals(
                0,
                rows.count(
                        "from person_match m join applicant_person p on p.id in (m.one_id, m.other_id)"
                                + " where p.account_id = ?",
                        grace.value()));
    }

    @Test
    void oneAccountIsOnePersonAndAChangedContactIsComparedAgain() throws Exception {
        AccountId ada = harbour.person();
        apply(ada, opening, contact("Ada", "Müller", ""), "one");
        apply(contact("Ada", "Müller", PHONE), "two");
        assertEquals(List.of(), suggested());
        apply(ada, opening, contact("Ada", "Müller", PHONE), "one");
        assertEquals(List.of("[\"PHONE\", \"NAME\"]"), suggested());
        apply(ada, opening, contact("Ada", "Müller", ""), "one");
        assertEquals(List.of(), suggested(), "it no longer matches");
        assertEquals(
                2,
                rows.count(
                        "from applicant_person where organization_id = ?",
                        opening.organization().value()));
    }

    @Test
    void nothingIsComparedOfAWithdrawnApplication() throws Exception {
        AccountId ada = harbour.person();
        ApplicationReference sent = apply(ada, opening, contact("Ada", "Müller", ""), "the same");
        apply(contact("Ada", "Müller", ""), "the same");
        assertEquals(1, suggested().size());
        Callers.asPerson(ada, () -> {
            mine.withdraw(sent);
            return null;
        });
        compareAll();
        assertEquals(List.of(), suggested());
        assertEquals(
                0,
                rows.count(
                        "from comparison_key k join job_application a on a.id = k.application_id where a.reference = ?",
                        sent.value()));
    }

    @Test
    void aCommandAboutAnApplicationAndItsComparisonLockInOneOrder() throws Exception {
        ApplicationReference sent = apply(contact("Ada", "Müller", PHONE), "one");
        rows.change(
                "insert into application_to_compare select id from job_application where reference = ?"
                        + " on conflict do nothing",
                sent.value());
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Void> comparison = rows.as(Rows.Caller.SYSTEM, command -> {
                // every column is written, those of keys too: this locks as an update by the product does
                Rows.update(
                        command, "update job_application set reference = reference where reference = ?", sent.value());
                Future<Void> waiting = thread.submit(() -> {
                    compareAll();
                    return null;
                });
                untilItWaits(waiting);
                assertEquals(
                        1,
                        Rows.update(
                                command,
                                "update job_application set applicant_name = 'Grace' where reference = ?",
                                sent.value()));
                return waiting;
            });
            comparison.get(20, TimeUnit.SECONDS);
        }
        assertEquals(0, due(sent));
    }

    @Test
    void anAccountThatIsErasedLeavesIdsOnly() throws Exception {
        apply(contact("Ada", "Müller", ""), "the same");
        apply(contact("Ada", "Müller", ""), "the same");
        rows.change(
                "delete from applicant_person where id in (select one_id from person_match where organization_id = ?)",
                opening.organization().value());
        assertEquals(List.of(), suggested());
        assertEquals(
                1,
                rows.count(
                        "from applicant_person where organization_id = ?",
                        opening.organization().value()));
    }

    private void applyWith(Resume resume, String firstName, String lastName) throws Exception {
        AccountId candidate = harbour.person();
        Callers.asPerson(candidate, () -> profiles.saveResume(new SaveResume(resume, null)));
        sent(candidate, opening, DraftToken.next(), contact(firstName, lastName, ""), CvSource.PROFILE, null);
    }

    private void untilItWaits(Future<Void> comparison) throws SQLException {
        try {
            Await.until(() -> comparison.isDone() || rows.count(WAITING) > 0);
        } catch (Exception e) {
            throw new SQLException(e);
        }
    }

    private long due(ApplicationReference application) throws SQLException {
        return rows.count(
                "from application_to_compare c join job_application a on a.id = c.application_id where a.reference = ?",
                application.value());
    }

    private List<String> suggested() throws Exception {
        return rows.texts(
                "select signals from person_match where organization_id = ?",
                opening.organization().value());
    }

    private static Resume resume(String profile, int jobs) {
        List<Resume.Work> work = List.of(job("Harbour Rail", "2019-03"), job("City Trams", "2021-05"));
        Resume.Basics basics = new Resume.Basics(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                profile == null ? List.of() : List.of(new Resume.OnlineProfile("LinkedIn", null, profile)));
        List<Resume.Education> school =
                List.of(new Resume.Education("School", null, null, null, null, null, null, null));
        return new Resume(basics, work.subList(0, jobs), null, school, null, null, null, null, null, null, null, null);
    }

    private static Resume.Work job(String employer, String start) {
        return new Resume.Work(employer, null, "Technician", null, new PartialDate(start), null, null, null);
    }
}
