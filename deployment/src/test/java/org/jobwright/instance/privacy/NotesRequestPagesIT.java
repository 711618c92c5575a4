package org.jobwright.instance.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A candidate asks for what the team wrote, and reads what the employer released. */
@ExtendWith(Product.class)
@Tag("PRV-03")
class NotesRequestPagesIT {

    @Test
    void theEmployerTakesSomethingOutAndSaysWhy(People people, Instance instance) throws Exception {
        Candidate candidate = people.candidate("yuki.tanabe@demo.example");
        Recruiter owner = people.recruiter();
        owner.open("/app/organization/harbour-rail");
        owner.main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("Requests from candidates \\([0-9]+\\)")))
                .click();
        owner.seesHeading("Requests from candidates");
        owner.main()
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText("Signalling Technician"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        owner.address(".*/requests/A-.*");
        String reference = owner.page.url().replaceFirst(".*/", "");
        owner.field("What the candidate gets").fill("Reports are excellent.");
        owner.follow("Requests from candidates");
        assertThat(owner.dialog()).containsText("Leave without saving?");
        owner.confirm("Cancel");
        assertThat(owner.field("What the candidate gets")).hasValue("Reports are excellent.");
        owner.press("Send the answer");
        owner.sees("Say why something is missing.");
        owner.field("Reason, if you leave something out or refuse").fill("The rest is about our licences.");
        colleagueWritesAboutIt(people.recruiter(), posting(instance, reference) + "/" + reference);
        owner.press("Send the answer");
        owner.sees("Your team changed its notes or scorecards after you opened this page.");
        owner.sees("What your team has written");
        owner.sees("She knows our relays.");
        assertThat(owner.field("What the candidate gets")).hasValue("Reports are excellent.");
        owner.press("Send the answer");
        owner.seesHeading("Requests from candidates");

        candidate.open("/app/applications");
        candidate.follow("Signalling Technician");
        candidate.sees("Harbour Rail sent you part of the notes on");
        candidate.sees("The rest is about our licences.");
    }

    private static void colleagueWritesAboutIt(Recruiter colleague, String application) {
        colleague.open("/app/pipeline/" + application);
        colleague.page.getByLabel("New note").fill("She knows our relays.");
        colleague.page.keyboard().press("Control+Enter");
        assertThat(colleague.page.locator("body")).containsText("Note added");
    }

    private static String posting(Instance instance, String application) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement("select p.reference from job_application a"
                        + " join job_posting p on p.id = a.posting_id where a.reference = ?")) {
            statement.setString(1, application);
            ResultSet found = statement.executeQuery();
            found.next();
            return found.getString(1);
        }
    }

    @Test
    void whoAskedSeesUntilWhenTheAnswerIsDue(People people) {
        Candidate candidate = people.candidate("femi.balogun@demo.example");
        candidate.open("/app/applications");
        candidate.follow("Signalling Technician");
        candidate.press("Ask for the notes");
        candidate.sees("They have until");
    }
}
