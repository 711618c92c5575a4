package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator writes the site, and visitors read it. Afterwards it is as it was. */
@ExtendWith(Product.class)
class SiteJourneyIT {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FORMER = "An account is for one person";
    private static final String NETWORKS = "Networks with limits of their own";
    private static final String LONG_NAME = "Jobs of the Harbour Region and Beyond";

    @Test
    void aTextIsPublishedAndTakenBack(People people) {
        Administrator administrator = people.administrator();
        Candidate visitor = people.visitor();
        administrator.open("/app/admin/site");
        administrator.follow("{0} ({1})", "Terms of use", "English");
        administrator.address(".*/app/admin/site/terms/en");
        administrator.seesHeading("{0} ({1})", "Terms of use", "English");
        Locator preview = administrator.page.locator(".jw-look .jw-prose");
        assertThat(preview).containsText(FORMER);

        administrator.write("Terms of use", "# Fair play\n\nBe **kind**. <script>alert(1)</script>");
        assertThat(preview.locator("strong")).hasText("kind");
        administrator.press("Publish");
        administrator.seesNotice("Published. Visitors see it now.");

        visitor.open("/jobs");
        visitor.follow("Terms of use");
        visitor.seesHeading("Terms of use");
        visitor.seesHeading("Fair play");
        assertThat(visitor.main()).containsText("Be kind. <script>alert(1)</script>");
        assertThat(visitor.main()).not().containsText(FORMER);

        administrator.press("Read version {0}", 1);
        assertThat(administrator.dialog()).containsText(FORMER);
        administrator.confirm("Close");
        administrator.write("Terms of use", "Be unkind.");
        administrator.page.locator("a.jw-back").click();
        assertThat(administrator.dialog()).containsText("Leave without saving?");
        administrator.confirm("Cancel");
        administrator.press("Return to version {0}", 1);
        administrator.confirm("Return to it");
        administrator.seesNotice("Version {0} is on the site again.", 1);
        assertThat(preview).containsText(FORMER);
        visitor.open("/terms");
        assertThat(visitor.main()).containsText(FORMER);
    }

    @Test
    void anEmptyTextIsRefusedBesideTheField(People people) {
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/site/contact/de");
        administrator.write("Contact", " ");
        administrator.press("Publish");

        assertThat(administrator.field("Contact"))
                .hasAccessibleDescription(
                        administrator.words().containing("Write something, or take the text off the site."));
    }

    @Test
    void aBannerIsShownUntilItIsClosed(People people) {
        Administrator administrator = people.administrator();
        Candidate visitor = people.visitor();
        administrator.open("/app/admin/site/banner/en");
        administrator.write("Banner", "The site rests on Sunday from 6 to 8.");
        administrator.press("Publish");
        administrator.sees("Say on which day it is shown last.");
        Locator day = administrator.page.getByRole(
                AriaRole.COMBOBOX,
                new Page.GetByRoleOptions().setName(administrator.words().exactly("Last day")));
        day.fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).format(DAY));
        day.press("Enter");
        administrator.press("Publish");
        administrator.seesNotice("Published. Visitors see it now.");

        visitor.open("/employers");
        Locator banner = visitor.page.getByRole(
                AriaRole.COMPLEMENTARY,
                new Page.GetByRoleOptions().setName(visitor.words().exactly("Notice")));
        assertThat(banner).containsText("The site rests on Sunday from 6 to 8.");
        banner.getByRole(AriaRole.BUTTON).click();
        assertThat(banner).hasCount(0);
        visitor.open("/login");
        visitor.seesHeading("Sign in");
        assertThat(banner).hasCount(0);

        administrator.press("Take off the site");
        administrator.confirm("Take off the site");
        administrator.seesNotice("Taken off the site.");
        Candidate other = people.visitor();
        other.open("/employers");
        assertThat(other.page.locator("aside.jw-banner")).hasCount(0);
    }

    @Test
    void aNameStandsOnTopAndInTheTitle(People people) {
        Administrator administrator = people.administrator();
        Candidate visitor = people.visitor();
        administrator.open("/app/admin/site");
        administrator.write("Name of the site", LONG_NAME);
        administrator.button("Save").first().click();
        administrator.seesNotice("Saved.");

        visitor.open("/employers");
        assertThat(visitor.link("{0}, home", LONG_NAME)).isVisible();
        assertTrue(visitor.page.title().endsWith(" - " + LONG_NAME), visitor.page.title());

        Look.GERMAN_PHONE_IN_THE_DARK.turns(visitor.page);
        Object overlap = visitor.page.evaluate("""
                document.querySelector('.jw-wordmark').getBoundingClientRect().right
                  > document.querySelector('.jw-top nav > ul > li:last-child').getBoundingClientRect().left""");
        assertEquals(false, overlap, "the name does not lie under what is beside it");

        administrator.write("Name of the site", "");
        administrator.button("Save").first().click();
        assertThat(administrator.main()).containsText("taken off the site");
        visitor.page.waitForCondition(() -> {
            visitor.open("/employers");
            return visitor.link("Jobwright, home").isVisible();
        });
    }

    @Test
    void aCrawlerIsRefusedByItsName(People people, Instance instance) {
        Visitor crawler = new Visitor(instance);
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/site");
        administrator.write("Crawlers that should read nothing", "Bot: x");
        save(administrator, "Crawlers");
        assertThat(administrator.main()).containsText("“Bot: x” is not the name of a crawler.");
        administrator.write("Crawlers that should read nothing", "GPTBot\nCCBot");
        save(administrator, "Crawlers");
        administrator.seesNotice("Saved.");
        String rules = rulesFor(crawler);
        assertTrue(rules.startsWith("User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\n"), rules);

        administrator.write("Crawlers that should read nothing", "");
        save(administrator, "Crawlers");
        administrator.page.waitForCondition(() -> rulesFor(crawler).startsWith("User-agent: *\n"));
    }

    @Test
    void aNetworkThatIsNoneIsRefusedBesideTheField(People people) {
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/site");
        administrator.write(NETWORKS, "192.0.2.7 free");
        save(administrator, "Networks");
        assertThat(administrator.field(NETWORKS))
                .hasAccessibleDescription(
                        administrator.words().containing("“192.0.2.7 free” is not a network with free or strict."));
        administrator.write(NETWORKS, "192.0.2.0/24 free\n2001:db8::/32 strict");
        save(administrator, "Networks");
        administrator.seesNotice("Saved.");

        administrator.open("/app/admin/site");
        assertThat(administrator.field(NETWORKS)).hasValue("192.0.2.0/24 free\n2001:db8::/32 strict");
        administrator.write(NETWORKS, "");
        save(administrator, "Networks");
        administrator.seesNotice("Saved.");
    }

    private static void save(Administrator administrator, String part) {
        administrator
                .page
                .locator(".jw-panel")
                .filter(new Locator.FilterOptions().setHas(administrator.heading(part)))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(administrator.words().exactly("Save")))
                .click();
    }

    private static String rulesFor(Visitor crawler) {
        try {
            return crawler.get("/robots.txt").body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
