package org.jobwright.instance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    void aPostingBegunFromTheGuideOfItsRoleIsFilledInAndItsPayIsCompared(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/postings?guide=registered-nurse");
        recruiter.press("Begin the advert");
        recruiter.seesPosting("Draft");
        assertThat(recruiter.field("Title")).hasValue("Registered Nurse");
        assertThat(recruiter.field("Text")).not().isEmpty();

        recruiter.tick("Full time");
        recruiter.write("Title", "Registered Nurse, Harbour Clinic");
        recruiter.write("Pay from", "9000");
        recruiter.write("Pay to", "11000");
        recruiter.sees("This is less than what is paid elsewhere. A moderator will look at it.");
        recruiter.write("Pay from", "34000");
        recruiter.write("Pay to", "39000");
        assertThat(recruiter.text("This is less than what is paid elsewhere. A moderator will look at it."))
                .isHidden();
    }

    @Test
    void aTitleIsRecognisedAndItsGuideFillsTheDraft(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/postings");
        recruiter.press("Post a job");
        recruiter.write("Title", "Accountant, Fares");
        recruiter.press("Fill in duties and skills from its guide");
        recruiter.isTold("Filled in from the guide. Correct what is different with you.");
        assertThat(recruiter.field("Title")).hasValue("Accountant, Fares");
        assertThat(recruiter.field("Text")).not().isEmpty();
    }

    @Test
    void aPostingCanBeCopiedAndBeATemplate(People people) {
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
    void aChangeOfALivePostingIsReadFirstWhileTheOldTextStaysPublic(People people) {
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

        visitor.finds(Vacancy.titled("Backend Developer, Timetables"));
        people.moderator().approves("Backend Developer, Timetables and Maps");

        visitor.page.reload();
        visitor.seesHeading("Backend Developer, Timetables and Maps");
    }

    @Test
    void aPostingIsPausedFilledOpenedAgainAndClosed(People people) {
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
        visitor.sees("{0} has paused this job. Nobody can apply now; it may open again.", "Harbour Rail");
        recruiter.press("Resume");
        recruiter.seesPosting("Live");
        recruiter.press("Mark as filled");
        assertThat(recruiter.dialog()).containsText("From today, nobody can apply any more.");
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
    void aWithdrawnPostingIsNeitherEditedNorSubmitted(People people) {
        Recruiter recruiter = people.recruiter();
        String reference = recruiter.writes(Vacancy.titled("Points Greaser"));
        recruiter.opensPosting(reference);

        recruiter.pick("More", "Discard draft");
        recruiter.confirm("Discard draft");

        recruiter.seesPosting("Withdrawn");
        assertThat(recruiter.button("Submit for review")).isHidden();
        assertThat(recruiter.field("Title")).isHidden();
    }

    @Test
    void whatBelongsToAnotherOrganizationIsNotFound(People people) {
        Recruiter owner = people.recruiter();
        owner.opensPostingOf("Signalling Technician");
        String posting = owner.page.url();
        owner.follow("Applicants");
        owner.seesHeading("Signalling Technician, Bristol");
        String pipeline = owner.page.url();
        owner.main().locator("li .name").first().click();
        assertThat(owner.heading("Activity")).isVisible();
        String applicant = owner.page.url();

        Recruiter rival = people.rival();
        for (String address : List.of(posting, pipeline, applicant)) {
            rival.open(address);
            rival.seesHeading("Page not found");
        }
        String preview = posting.replace("/app/postings/", "/postings/") + "/preview";
        assertEquals(404, rival.page.navigate(preview).status());
    }
}
