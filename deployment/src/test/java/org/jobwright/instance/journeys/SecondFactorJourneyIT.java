package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Person;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.instance.people.Telephone;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** More than a password: set up, requested, lost, and requested again before important actions. */
@ExtendWith(Product.class)
class SecondFactorJourneyIT {
    private static final String NEW_PASSWORD = "four other words follow";

    @Test
    @Tag("SEC-19")
    @Tag("SEC-20")
    void aPersonSetsUpAnAppAndSignsInWithACodeOnce(People people) {
        String email = "wren.fairley@demo.example";
        Candidate candidate = people.candidate(email);
        candidate.open("/app/account");
        candidate.follow("Set up");
        candidate.seesHeading("Set up a second factor");
        Telephone telephone = candidate.putsTheSecretIntoTheTelephone();
        candidate.write("Code", "123");
        candidate.press("Confirm and continue");
        candidate.sees("This code is wrong");
        candidate.write("Code", telephone.nextCode());
        candidate.press("Confirm and continue");
        candidate.seesHeading("Keep your recovery codes");
        List<String> codes = candidate.recoveryCodes();
        assertEquals(10, codes.size());
        candidate.follow("I have saved them");
        candidate.sees("10 of 10 left");

        Candidate later = people.visitor();
        later.open("/login?continue=/app/saved");
        later.signIn(email, Person.PASSWORD);
        later.seesHeading("One more step");
        later.write("Code", telephone.lastCode());
        later.press("Sign in");
        later.sees("This code is wrong or has been used before, or there were too many attempts.");
        later.write("Code", telephone.nextCode());
        later.press("Sign in");
        later.seesHeading("Saved");

        Candidate lost = people.visitor();
        lost.open("/login");
        lost.signIn(email, Person.PASSWORD);
        lost.follow("Use a recovery code");
        lost.write("Recovery code", codes.getFirst());
        lost.press("Sign in");
        lost.seesHeading("Today");
        lost.open("/app/account");
        lost.sees("9 of 10 left");

        later.open("/app/account");
        later.press("Turn off");
        later.confirm("Turn off");
        later.seesNotice("The authenticator app has been turned off.");
        later.sees("Not set up");
    }

    @Test
    @Tag("SEC-19")
    @Tag("SEC-23")
    void staffMustSetUpASecondFactorBeforeAnythingElse(People people, Instance instance) throws Exception {
        String email = "chief-" + UUID.randomUUID() + "@test.example";
        Administrator chief = people.futureAdministrator();
        chief.open(linkIn(launcher(instance, "admin", "create", email)));
        chief.write("New password", NEW_PASSWORD);
        chief.press("Set password");
        chief.open("/login?continue=/app/admin");
        chief.signIn(email, NEW_PASSWORD);
        chief.seesHeading("Set up a second factor");
        chief.open("/app/admin");
        chief.seesHeading("Set up a second factor");
        String halfway = chief.sessionCookie();
        Telephone telephone = chief.putsTheSecretIntoTheTelephone();
        chief.write("Code", telephone.nextCode());
        chief.press("Confirm and continue");
        chief.follow("I have saved them");
        chief.sees("Overview of this instance.");
        assertThat(chief.text("Demo content: this account signs in without a second factor."))
                .hasCount(0);
        assertNotEquals(halfway, chief.sessionCookie());
        assertEquals(
                302, new Visitor(instance).get("/app/admin", "Cookie", halfway).statusCode());

        launcher(instance, "admin", "reset-factors", email);
        chief.open("/app/admin");
        chief.seesHeading("Sign in");
        chief.signIn(email, NEW_PASSWORD);
        chief.seesHeading("Set up a second factor");
    }

    @Test
    @Tag("SEC-19")
    void demoAccountsSayThatTheySignInWithoutASecondFactor(People people) {
        String warning = "Demo content: this account signs in without a second factor.";
        for (Person<?> staff : List.of(people.administrator(), people.moderator())) {
            staff.open("/app/");
            assertThat(staff.text(warning)).isVisible();
        }
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/");
        recruiter.seesHeading("Today");
        assertThat(recruiter.text(warning)).hasCount(0);
    }

    @Test
    @Tag("SEC-23")
    @Tag("SEC-30")
    void aSensitiveActionNeedsAFreshProofAndContinuesWhereItWas(People people, Instance instance) throws Exception {
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/people?q=stuart.pell");
        change(instance, "update sign_in_session set proven_at = proven_at - interval '5 minutes'");

        administrator.picksFor("Stuart Pell", "Make moderator");

        administrator.seesHeading("Confirm that it is you");
        String before = administrator.sessionCookie();
        administrator.write("Password", "not-the-password-at-all");
        administrator.press("Continue");
        administrator.sees("This password is wrong");
        administrator.write("Password", Person.PASSWORD);
        administrator.press("Continue");
        administrator.seesHeading("Stuart Pell");
        assertNotEquals(before, administrator.sessionCookie());
        administrator.press("Make moderator");
        administrator.confirm("Make moderator");
        administrator.seesNotice("Stuart Pell now has the role.");
        administrator.press("No longer moderator");
        administrator.confirm("No longer moderator");
        administrator.seesNotice("Stuart Pell no longer has the role.");
    }

    @Test
    @Tag("SEC-29")
    void anAdministratorSignsAPersonOutEverywhere(People people) {
        Candidate candidate = people.candidate("rosie.underhill@demo.example");
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/people?q=rosie.underhill");
        administrator.picksFor("Rosie Underhill", "Sessions");
        administrator
                .dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(administrator.words().exactly("Sign out everywhere")))
                .click();
        administrator.seesNotice("Rosie Underhill is signed out everywhere.");
        candidate.open("/app/applications");
        candidate.seesHeading("Sign in");
    }

    @Test
    @Tag("SEC-19")
    void anOrganizationRequiresASecondFactorOfItsMembers(People people, Instance instance) throws Exception {
        Recruiter owner = people.recruiter("unverified@demo.example", Look.ENGLISH_DESKTOP);
        owner.open("/app/organization");
        owner.tick("Require a second factor from all members");
        owner.seesNotice("All members now need a second factor.");
        try {
            owner.open("/app/postings");
            owner.seesHeading("Set up a second factor");
        } finally {
            change(instance, "update hiring_organization set second_factor_required = false");
        }
        owner.open("/app/postings");
        owner.seesHeading("Postings");
    }

    @Test
    @Tag("SEC-28")
    void aPersonIdleForHalfAnHourSignsInAgainAndIsBack(People people, Instance instance) throws Exception {
        String email = "tomasz.wilk@demo.example";
        Candidate candidate = people.candidate(email);
        candidate.open("/app/saved");
        change(
                instance,
                "update sign_in_session set last_seen_at = last_seen_at - interval '30 minutes'"
                        + " where account_id = (select id from account where email = '" + email + "')");
        candidate.open("/app/saved");
        candidate.seesHeading("Sign in");
        candidate.signIn(email, Person.PASSWORD);
        candidate.seesHeading("Saved");
    }

    private static void change(Instance instance, String sql) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static String launcher(Instance instance, String... words) throws IOException, InterruptedException {
        List<String> arguments = new java.util.ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", instance.data().toString()));
        Process process = Instance.command(arguments).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static String linkIn(String said) {
        Matcher link = Pattern.compile("/password/reset/\\S+").matcher(said);
        assertEquals(true, link.find(), said);
        return link.group();
    }
}
