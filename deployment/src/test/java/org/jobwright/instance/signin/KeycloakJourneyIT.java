package org.jobwright.instance.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An owner connects a real Keycloak, and the people of the employer sign in with it. */
@Tag("slow")
@ExtendWith(Product.class)
class KeycloakJourneyIT {

    private static final String REALM = "larkfield";
    private static final String KIM = "kim@larkfield-work.example";

    @Test
    void aNewcomerBecomesAMemberIsTheSameTheSecondTimeAndIsSignedOutThere(Instance instance, People people)
            throws Exception {
        Keycloak keycloak = Keycloak.running();
        keycloak.tellsOfSignOuts(REALM, instance.address("/login/oidc/backchannel-logout"));
        provesItsDomain(instance);

        Recruiter owner = people.rival();
        owner.open("/app/organization/larkfield-care/sign-on");
        owner.seesHeading("Sign-on for members");
        if (owner.main().textContent().contains("has no provider")) {
            owner.press("Set up a provider");
        } else {
            owner.press("Change"); // at a second try
        }
        owner.write("Issuer", keycloak.issuer(REALM));
        owner.write("Client ID", Keycloak.CLIENT);
        owner.write("Client secret", Keycloak.SECRET);
        owner.page.getByLabel("larkfield-work.example").check();
        Axe.findsNothing(owner.page, "the form of a provider");
        owner.press("Save");
        assertThat(owner.main())
                .containsText("People with an address in these domains sign in there: larkfield-work.example.");
        owner.press("Test the connection");
        assertThat(owner.main()).containsText("The connection works");

        Candidate kim = people.visitor();
        signsIn(kim.page, KIM, "kim");
        kim.page.waitForURL(Pattern.compile(".*/app/today.*|.*/app/postings.*"));
        kim.page.navigate("/app/organization/larkfield-care");
        assertThat(kim.page.locator("main")).containsText("Your role: Viewer.");
        // What is Kim's own asks for a proof of ours.
        kim.page.navigate("/app/profile");
        assertThat(kim.page.locator("main")).containsText("This part is yours alone");
        Axe.findsNothing(kim.page, "the page of a visiting person about what is their own");
        assertEquals(1, accounts(instance));

        Candidate again = people.visitor();
        signsIn(again.page, KIM, "kim");
        again.page.waitForURL(Pattern.compile(".*/app/.*"));
        assertEquals(1, accounts(instance));

        keycloak.signsOut(REALM, "kim");
        kim.page.navigate("/app/organization/larkfield-care");
        kim.page.waitForURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void anAddressThatIsNotVerifiedIsRefused(Instance instance, People people) throws Exception {
        Keycloak keycloak = Keycloak.running();
        assertTrue(keycloak.issuer(REALM).startsWith("http://127.0.0.1"));
        provesItsDomain(instance);
        Recruiter owner = people.rival();
        owner.open("/app/organization/larkfield-care/sign-on");
        owner.press(owner.main().textContent().contains("has no provider") ? "Set up a provider" : "Change");
        owner.write("Issuer", keycloak.issuer(REALM));
        owner.write("Client ID", Keycloak.CLIENT);
        owner.write("Client secret", Keycloak.SECRET);
        owner.page.getByLabel("larkfield-work.example").check();
        owner.press("Save");
        assertThat(owner.main()).containsText("larkfield-work.example.");

        Candidate lee = people.visitor();
        signsIn(lee.page, "lee@larkfield-work.example", "lee");
        assertThat(lee.page.locator("main")).containsText("does not say that your e-mail address is verified");
        Axe.findsNothing(lee.page, "a person whom the provider did not let in");
    }

    private static void signsIn(Page page, String email, String userName) {
        page.navigate("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByText("Continue with your organization").click();
        assertThat(page.locator("h1")).hasText("Sign in with Larkfield Care");
        Axe.findsNothing(page, "the page that leads to a provider");
        page.getByText("Continue with Larkfield Care").click();
        page.locator("#username").fill(userName);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
    }

    private static void provesItsDomain(Instance instance) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement("""
                    insert into organization_domain (id, version, organization_id, name, token, state, requested_by,
                      requested_at, proved_at, method, misses)
                    select gen_random_uuid(), 0, o.id, 'larkfield-work.example', repeat('t', 43), 'PROVED', m.account_id,
                      now(), now(), 'DNS_TXT', 0
                    from hiring_organization o
                      join organization_membership m on m.organization_id = o.id and m.role = 'OWNER' and m.ended_at is null
                    where o.slug = 'larkfield-care'
                    limit 1
                    on conflict do nothing\
                    """)) {
            statement.executeUpdate();
        }
    }

    private static int accounts(Instance instance) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from account where email = ?")) {
            statement.setString(1, KIM);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
