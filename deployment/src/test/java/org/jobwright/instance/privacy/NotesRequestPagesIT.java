package org.jobwright.instance.privacy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A candidate asks for what the team wrote, and reads what the employer released. */
@ExtendWith(Product.class)
@Tag("PRV-03")
class NotesRequestPagesIT {

    @Test
    void theEmployerTakesSomethingOutAndSaysWhy(People people) {
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
        owner.field("What the candidate gets").fill("Reports are excellent.");
        owner.press("Send the answer");
        owner.sees("Say why something is missing.");
        owner.field("Reason, if you leave something out or refuse").fill("The rest is about our licences.");
        owner.press("Send the answer");
        owner.seesHeading("Requests from candidates");

        candidate.open("/app/applications");
        candidate.follow("Signalling Technician");
        candidate.sees("Harbour Rail sent you part of the notes on");
        candidate.sees("The rest is about our licences.");
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
