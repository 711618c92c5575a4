package org.jobwright.instance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What moderators decide, and what employers hear of it. */
@ExtendWith(Product.class)
class ModerationJourneyIT {
    private static final String MESSAGE = "Nearly there, two small things.";
    private static final String NOTE = "Please say what a day looks like.";

    @Test
    void anAdvertIsSentBackWithNotesThatStandBesideTheFields(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Carriage Cleaner");
        String reference = recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());
        moderator.notes("The job", NOTE);
        moderator.write("Message to the employer", MESSAGE);
        moderator.press("Send back with 1 note");
        moderator.isTold("“{0}” was sent back.", vacancy.title());

        recruiter.opensPosting(reference);
        recruiter.seesPosting("Sent back");
        recruiter.sees("From review: {0}", MESSAGE);
        assertThat(recruiter.field("Text"))
                .hasAccessibleDescription(recruiter.words().containing(NOTE));
        recruiter.press("Note from review: {0}", NOTE);
        assertThat(recruiter.field("Text")).isFocused();

        recruiter.write("Text", vacancy.description() + " You begin at five and are home for lunch.");
        recruiter.seesItSaved();
        recruiter.submits();
        moderator.approves(vacancy.title());
    }

    @Test
    void aBlockedAdvertTellsItsEmployerWhy(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Ticket Reseller");
        String reference = recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());
        moderator.press("Block");
        moderator.write("Reason", "Selling tickets on is not a job.");
        moderator.confirm("Block");
        moderator.isTold("“{0}” is blocked.", vacancy.title());

        recruiter.opensPosting(reference);

        recruiter.seesPosting("Blocked");
        assertThat(recruiter.button("Submit for review")).isHidden();
        recruiter.sees("Selling tickets on is not a job.");
        recruiter.open("/app/notices");
        recruiter.sees("“{2}” was blocked.", "", "", vacancy.title());
    }

    @Test
    void aReportedAdvertIsBlockedAndItsEmployerToldWhy(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Souvenir Seller");
        String reference = recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.approves(vacancy.title());
        Candidate visitor = people.visitor();
        visitor.finds(vacancy);
        visitor.reports("It asks for money", "They want a deposit for the souvenirs.");

        moderator.open("/app/moderation/reports");
        moderator.sees("They want a deposit for the souvenirs.");
        moderator.blocksReported(vacancy.title(), "A deposit is not allowed.");
        moderator.isTold("“{0}” is blocked.", vacancy.title());

        recruiter.opensPosting(reference);
        recruiter.seesPosting("Blocked");
        recruiter.sees("A deposit is not allowed.");
        moderator.follow("Decided reports");
        moderator.sees("A deposit is not allowed.");
    }

    @Test
    void aSuspendedOrganizationAndItsJobsAreNotPublicUntilItIsRestored(People people) {
        Candidate visitor = people.visitor();
        visitor.open("/organizations/kestrel-freight");
        visitor.seesHeading("Kestrel Freight");
        Moderator moderator = people.moderator();
        moderator.opensCase("Customs and Documents Clerk");
        moderator.press("Suspend");
        moderator.write("Reason", "The register has no such company.");
        moderator.confirm("Suspend");
        moderator.isTold("{0} is suspended.", "Kestrel Freight");

        assertEquals(
                404, visitor.page.navigate("/organizations/kestrel-freight").status());
        visitor.open("/jobs?q=trunk+driver");
        assertThat(visitor.main()).not().containsText("Kestrel Freight");

        Administrator administrator = people.administrator();
        administrator.open("/app/admin/organizations");
        administrator.write("Search name", "Kestrel Freight");
        administrator.sees("1 organization");
        administrator.picksFor("Kestrel Freight", "Restore");
        administrator.isTold("{0} stands where it stood before.", "Kestrel Freight");
        assertEquals(
                200, visitor.page.navigate("/organizations/kestrel-freight").status());
    }
}
