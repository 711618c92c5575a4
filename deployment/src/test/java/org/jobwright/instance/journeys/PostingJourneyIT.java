package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.instance.people.Vacancy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an employer does with postings. */
@Tag("SEC-36")
@ExtendWith(Product.class)
class PostingJourneyIT {
    @Test
    void aDraftSurvivesAClosedTab(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Crossing Keeper");
        String reference = recruiter.writes(vacancy);
        recruiter.page.close();

        Recruiter again = people.recruiter();
        again.opensPosting(reference);

        assertThat(again.field("Title")).hasValue(vacancy.title());
        assertThat(again.field("Text")).hasValue(vacancy.description());
        assertThat(again.field("Pay to")).hasValue("36500");
    }

    @Test
    void aPostingStartedFromARoleIsFilledInAndItsPayIsCompared(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/postings?guide=registered-nurse");
        recruiter.press("Start the advert");
        recruiter.seesPosting("Draft");
        assertThat(recruiter.field("Title")).hasValue("Registered Nurse");
        assertThat(recruiter.field("Text")).not().isEmpty();

        recruiter.tick("Full time");
        recruiter.write("Title", "Registered Nurse, Harbour Clinic");
        recruiter.write("Pay from", "9000");
        recruiter.write("Pay to", "11000");
        recruiter.sees("This is below the whole range. A moderator will check it.");
        recruiter.write("Pay from", "34000");
        recruiter.write("Pay to", "39000");
        assertThat(recruiter.text("This is below the whole range. A moderator will check it."))
                .isHidden();
    }

    @Test
    void aTitleIsRecognisedAndItsGuideFillsTheDraft(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/postings");
        recruiter.press("Post a job");
        recruiter.write("Title", "Accountant, Fares");
        recruiter.press("Fill in duties and skills from its guide");
        recruiter.seesNotice("Filled in from the guide. Correct what is different at your organization.");
        assertThat(recruiter.field("Title")).hasValue("Accountant, Fares");
        assertThat(recruiter.field("Text")).not().isEmpty();
    }

    @Test
    void aPostingCanBeCopiedAndSavedAsATemplate(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.opensPostingOf("Permanent Way Engineer");
        recruiter.pick("More", "Save as template");
        recruiter.write("Name of the template", "Engineers, outdoors");
        recruiter.confirm("Save");
        recruiter.pick("More", "Copy");
        recruiter.seesPosting("Draft");
        assertThat(recruiter.field("Title")).hasValue("Permanent Way Engineer");

        recruiter.open("/app/postings");
        recruiter.pick("From a template", "Engineers, outdoors");

        recruiter.seesPosting("Draft");
        assertThat(recruiter.field("Title")).hasValue("Permanent Way Engineer");
    }

    @Test
    void anEditOfALivePostingIsReviewedWhileTheOldTextStaysPublic(People people) {
        Recruiter recruiter = people.recruiter();
        Candidate visitor = people.visitor();
        recruiter.opensPostingOf("Backend Developer, Timetables");
        recruiter.write("Title", "Backend Developer, Timetables and Maps");
        recruiter.seesItSaved();
        recruiter.press("Submit changes");
        recruiter.sees("Your changes are in review; the live advert stays as it is.");
        recruiter.follow("Live now");
        recruiter.seesHeading("Backend Developer, Timetables");
        recruiter.follow("Your changes");
        recruiter.seesHeading("Backend Developer, Timetables and Maps");
        assertThat(recruiter.main().locator("ins").first()).containsText("and Maps");
        recruiter.follow("Versions");
        recruiter.follow("Compare with version {0}", 1);
        assertThat(recruiter.main().locator("ins").first()).containsText("and Maps");
        recruiter.choose("Compare with", "Nothing, show the whole text");
        assertThat(recruiter.main().locator("ins")).hasCount(0);
        recruiter.choose("Compare with", "Version 1");
        assertThat(recruiter.main().locator("ins").first()).containsText("and Maps");
        recruiter.follow("Versions");
        recruiter.follow("Version {0}", 1);
        assertThat(recruiter.heading("Version {0}", 1)).isVisible();
        recruiter.address(".*show=versions&version=1$");
        recruiter.page.goBack();
        recruiter.address(".*show=versions$");
        assertThat(recruiter.link("Version {0}", 1)).isVisible();
        recruiter.page.goBack();
        assertThat(recruiter.main().locator("ins").first()).containsText("and Maps");

        visitor.finds(Vacancy.titled("Backend Developer, Timetables"));
        people.moderator().approves("Backend Developer, Timetables and Maps");

        visitor.page.reload();
        visitor.seesHeading("Backend Developer, Timetables and Maps");
    }

    @Test
    void aPostingIsPausedFilledReopenedAndClosed(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Signal Box Keeper");
        String reference = recruiter.posts(vacancy);
        people.moderator().approves(vacancy.title());
        Candidate visitor = people.visitor();
        visitor.finds(vacancy);
        String job = visitor.page.url();

        recruiter.opensPosting(reference);
        recruiter.press("Pause");
        recruiter.seesPosting("Paused");
        visitor.page.reload();
        visitor.sees("This job is paused. Nobody can apply now; it may reopen.");
        recruiter.press("Resume");
        recruiter.seesPosting("Live");
        recruiter.press("Mark as filled");
        assertThat(recruiter.dialog()).containsText("Nobody can apply from today.");
        recruiter.confirm("Mark as filled");
        recruiter.seesPosting("Filled");
        recruiter.opensAgain(LocalDate.now(ZoneId.of("Europe/London")).plusDays(30));
        recruiter.seesPosting("Live");
        recruiter.pick("More", "Close");
        recruiter.confirm("Close");
        recruiter.seesPosting("Closed");

        assertEquals(410, visitor.page.navigate(job).status());
        visitor.seesHeading("This job has closed");
    }

    @Test
    void aDiscardedDraftIsReadOnlyAndCanBeRestored(People people) {
        Recruiter recruiter = people.recruiter();
        String reference = recruiter.writes(Vacancy.titled("Points Greaser"));
        recruiter.opensPosting(reference);

        recruiter.pick("More", "Discard draft");
        recruiter.seesHeading("Postings");
        assertThat(recruiter.main().locator("a.jw-rowlink").first()).isVisible();
        assertThat(recruiter.link("Points Greaser")).isHidden();
        recruiter.opensPosting(reference);
        recruiter.seesPosting("Withdrawn");
        assertThat(recruiter.button("Submit for review")).isHidden();
        assertThat(recruiter.field("Title")).isHidden();

        recruiter.press("Restore draft");
        assertThat(recruiter.field("Title")).hasValue("Points Greaser");
        recruiter.pick("More", "Discard draft");
        recruiter.press("Undo");
        assertThat(recruiter.field("Title")).hasValue("Points Greaser");
    }

    @Test
    void aDraftStartsWithTheFirstInput(People people) {
        Recruiter recruiter = people.recruiter();
        for (int click = 0; click < 5; click++) {
            recruiter.open("/app/postings");
            recruiter.press("Post a job");
            assertThat(recruiter.field("Title")).isVisible();
        }
        recruiter.open("/app/postings");
        assertThat(recruiter.main().locator("a.jw-rowlink").first()).isVisible();
        assertThat(recruiter.link("Without a title yet")).isHidden();
        recruiter.press("Post a job");
        recruiter.write("Title", "Ballast Cleaner");
        recruiter.seesHeading("Ballast Cleaner");
        assertThat(recruiter.page).hasURL(Pattern.compile(".*/postings/JW-.*"));
        recruiter.page.reload();
        assertThat(recruiter.field("Title")).hasValue("Ballast Cleaner");
    }

    @Test
    void theLatestInputIsSavedWhenALinkIsFollowedAtOnce(People people) {
        Recruiter recruiter = people.recruiter();
        String reference = recruiter.writes(Vacancy.titled("Track Walker"));
        recruiter.opensPosting(reference);
        recruiter.field("Pay to").fill("37750");
        recruiter.main().locator(".jw-back").click();
        recruiter.seesHeading("Postings");
        recruiter.opensPosting(reference);
        assertThat(recruiter.field("Pay to")).hasValue("37750");
        recruiter.field("Title").press("End");
        recruiter.field("Title").pressSequentially(" at night");
        recruiter.main().locator(".jw-back").click();
        recruiter.seesHeading("Postings");
        recruiter.opensPosting(reference);
        assertThat(recruiter.field("Title")).hasValue("Track Walker at night");
    }

    @Test
    void missingFieldsAreListedInOrderWithLinks(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/postings");
        recruiter.press("Post a job");
        recruiter.press("Submit for review");
        assertThat(recruiter.main().locator(".jw-errors li")).hasText(new String[] {
            "Enter a title.",
            "Choose at least one kind of working time or contract.",
            "Enter the pay. No pay, no advert.",
            "Describe the job."
        });
        recruiter.press("Describe the job.");
        assertThat(recruiter.field("Text")).isFocused();
    }

    @Test
    void everythingMissingToCreateAnOrganizationIsReportedAtOnce(People people) {
        Candidate founder = people.candidate("candidate@demo.example");
        founder.open("/app/organization/new");
        founder.press("Add organization");
        assertThat(founder.main().locator(".jw-errors li"))
                .hasText(new String[] {"Enter a name of 4 to 80 characters, with letters.", "Choose a country."});
        founder.press("Choose a country.");
        assertThat(founder.field("Country")).isFocused();
    }

    @Test
    void anotherOrganizationsPostingIsNotFound(People people) {
        Recruiter owner = people.recruiter();
        owner.opensPostingOf("Signalling Technician");
        String posting = owner.address(".*/app/postings/JW-.*");
        owner.follow("Applicants");
        owner.seesHeading("Signalling Technician, Bristol");
        String pipeline = owner.address(".*/app/pipeline/JW-.*");
        owner.main().locator("li .name").first().click();
        String applicant = owner.address(".*/A-.*");

        Recruiter rival = people.rival();
        for (String address : List.of(posting, pipeline, applicant)) {
            rival.open(address);
            rival.seesHeading("Page not found");
        }
        String preview = posting.replace("/app/postings/", "/postings/") + "/preview";
        assertEquals(404, rival.page.navigate(preview).status());
    }
}
