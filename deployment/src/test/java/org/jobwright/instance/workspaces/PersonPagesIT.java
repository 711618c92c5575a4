package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jobwright.container.Await;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A recruiter sees that two applicants are perhaps one person, compares, merges and takes it back. */
@ExtendWith(Product.class)
class PersonPagesIT {

    private static final String LIVE = "JW-2026-000001";
    private static final String OWN = "tomasz.wilk@demo.example";
    private static final String SHARED = "piotr.zajac@demo.example";

    @Test
    void twoApplicantsAreComparedMergedAndTakenApart(People people, Instance instance) throws Exception {
        areComparedMergedAndTakenApart(Look.GERMAN_PHONE_IN_THE_DARK, people, instance);
    }

    @Test
    @Tag("slow")
    void theSameInEnglishOnADesktop(People people, Instance instance) throws Exception {
        areComparedMergedAndTakenApart(Look.ENGLISH_DESKTOP, people, instance);
    }

    private static void areComparedMergedAndTakenApart(Look look, People people, Instance instance) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            writesAddress(connection, OWN, SHARED);
            Await.until(() -> matches(connection) > 0);
            try {
                look(people.recruiter("recruiter@demo.example", look));
            } finally {
                writesAddress(connection, SHARED, OWN);
                Await.until(() -> matches(connection) == 0);
            }
        }
    }

    private static void look(Recruiter recruiter) {
        Page page = recruiter.page;
        recruiter.opensApplicant(LIVE, "Tomasz Wilk");
        page.locator(".jw-personhint a").press("Enter");
        Locator buttons = page.locator(".jw-persons vaadin-button");
        assertThat(buttons).hasCount(1);
        Axe.findsNothing(page, "the person of an application");
        buttons.first().press("Enter");
        assertThat(page.locator(".jw-comparedfacts .is-same")).hasCount(1);
        Axe.findsNothing(page, "the comparison of two people");
        recruiter.press("Merge");
        Locator merged = page.locator(".jw-persons-merged vaadin-button");
        assertThat(merged).isVisible();
        assertThat(page.locator(".jw-personlist li")).hasCount(2);
        Axe.findsNothing(page, "a merged person");
        merged.press("Enter");
        assertThat(merged).hasCount(0);
        assertThat(page.locator(".jw-persons .jw-panel")).hasCount(1);
    }

    /** As if the applicant had sent a new version with another address. */
    private static void writesAddress(Connection connection, String from, String to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update job_application a set content = jsonb_set(content, '{contact,email}', to_jsonb(cast(? as text)))"
                        + " from job_posting p where p.id = a.posting_id and p.reference = ?"
                        + " and a.applicant_name = 'Tomasz Wilk' and a.content -> 'contact' ->> 'email' = ?")) {
            statement.setString(1, to);
            statement.setString(2, LIVE);
            statement.setString(3, from);
            statement.executeUpdate();
        }
    }

    private static int matches(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from person_match m join applicant_person p on p.id in (m.one_id, m.other_id)"
                                + " join account a on a.id = p.account_id where a.email = ?");
                ResultSet row = execute(statement)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static ResultSet execute(PreparedStatement statement) throws SQLException {
        statement.setString(1, OWN);
        return statement.executeQuery();
    }
}
