package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jobwright.container.organizations.TestNameServer;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Owners prove in the browser that a domain is theirs. */
@ExtendWith(Product.class)
class DomainPagesIT {

    @Test
    void anOwnerProvesADomainWithARecord(People people, TestNameServer names) {
        Recruiter owner = people.rival();
        owner.open("/app/organization");
        Locator panel = owner.page.locator("#domain");
        owner.write("Domain", "github.io");
        owner.press("Add domain");
        assertThat(panel).containsText("github.io is shared by many. Enter your own name below it.");
        assertThat(owner.field("Domain")).hasValue("github.io");

        owner.write("Domain", "https://www.larkfield.example/jobs");
        owner.press("Add domain");
        assertThat(panel.locator("h3")).hasText("larkfield.example");
        assertThat(panel).containsText("We have not looked for the record yet.");
        owner.press("Check {0} now", "larkfield.example");
        assertThat(panel).containsText("did not find the record, nor any other text record");
        Axe.findsNothing(owner.page, "a domain whose record is missing");

        String name = owner.field("Name of the TXT record").inputValue();
        assertEquals("_jobwright-challenge.larkfield.example", name);
        names.text(name, owner.field("Value").inputValue());
        owner.press("Check {0} now", "larkfield.example");
        assertThat(panel).containsText("found the record. Keep it");
        assertThat(owner.field("Value")).hasCount(0);

        owner.write("Another domain", "larkfield-homes.example");
        owner.press("Add domain");
        assertThat(panel.locator("h3").last()).hasText("larkfield-homes.example");
        panel.getByText("Prove it by mail instead").click();
        owner.press("Send link");
        assertThat(panel).containsText("A link to postmaster@larkfield-homes.example works until");
        Axe.findsNothing(owner.page, "a domain to whose mailbox a link was sent");

        Page phone = people.recruiter("rival@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        phone.navigate("/app/organization");
        assertThat(phone.locator("#domain h3").first()).hasText("larkfield.example");
        assertEquals(0, phone.evaluate("document.documentElement.scrollWidth - innerWidth"));

        Page moderator = people.moderator().page;
        moderator.navigate("/app/admin/organizations?q=Larkfield");
        moderator.locator("main a[href^='admin/organizations/']").first().click();
        assertThat(moderator.locator("main")).containsText("larkfield.example");
        assertThat(moderator.locator("main")).containsText("proved on");

        Recruiter elsewhere = people.rival();
        elsewhere.open("/app/organization");
        elsewhere.press("Remove {0}", "larkfield-homes.example");
        elsewhere.confirm("Remove");
        assertThat(elsewhere.page.getByText("larkfield-homes.example has been removed."))
                .isVisible();
        owner.press("Check {0} now", "larkfield-homes.example");
        assertThat(owner.page.getByText("This does not exist, or you do not have access to it."))
                .isVisible();
        // The attribute, because Playwright takes an element that is no plain button for enabled.
        assertThat(owner.button("Check {0} now", "larkfield-homes.example"))
                .not()
                .hasAttribute("disabled", "");
    }
}
