package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Moderator;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.instance.people.Vacancy;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What moderators decide, and what employers learn of it. */
@ExtendWith(Product.class)
class ModerationJourneyIT {
    private static final String MESSAGE = "Nearly there, two small things.";
    private static final String NOTE = "Please say what a day looks like.";

    @Test
    void anAdvertIsSentBackWithNotesNextToTheFields(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Carriage Cleaner");
        String reference = recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());
        moderator.notes(vacancy.description(), NOTE);
        moderator.write("Message to the employer", MESSAGE);
        moderator.press("Send back with 1 note");
        moderator.seesNotice("“{0}” was sent back.", vacancy.title());

        recruiter.opensPosting(reference);
        recruiter.seesPosting("Sent back");
        recruiter.sees("From review: {0}", MESSAGE);
        assertThat(recruiter.field("Text"))
                .hasAccessibleDescription(recruiter.words().containing(NOTE));
        recruiter.press("Note from review, {1}: {0}", NOTE, "The job");
        assertThat(recruiter.field("Text")).isFocused();

        recruiter.write("Text", vacancy.description() + " You begin at five and are home for lunch.");
        recruiter.seesItSaved();
        recruiter.submits();
        moderator.approves(vacancy.title());
    }

    @Test
    void aBlockedAdvertsEmployerGetsTheReason(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Ticket Reseller");
        String reference = recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());
        moderator.press("Block");
        moderator.write("Reason", "Selling tickets on is not a job.");
        moderator.confirm("Block");
        moderator.seesNotice("“{0}” is blocked.", vacancy.title());

        recruiter.opensPosting(reference);

        recruiter.seesPosting("Blocked");
        assertThat(recruiter.button("Submit for review")).isHidden();
        recruiter.sees("Selling tickets on is not a job.");
        recruiter.follow("Read the decision in full");
        recruiter.seesHeading("Decision about “{0}”", vacancy.title());
        recruiter.sees("It is against our terms: {0}", "Terms of use");
        recruiter.open("/app/notices");
        recruiter.sees("“{2}” was blocked.", "", "", vacancy.title());
    }

    @Test
    void anEmployerAppealsAndAnAdministratorUndoesTheBlock(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Ticket Agent");
        String reference = recruiter.posts(vacancy);
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());
        moderator.press("Block");
        moderator.write("Reason", "Selling tickets on is not a job.");
        moderator.confirm("Block");
        moderator.seesNotice("“{0}” is blocked.", vacancy.title());
        recruiter.opensPosting(reference);
        recruiter.follow("Read the decision in full");
        recruiter.write("Why you disagree", " ");
        recruiter.press("Ask us to look again");
        recruiter.sees("Write why you disagree.");
        recruiter.write("Why you disagree", "We sell tickets of our own.");
        recruiter.press("Ask us to look again");
        recruiter.sees("We have your appeal.");

        moderator.open("/app/moderation/appeals");
        moderator.follow("Stopped: {0}", vacancy.title());
        moderator.sees("You decided this. Somebody else has to look again.");
        assertThat(moderator.button("Take the appeal")).hasCount(0);
        Administrator administrator = people.administrator();
        administrator.open("/app/moderation/appeals");
        administrator.follow("Stopped: {0}", vacancy.title());
        administrator.sees("We sell tickets of our own.");
        administrator.sees("The text that was decided about (version {0})", 1);
        administrator.sees(vacancy.description());
        administrator.press("Take the appeal");
        administrator.press("Send answer");
        administrator.sees("Choose an answer.");
        administrator.sees("Give a reason.");
        assertThat(administrator.page.locator("vaadin-radio-group input:focus")).hasCount(1);
        administrator.tick("The decision was wrong. Undo it now");
        administrator.write("Reason", "They do sell their own tickets.");
        administrator.press("Send answer");
        administrator.seesNotice("The answer is sent.");

        recruiter.opensPosting(reference);
        recruiter.seesPosting("Live");
        recruiter.open("/app/notices");
        recruiter.sees("Your appeal has been answered: the decision is undone.");
    }

    @Test
    void aReportedAdvertIsBlockedAndItsEmployerGetsTheReason(People people) {
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
        moderator.seesNotice("“{0}” is blocked.", vacancy.title());

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
        moderator.write("Why this cannot wait", "Applicants send their documents to someone unknown.");
        moderator.confirm("Suspend");
        moderator.seesNotice("{0} is suspended.", "Kestrel Freight");

        assertEquals(
                404, visitor.page.navigate("/organizations/kestrel-freight").status());
        visitor.open("/jobs?q=trunk+driver");
        assertThat(visitor.main()).not().containsText("Kestrel Freight");

        Administrator administrator = people.administrator();
        administrator.open("/app/admin/organizations");
        administrator.write("Search name", "Kestrel Freight");
        administrator.sees("1 organization");
        administrator.picksAndConfirmsFor("Kestrel Freight", "Restore");
        administrator.seesNotice("{0} has been restored.", "Kestrel Freight");
        assertEquals(
                200, visitor.page.navigate("/organizations/kestrel-freight").status());
    }

    @Test
    void aModeratorSeesLinkTargetsUndoesAnApprovalAndHoldsAnAdvert(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy vacancy = Vacancy.titled("Buffer Stop Painter");
        String reference = recruiter.writes(vacancy);
        recruiter.write(
                "Text", vacancy.description() + " See [https://www.royalmail.com](http://bit.ly/3xYzAbc) first.");
        recruiter.sees("[→ http://bit.ly/3xYzAbc]");
        recruiter.seesItSaved();
        recruiter.submits();
        Moderator moderator = people.moderator();
        moderator.opensCase(vacancy.title());
        moderator.sees("[→ http://bit.ly/3xYzAbc]");
        moderator.sees("The text reads “https://www.royalmail.com”, and the link leads to http://bit.ly/3xYzAbc");
        moderator.press("Approve");
        moderator.seesNotice("“{0}” is public.", vacancy.title());
        moderator.press("Undo");
        moderator.seesHeading(vacancy.title());
        assertThat(moderator.heading(vacancy.title())).isFocused();
        moderator.press("Approve");
        moderator.seesNotice("“{0}” is public.", vacancy.title());

        moderator.open("/app/moderation?show=decided&q=Buffer");
        moderator.link(vacancy.title()).click();
        moderator.press("Put on hold");
        assertThat(moderator.field("Reason")).isFocused();
        moderator.write("Reason", "Is this link yours?");
        moderator.confirm("Put on hold");
        recruiter.opensPosting(reference);
        recruiter.sees("Is this link yours?");
        assertThat(recruiter.button("Resume")).hasCount(0);
        moderator.press("Release");
        moderator.write("Reason", "It is.");
        moderator.confirm("Release");
        recruiter.opensPosting(reference);
        recruiter.seesPosting("Live");
    }

    @Test
    void anAdvertOfATrustedEmployerIsPublicAtOnceAndReadAfterwards(Instance instance, People people) throws Exception {
        meetsEachCriterion(instance, "Wexmoor Council");
        Moderator moderator = people.moderator();
        moderator.open("/app/admin/organizations");
        moderator.write("Search name", "Wexmoor");
        moderator.follow("Wexmoor Council");
        moderator.sees("It meets each criterion.");
        moderator.press("Trust");
        moderator.write("Reason", "A council that we know.");
        moderator.confirm("Trust");
        moderator.seesNotice("{0} is trusted.", "Wexmoor Council");
        moderator.sees("Staff trust it because: {0}", "A council that we know.");

        Vacancy vacancy = new Vacancy(
                "Towpath Ranger",
                "You walk eleven miles of towpath a day, clear what fell on it, and speak with everyone who fishes.",
                "towpath",
                "");
        Recruiter recruiter = people.recruiter("sunita.rao@demo.example", Look.ENGLISH_DESKTOP);
        recruiter.open("/app/organization");
        recruiter.sees("Our staff trust your organization");
        recruiter.writes(vacancy);
        recruiter.press("Submit for review");
        recruiter.seesNotice("Published.");
        recruiter.seesPosting("Live");

        moderator.open("/app/moderation?show=public");
        moderator.sees("New occupation");
        moderator.follow(vacancy.title());
        moderator.sees("This advert is public already. Read it, then leave it public or stop it.");
        moderator.press("Leave it public");
        moderator.seesNotice("“{0}” stays public.", vacancy.title());
        moderator.sees("Nothing to read. Some adverts of trusted organizations appear here after they become public.");
    }

    /** The history of an organization takes months, so it is written where it is stored. */
    private static void meetsEachCriterion(Instance instance, String name) throws SQLException {
        String whose = " (select id from hiring_organization where display_name = '" + name + "')";
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            for (String change : List.of(
                    "update hiring_organization set verified_since = now() - interval '91 days' where id =" + whose,
                    "insert into organization_domain (id, version, organization_id, name, token, state, requested_by,"
                            + " requested_at, proved_at, method, misses) select gen_random_uuid(), 0, m.organization_id,"
                            + " 'wexmoor.example', repeat('t', 43), 'PROVED', m.account_id, now(), now(), 'DNS_TXT', 0"
                            + " from organization_membership m where m.organization_id =" + whose + " limit 1",
                    "insert into moderation_case (id, version, posting_id, organization_id, posting_version, submission,"
                            + " submitted_at, deadline, state, decision, decided_at, field_notes) select"
                            + " gen_random_uuid(), 0, p.id, p.organization_id, 1, 1, p.date_posted, p.date_posted,"
                            + " 'DECIDED', 'APPROVED', now(), '[]' from generate_series(1, 100), (select * from"
                            + " job_posting where date_posted is not null and organization_id =" + whose
                            + " limit 1) p",
                    "update job_application set answered_at = now(), waits_again = false where organization_id ="
                            + whose)) {
                statement.execute(change);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    @Test
    void aSelectionOfTheQueueIsApprovedAtOnceAndUndone(People people) {
        Recruiter recruiter = people.recruiter();
        Vacancy one = Vacancy.titled("Platform Edge Keeper");
        Vacancy other = Vacancy.titled("Platform Edge Painter");
        recruiter.posts(one);
        recruiter.posts(other);
        Moderator moderator = people.moderator();
        moderator.open("/app/moderation?q=Platform+Edge");
        assertThat(moderator.link(other.title())).isVisible();
        moderator.selects(0);
        moderator.sees("{0} selected", 1);
        moderator.selects(1);
        moderator.press("Approve {0}", 2);
        moderator
                .dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(moderator.words().exactly("Approve {0,number}", 2)))
                .click();
        assertThat(moderator.dialog()).containsText("2 approved, 0 unchanged.");
        moderator.press("Undo all");
        assertThat(moderator.dialog()).containsText("2 undone, 0 unchanged.");
    }
}
