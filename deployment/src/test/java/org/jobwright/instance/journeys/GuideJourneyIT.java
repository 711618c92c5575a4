package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Moderator;
import org.jobwright.instance.people.People;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators do with role guides. */
@ExtendWith(Product.class)
class GuideJourneyIT {

    @Test
    void aGuideIsWrittenFromScratchAndPublished(People people, Instance instance) throws Exception {
        Administrator administrator = people.administrator();
        administrator.beginsGuide("Lift Engineer");
        administrator.sees("3 things are missing");
        administrator.press("Submit for review");
        assertThat(administrator.field("Summary"))
                .hasAccessibleDescription(
                        administrator.words().containing("Write a summary of {0} to {1} characters.", 50, 400));

        administrator.press("Write a summary of {0} to {1} characters.", 50, 400);
        assertThat(administrator.field("Summary")).isFocused();
        administrator.write(
                "Summary",
                "Lift engineers install lifts and escalators, look after them, and free who is stuck in one.");
        administrator.write("Duties", "Find out why a lift stands still");
        administrator.follow("Facts");
        administrator.press("Add a code");
        administrator.write("Code", "47-4021.00");
        administrator.write("Name there", "Elevator and Escalator Installers and Repairers");
        administrator.sees("Everything that a public guide needs is there. Submit it when you are done.");

        administrator.press("Submit for review");
        administrator.seesNotice("Submitted. A colleague can publish it or send it back.");
        administrator.press("Publish");
        administrator.seesNotice("Published. Everyone can read it now.");
        administrator.open("/app/guides");
        administrator.write("Search title", "lift eng");
        assertThat(administrator.link("Lift Engineer")).isVisible();
        // The row shows the state twice; the one for phones is hidden.
        assertThat(administrator
                        .main()
                        .getByText(administrator.words().exactly("Public"))
                        .locator("visible=true"))
                .hasCount(1);
        assertEquals("lift-engineer 1", publicGuide(instance, "Lift Engineer"));
    }

    @Test
    void onlyAdministratorsReadADraft(People people) {
        Administrator administrator = people.administrator();
        administrator.beginsGuide("Ghost Writer");
        assertEquals(
                200,
                administrator.page.request().get("/roles/ghost-writer/preview").status());
        Moderator moderator = people.moderator();
        for (String address : List.of("/roles/ghost-writer/preview", "/roles/ghost-writer/guide.json")) {
            assertEquals(403, moderator.page.request().get(address).status(), address);
        }
        moderator.open("/app/guides/ghost-writer");
        moderator.seesHeading("Page not found");
    }

    @Test
    void aColleaguesConcurrentSaveIsNotLost(People people) {
        Administrator one = people.administrator();
        one.beginsGuide("Lock Smith");
        Administrator other = people.administrator();
        other.opensGuide("lock-smith", "Lock Smith");
        one.write("Summary", "Opens doors for those who have lost their keys.");
        one.seesItSaved();
        other.write("Summary", "Makes keys, mends locks and opens doors that nobody else opens.");
        other.sees("{0} changed this, {1}. Compare before you save; your changes are not saved until you choose.");
        other.press("Keep mine");
        other.seesItSaved();
        one.opensGuide("lock-smith", "Lock Smith");
        assertThat(one.field("Summary")).hasValue("Makes keys, mends locks and opens doors that nobody else opens.");
    }

    /** Address and version of the public guide. */
    private static String publicGuide(Instance instance, String title) throws SQLException {
        try (Connection database = InstanceDatabase.connect(instance.data());
                PreparedStatement query = database.prepareStatement(
                        "select slug || ' ' || public_version from role_guide where title = ?")) {
            query.setString(1, title);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : "none";
            }
        }
    }
}
