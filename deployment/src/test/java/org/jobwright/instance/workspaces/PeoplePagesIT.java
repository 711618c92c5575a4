package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person lets employers find them, is found, and hides, in the browser. */
@ExtendWith(Product.class)
class PeoplePagesIT {

    private static final String SEARCH = "/app/candidates?skills=axle+counters&near=Wales";

    @Test
    void aPersonIsFoundAndHides(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open(SEARCH);
        assertThat(recruiter.page.locator("main")).containsText("Nobody was found.");

        Page amara = people.candidate("candidate@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        amara.navigate("/app/profile/visibility");
        amara.locator("vaadin-radio-button").last().click();
        assertThat(amara.locator("main .jw-sub")).hasText(Pattern.compile("^Si.*"));
        assertEquals(360, amara.evaluate("document.documentElement.scrollWidth"));
        Axe.findsNothing(amara, "who can find me");

        recruiter.open(SEARCH);
        assertThat(recruiter.page.locator("main")).containsText("Fewer than 3 people");
        assertThat(recruiter.page.locator("main")).containsText("Signalling technician");
        assertThat(recruiter.page.locator("main")).not().containsText("Amara");
        Axe.findsNothing(recruiter.page, "a person who was found");

        amara.locator("vaadin-text-field input").first().fill("harbour rail");
        amara.locator("main .jw-rows vaadin-button").first().click();
        assertThat(amara.locator("main .jw-rows li").first()).containsText("Harbour Rail");
        recruiter.open(SEARCH);
        assertThat(recruiter.page.locator("main")).containsText("Nobody was found.");

        amara.locator("main .jw-rows vaadin-button").first().click();
        amara.locator(
                        "vaadin-dialog vaadin-button[theme~=primary], vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        assertThat(amara.locator("main .jw-rows li")).hasCount(0);
        amara.locator("vaadin-radio-button").first().click();
        assertThat(amara.locator("vaadin-radio-button").first()).hasAttribute("checked", "");
        recruiter.open(SEARCH);
        assertThat(recruiter.page.locator("main")).containsText("Nobody was found.");
    }

    @Test
    void aLinkShowsAProfileUntilItEnds(People people) {
        Candidate amara = people.candidate("candidate@demo.example");
        amara.open("/app/profile/visibility");
        amara.write("For whom? (optional)", "The fair in May");
        amara.press("Make a link");
        String address = amara.field("Address of the link").inputValue();
        assertThat(amara.page.locator("main")).containsText("The fair in May");
        Axe.findsNothing(amara.page, "a new link to the profile");

        Page visitor = people.visitor(Look.GERMAN_PHONE_IN_THE_DARK).page;
        visitor.navigate(address);
        assertThat(visitor.locator("h1")).containsText("Amara");
        assertThat(visitor.locator("main")).containsText("Dieses Profil wurde Ihnen gegeben.");
        assertThat(visitor.locator("main")).not().containsText("candidate@demo.example");
        assertEquals(360, visitor.evaluate("document.documentElement.scrollWidth"));
        Axe.findsNothing(visitor, "a profile by its link");

        amara.press("End link: The fair in May");
        amara.confirm("End link");
        assertThat(amara.page.locator("main")).containsText("You have handed out no link.");
        visitor.navigate(address);
        assertThat(visitor.locator("h1")).containsText("Dieser Link gilt nicht mehr");
        Axe.findsNothing(visitor, "a link that ended");
    }
}
