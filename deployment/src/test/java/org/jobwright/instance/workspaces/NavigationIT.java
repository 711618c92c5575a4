package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Moderator;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page and its address stay together, however impatient the reader and however slow the device. */
@ExtendWith(Product.class)
class NavigationIT {
    private static final String LIST = "/app/pipeline/JW-2026-000001?view=list&sort=name";
    private static final Pattern AT_THE_LIST = Pattern.compile(".*/JW-2026-000001\\?view=list&sort=name");
    /** Factor by which the processor is slowed down: a cheap phone; without the remedy the test fails from 4 on. */
    private static final int SLOW_PHONE = 4;

    @Test
    void aStepBackWhileAPageIsDrawnShowsThePageOfTheAddress(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open(LIST);
        Locator first = page.locator("vaadin-grid .name").first();
        String name = first.textContent();
        CDPSession device = page.context().newCDPSession(page);
        slowDown(device, SLOW_PHONE);
        first.click();
        page.waitForFunction("name => document.querySelector('#main h1')?.textContent === name", name);
        page.goBack();
        slowDown(device, 1);
        assertThat(page).hasURL(AT_THE_LIST);
        assertThat(first).isVisible();
        assertThat(page.locator("h1")).not().hasText(name);
    }

    @Test
    void theStartIsTodayAndThePaletteLeadsOnAsFarAsARoleAllows(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app");
        recruiter.seesHeading("Today");
        Page page = recruiter.page;
        page.keyboard().press("Control+k");
        assertThat(page.locator(".jw-palette input")).isFocused();
        page.keyboard().type("stage templ");
        assertThat(offered(page)).hasText(new String[] {"Stage templates"});
        page.keyboard().press("Enter");
        recruiter.seesHeading("Stage templates");
        recruiter.open(LIST);
        page.locator("vaadin-grid .name").first().click();
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("Control+k");
        assertThat(page.locator(".jw-palette input")).isFocused();
        page.keyboard().type("declin");
        assertThat(offered(page)).hasText(new String[] {"Decline"});
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-dialog.jw-sheet")).containsText("Someone else was chosen");

        Page interviewer = people.recruiter("sol.greaves@demo.example", Look.ENGLISH_DESKTOP).page;
        interviewer.navigate(LIST);
        interviewer.locator("vaadin-grid .name").first().click();
        assertThat(interviewer.locator("h1")).isFocused();
        interviewer.keyboard().press("Control+k");
        assertThat(offered(interviewer))
                .hasText(new String[] {"Add note", "Follow up", "Message templates", "Sign out"});
        Page viewer = people.recruiter("fiona.petrie@demo.example", Look.ENGLISH_DESKTOP).page;
        viewer.navigate("/app/postings/JW-2026-000001/team");
        assertThat(viewer.locator("h1")).isVisible();
        viewer.keyboard().press("Control+k");
        assertThat(offered(viewer)).hasText(new String[] {"Open the posting", "Message templates", "Sign out"});
        Moderator moderator = people.moderator();
        moderator.open("/app");
        moderator.seesHeading("Today");
    }

    /** The actions of the palette, which come first. */
    private static Locator offered(Page page) {
        return page.locator(".jw-palettefound > ul").first().locator(".jw-paletteentry > span:first-child");
    }

    private static void slowDown(CDPSession device, int factor) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", factor);
        device.send("Emulation.setCPUThrottlingRate", rate);
    }

    @Test
    void aDoubleClickOnALinkKeepsTheWayBack(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open(LIST);
        page.locator("vaadin-grid .name")
                .first()
                .click(new Locator.ClickOptions().setClickCount(2).setDelay(200));
        assertThat(page.locator(".jw-personhead")).isVisible();
        assertThat(page.locator("h1")).isFocused();
        page.locator(".jw-back").click();
        assertThat(page).hasURL(AT_THE_LIST);
    }
}
