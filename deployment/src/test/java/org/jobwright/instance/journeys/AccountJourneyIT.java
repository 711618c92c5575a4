package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People's accounts: passwords, sessions, and the administrator's view of them. */
@ExtendWith(Product.class)
class AccountJourneyIT {
    private static final String NEW_PASSWORD = "four other words follow";

    @Test
    void aSessionElsewhereIsListedAndCanBeEnded(People people) {
        Candidate here = people.candidate("lorraine.pike@demo.example");
        Candidate elsewhere = people.candidate("lorraine.pike@demo.example");
        here.open("/app/account");
        here.sees("This browser");

        here.role(AriaRole.BUTTON, "Sign out there: {0}").click();

        here.seesNotice("Signed out there.");
        here.sees("You are signed in nowhere else.");
        elsewhere.open("/app/applications");
        elsewhere.seesHeading("Sign in");
    }

    @Test
    void aNewPasswordReplacesTheOldOne(People people) {
        String email = "tegan.rice@demo.example";
        Candidate candidate = people.candidate(email);
        candidate.open("/app/account");
        candidate.write("Current password", Person.PASSWORD);
        candidate.write("New password", NEW_PASSWORD);
        candidate.press("Change password");
        candidate.seesNotice("Your password has been changed. You are signed out everywhere else.");

        Candidate later = people.visitor();
        later.open("/login");
        later.write("E-mail", email);
        later.write("Password", Person.PASSWORD);
        later.press("Sign in");
        later.sees("E-mail and password do not match");
        later.signIn(email, NEW_PASSWORD);
        later.seesHeading("Today");
    }

    @Test
    void aForgottenPasswordIsResetByAMailedLink(People people) {
        String email = "marvin.osei@demo.example";
        Candidate candidate = people.visitor();
        candidate.open("/login");
        candidate.follow("Forgot your password?");
        candidate.write("E-mail", email);
        candidate.press("Send the link");
        candidate.seesHeading("Check your e-mail");

        String link = people.administrator().linkInTheMail("Set a new password", email);
        candidate.open(link);
        candidate.write("New password", NEW_PASSWORD);
        candidate.press("Set password");
        candidate.seesHeading("Your new password is set");

        candidate.open("/login");
        candidate.signIn(email, NEW_PASSWORD);
        candidate.seesHeading("Today");
        candidate.open(link);
        candidate.write("New password", "yet four other words here");
        candidate.press("Set password");
        candidate.seesHeading("This link has expired");
    }

    @Test
    void anExpiredSessionKeepsTheInputAndComesBackToIt(People people) {
        String email = "bethan.rowlands@demo.example";
        Candidate candidate = people.visitor();
        candidate.open("/login");
        candidate.signIn(email, Person.PASSWORD);
        candidate.open("/app/account");
        candidate.write("Name", "Bethan Rowlands-Hughes");
        candidate.page.context().clearCookies();
        candidate.press("Save");

        assertThat(candidate.dialog()).containsText("You have been signed out");
        candidate.follow("Sign in again");
        candidate.signIn(email, Person.PASSWORD);

        candidate.seesHeading("Your account");
        assertThat(candidate.field("Name")).hasValue("Bethan Rowlands-Hughes");
        candidate.press("Save");
        assertThat(candidate.link("Your account, {0}", "Bethan Rowlands-Hughes"))
                .isVisible();
    }

    /** As after messages that a node took with it: the server expects another one than comes. */
    @Test
    void aPageThatIsOutOfStepIsLoadedAnewWithWhatWasTyped(People people) {
        Candidate candidate = people.candidate("callum.adeyemi@demo.example");
        candidate.open("/app/account");
        candidate.sees("This browser");
        candidate.page.route(
                address -> address.contains("v-r=uidl"),
                route -> route.resume(new Route.ResumeOptions()
                        .setPostData(
                                route.request().postData().replaceFirst("\"clientId\":\\d+", "\"clientId\":4711"))),
                new Page.RouteOptions().setTimes(1));
        candidate.write("Name", "Callum Adeyemi-Hughes");
        candidate.page.keyboard().press("Tab");

        assertThat(candidate.page.getByText("Your text is back. Check it and save."))
                .isVisible();
        assertThat(candidate.field("Name")).hasValue("Callum Adeyemi-Hughes");
        candidate.press("Save");
        assertThat(candidate.link("Your account, {0}", "Callum Adeyemi-Hughes")).isVisible();
    }

    @Test
    void aMailLeadsToItsSwitchAndQuietHoursAreKept(People people) {
        Candidate candidate = people.candidate("hollie.marsh@demo.example");
        candidate.open("/app/account?mails=ANSWER_LATE");
        candidate.sees("You came from an e-mail of this kind: {0}.");
        candidate.press("Stop these e-mails");
        candidate.sees("These e-mails are switched off.");
        candidate.choose("No e-mails from", "20:00");
        candidate.seesNotice("Saved.");
        candidate.choose("Until", "20:00");
        candidate.sees("Choose another hour: quiet hours begin and end at different times.");
        candidate.choose("Until", "06:00");
        assertThat(candidate.main().getByText("Choose another hour")).hasCount(0); // it is saved

        candidate.open("/app/account");
        assertThat(candidate.button("An answer is late No e-mail")).isVisible();
        assertThat(candidate.button("No e-mails from 20:00")).isVisible();
        assertThat(candidate.button("Until 06:00")).isVisible();
        candidate.choose("No e-mails from", "No quiet hours");
        assertThat(candidate.button("Until 06:00")).isHidden();
        candidate.choose("An answer is late", "At once");
        candidate.seesNotice("Saved.");
    }

    @Test
    void anAdministratorSeesTheOverview(People people) {
        Administrator administrator = people.administrator();
        administrator.open("/app/");
        administrator.sees("Overview of this instance.");
        administrator.open("/app/admin/people");
        administrator.write("Search name or e-mail", "amara");
        assertThat(administrator.row("candidate@demo.example Active")).isVisible();
        administrator.open("/app/admin/organizations");
        administrator.write("Search name", "Nightjar");
        assertThat(administrator.row("Not verified")).isVisible();
        administrator.open("/app/admin/mail");
        assertThat(administrator.row("Kept").first()).isVisible();
        administrator.open("/app/admin/audit");
        assertThat(administrator
                        .main()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("Signed in"))
                        .first())
                .isVisible();
    }
}
