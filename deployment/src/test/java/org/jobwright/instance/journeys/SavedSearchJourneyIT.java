package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Vacancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looking for a job that does not exist yet, being mailed about it, and stopping the mails; in both languages. */
@ExtendWith(Product.class)
class SavedSearchJourneyIT {
    private static final String ENGLISH = "candidate@demo.example";
    private static final String GERMAN = "katrin.vogel@demo.example";

    @Test
    void newJobsOfASearchAreMailedUntilTheReaderStopsIt(People people, Instance instance) throws Exception {
        Vacancy vacancy =
                Vacancy.titled("Ferry Pilot " + UUID.randomUUID().toString().substring(0, 8));
        Candidate english = people.visitor();
        Candidate german = people.visitor(Look.GERMAN_PHONE_IN_THE_DARK);
        english.asksForMails(vacancy.title(), ENGLISH);
        german.asksForMails(vacancy.title(), GERMAN);

        people.recruiter().posts(vacancy);
        people.moderator().approves(vacancy.title());

        instance.runTimers("services.jar", "AlertTimer");
        Administrator administrator = people.administrator();
        stops(english, administrator.linkToStop(ENGLISH, vacancy.title()), vacancy);
        stops(german, administrator.linkToStop(GERMAN, vacancy.title()), vacancy);
    }

    private static void stops(Candidate candidate, String link, Vacancy vacancy) {
        candidate.open(link);
        candidate.seesHeading("Stop these e-mails?");
        candidate.press("Stop these e-mails");
        candidate.seesHeading("The e-mails are off");

        candidate.open("/app/saved");
        assertThat(candidate.savedSearch(vacancy.title()))
                .containsText(candidate.words().containing("No e-mails, only save"));

        candidate.open(link);
        candidate.press("Switch on again");
        candidate.seesHeading("The e-mails are on again");
    }

    @Test
    void aSavedJobIsFoundRemovedAndRestored(People people) {
        Candidate candidate = people.candidate("newcomer@demo.example", Look.GERMAN_PHONE_IN_THE_DARK);
        candidate.open("/jobs/JW-2026-000005");
        candidate.press("Save job");
        candidate.follow("All saved jobs");
        candidate.sees("Train Driver, Trainee");

        candidate.press("Remove: {0}", "Train Driver, Trainee");
        candidate.sees(
                "You have not saved a job yet. Press “Save job” on the page of a job to keep it here, even after it has closed.");
        candidate.press("Undo");

        candidate.sees("Train Driver, Trainee");
    }

    @Test
    void aSavedSearchIsRenamedMailedLessOftenRemovedAndRestored(People people) {
        Candidate candidate = people.candidate("newcomer@demo.example");
        candidate.open("/jobs?q=welder");
        candidate.press("Get jobs by e-mail");
        candidate.follow("All saved searches");

        candidate.press("Rename: {0}", "welder");
        candidate.write("Name", "Welding");
        candidate.confirm("Save");
        candidate.seesSavedSearch("Welding");
        candidate.choosesForSavedSearch("Welding", "Mondays at 7 am");
        candidate.seesNotice("How often: {0}", "Mondays at 7 am");
        candidate.press("Remove: {0}", "Welding");
        assertThat(candidate.savedSearch("Welding")).hasCount(0);
        candidate.press("Undo");

        candidate.seesSavedSearch("Welding");
        candidate.follow("Welding");
        candidate.seesHeading("Search saved");
    }
}
