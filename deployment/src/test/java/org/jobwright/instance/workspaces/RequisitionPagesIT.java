package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking for permission to hire and giving it, in the browser. */
@ExtendWith(Product.class)
class RequisitionPagesIT {

    @Test
    void aRequestIsWrittenReadAndDecided(People people) {
        Page owen = people.recruiter("owen.tate@demo.example", Look.ENGLISH_DESKTOP).page;
        owen.navigate("/app/requisitions/new");
        owen.getByLabel("Job title").fill("Bridge Inspector");
        button(owen, "Ask for approval").click();
        assertThat(owen.locator(".jw-errors")).containsText("Say why you need to hire.");
        assertThat(owen.getByLabel("Job title")).hasValue("Bridge Inspector");
        owen.getByLabel("Pay ceiling").fill("52000");
        owen.getByLabel("Currency").fill("GBP");
        owen.getByLabel("Currency").press("Enter");
        owen.getByLabel("Justification").fill("The swing bridge is inspected by a contractor at twice the price.");
        button(owen, "Ask for approval").click();
        assertThat(owen.locator("h1")).hasText("Bridge Inspector");
        assertThat(owen.locator("main")).containsText("Step 1 of 1");
        assertThat(button(owen, "Approve")).hasCount(0);
        assertThat(owen).hasURL(Pattern.compile(".*/RQ-.*"));
        String address = owen.url();

        // The link of the mail, and one click.
        Page maren = people.recruiter().page;
        maren.navigate(address);
        Page stale = people.recruiter().page;
        stale.navigate(address);
        assertThat(button(stale, "Approve")).isVisible();
        button(maren, "Refuse").click();
        assertThat(maren.locator("vaadin-text-area")).containsText("Say why you refuse it");

        owen.navigate(address + "/edit");
        owen.getByLabel("Openings").fill("2");
        owen.getByLabel("Openings").press("Tab");
        button(owen, "Save").click();
        assertThat(owen.locator("main")).containsText("Step 1 of 1");
        button(stale, "Approve").click();
        assertThat(stale.locator("[role=alert]"))
                .containsText("The request changed after you opened it. Openings: 1 \u2192 2. Read it again.");
        button(stale, "Approve").click();
        assertThat(stale.locator(".jw-title")).containsText("Approved");
        assertThat(stale.locator("main")).containsText("0 of 2 filled");

        button(stale, "Write the advert").click();
        assertThat(stale).hasURL(Pattern.compile(".*/app/postings/JW-.*"));
        assertThat(stale.getByLabel("Your own number")).hasValue(Pattern.compile("RQ-.*"));
        assertThat(stale.getByLabel("Town").first()).hasValue("Bristol");
        assertThat(stale.getByLabel("Country").first()).hasValue("United Kingdom");
    }

    @Test
    void whoeverIsTooLateReadsWhoWasFaster(People people) {
        Page maren = people.recruiter().page;
        maren.navigate("/app/requisitions/RQ-2026-0001");
        Page priya = people.recruiter("priya.nair@demo.example", Look.ENGLISH_DESKTOP).page;
        priya.navigate("/app/requisitions/RQ-2026-0001");
        assertThat(button(priya, "Put on hold")).isVisible();
        button(maren, "Put on hold").click();
        assertThat(maren.locator(".jw-title")).containsText("On hold");
        button(priya, "Put on hold").click();
        assertThat(priya.locator("[role=alert]")).containsText("Maren Holt changed this request on ");
        assertThat(priya.locator(".jw-title")).containsText("On hold");
        button(priya, "Resume").click();
        assertThat(priya.locator(".jw-title")).containsText("Approved");
    }

    @Test
    void ownersSayWhoApprovesWhat(People people) {
        Page maren = people.recruiter().page;
        maren.navigate("/app/organization/harbour-rail/flows");
        button(maren, "Add a flow").click();
        maren.getByLabel("Name").fill("Big ones");
        maren.getByLabel("Openings, at least").fill("5");
        button(maren, "Save").click();
        assertThat(maren.locator("vaadin-dialog")).containsText("A flow has 1 to 5 steps.");
        maren.getByLabel("Step 1: people").fill("Priya");
        Locator found = maren.locator("vaadin-multi-select-combo-box-item:visible");
        assertThat(found).hasText(new String[] {"Priya Nair"}); // the list moves until it is filtered
        found.click();
        maren.keyboard().press("Tab"); // the list covers the button
        button(maren, "Save").click();
        assertThat(maren.locator(".jw-rows")).containsText("5 openings or more");
        assertThat(maren.locator(".jw-rows")).containsText("Priya Nair");
    }

    @Test
    void whereTheyAreOffNobodySeesThem(People people) {
        Page jens = people.recruiter("jens.wernitz@demo.example", Look.ENGLISH_DESKTOP).page;
        jens.navigate("/app/postings");
        assertThat(jens.locator("vaadin-side-nav-item[path='requisitions']")).hasCount(0);
        Page maren = people.recruiter().page;
        maren.navigate("/app/postings");
        assertThat(maren.locator("vaadin-side-nav-item[path='requisitions']")).hasCount(1);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
