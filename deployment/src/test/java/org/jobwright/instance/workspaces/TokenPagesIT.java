package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Log;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Owners make tokens for programs in the browser. */
@ExtendWith(Product.class)
class TokenPagesIT {

    private static final String TOKENS = "/app/organization/larkfield-care/tokens";
    private static final String ME = "/api/v1/me";

    @Test
    void anOwnerMakesATokenSeesItOnceAndRevokesIt(Instance instance, People people) throws Exception {
        Visitor program = new Visitor(instance);
        Recruiter owner = people.rival();
        owner.open("/app/organization");
        owner.follow("API tokens");
        owner.seesHeading("API tokens");

        owner.press("Create a token");
        owner.write("Name", "");
        owner.press("Create token");
        assertThat(owner.main()).containsText("Enter a name of at most 80 characters.");
        Axe.findsNothing(owner.page, "the form of a token with a problem");
        String name = "Tracking " + UUID.randomUUID().toString().substring(0, 8); // a second try finds the first one's
        owner.write("Name", name);
        owner.press("Create token");
        assertThat(owner.field("Your new token")).hasValue(Pattern.compile("jbw_.{49}"));
        String token = owner.field("Your new token").inputValue();
        assertThat(owner.main()).containsText(name + " (" + token.substring(0, 8) + "…)");
        Axe.findsNothing(owner.page, "a token that was made");

        HttpResponse<String> me = program.get(ME, "Authorization", "Bearer " + token);
        assertEquals(200, me.statusCode(), me.body());
        assertTrue(me.body().contains("Larkfield Care"), me.body());
        owner.open(TOKENS);
        assertThat(owner.main()).containsText("Last used");
        assertFalse(owner.page.content().contains(token), "it is shown once");

        Page phone = people.recruiter("rival@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        phone.navigate(TOKENS);
        assertThat(phone.locator("main")).containsText(name);
        assertEquals(0, phone.evaluate("document.documentElement.scrollWidth - innerWidth"));

        owner.press("Revoke {0}", name);
        owner.confirm("Revoke token");
        assertThat(owner.main()).containsText("Revoked on");
        assertEquals(401, program.get(ME, "Authorization", "Bearer " + token).statusCode());
        for (String line : new Log(instance).text()) {
            assertFalse(line.contains(token.substring(8)), "a token in the log");
        }
    }

    @Test
    void aCookieDoesNotCountForPrograms(Instance instance, People people) throws Exception {
        Recruiter owner = people.rival();
        owner.open(TOKENS);
        HttpResponse<String> answer = new Visitor(instance).get(ME, "Cookie", owner.sessionCookie());
        assertEquals(401, answer.statusCode());
    }
}
