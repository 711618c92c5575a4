package org.jobwright.instance.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Keyboard;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After sending, voluntary questions: answered with the keyboard, changed, or left out with one press. */
@ExtendWith(Product.class)
@Tag("PRV-08")
class EqualityPagesIT {

    private static final String ASK = "Ask everyone who applies here";
    private static final String LINK = "Answer a few voluntary questions";

    @Test
    void whoAppliedIsAskedOnceTheOwnerWantsIt(Instance instance, People people) throws Exception {
        Recruiter owner = people.recruiter();
        owner.open("/app/organization/harbour-rail/equality");
        owner.seesHeading("Equal opportunities");
        owner.sees("Nothing has been counted yet.");
        owner.field(ASK).check();
        owner.seesNotice("Applicants are asked from now on.");

        Candidate candidate = people.candidate("luca.moretti@demo.example");
        String reference = candidate.applies("Station Host", "Harbour Rail");
        Visitor visitor = new Visitor(instance);
        String address = "/equality/" + reference;
        assertEquals(
                404,
                visitor.get(address, "Cookie", visitor.sessionOf("recruiter@demo.example"))
                        .statusCode(),
                "the employer does not even learn that there are questions");
        candidate.follow(LINK);
        candidate.seesHeading("A few voluntary questions");
        assertThat(candidate
                        .main()
                        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("I prefer not to say")))
                .hasCount(candidate.main().locator("fieldset").count());
        candidate.follow("Skip all");
        candidate.sees(reference);
        candidate.follow(LINK);

        Keyboard keyboard = new Keyboard(candidate);
        for (Locator declined : candidate
                .main()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("I prefer not to say"))
                .all()) {
            declined.press("Space");
            assertThat(declined).isChecked();
        }
        keyboard.presses("Send my answers");
        candidate.sees("Thank you for answering.");
        candidate.follow("Change my answers");
        candidate.main().getByRole(AriaRole.RADIO).first().check();
        candidate.press("Send my answers");
        candidate.sees("Thank you for answering.");
        // A form that was open before, in another tab.
        String cookie = candidate.sessionCookie();
        assertEquals(
                409,
                visitor.post(address, Map.of("sex", "male"), "Cookie", cookie).statusCode());

        owner.field(ASK).uncheck();
        owner.seesNotice("Applicants are no longer asked.");
        candidate.open("/app/privacy");
        candidate.sees("Your answers to voluntary questions may be counted");
        candidate.open("/app/applications/" + reference);
        candidate.follow("Your answers to voluntary questions");
        candidate.sees("Your answers are still stored");
        candidate.press("Delete my answers");
        candidate.sees("Your answers are deleted.");
        candidate.open("/app/applications/" + reference);
        candidate.sees(reference);
        assertThat(candidate.link(LINK)).hasCount(0);
        assertEquals(404, visitor.get(address, "Cookie", cookie).statusCode());
    }
}
