package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page and its address stay together, however impatient the reader and however slow the device. */
@ExtendWith(Product.class)
class NavigationIT {
    private static final String LIST = "/app/pipeline/JW-2026-000001?view=list&sort=name";
    private static final Pattern AT_THE_LIST = Pattern.compile(".*/JW-2026-000001\\?view=list&sort=name");
    private static final int SLOW_PHONE = 20;

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
