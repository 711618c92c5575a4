package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Links;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing for axe to find on pages as they open, each in one look; {@link AccessibilityInEachLookIT} takes all. Menus and
 * dialogs are in {@link DialogAccessibilityIT}.
 */
@ExtendWith(Product.class)
class AccessibilityIT {
    private static final String LIVE = "JW-2026-000001";

    @ParameterizedTest
    @EnumSource
    void publicPages(Look look, People people) {
        Page page = people.visitor(look).page;
        for (String address : new String[] {
            "/",
            "/jobs",
            "/jobs?q=part+time+bristol",
            "/jobs?q=zzzz",
            "/jobs/" + LIVE,
            "/jobs/JW-2026-000008",
            "/organizations/harbour-rail",
            "/organizations/nightjar-coffee",
            "/roles",
            "/roles/backend-developer",
            "/employers",
            "/privacy/applications",
            "/transparency",
            "/imprint",
            "/privacy",
            "/accessibility?lang=de",
            "/login",
            "/register",
            "/password/forgot",
            "/nowhere"
        }) {
            if (looksAt(address).contains(look)) {
                restsAsItIs(page, address);
            }
        }
        page.navigate("/jobs/" + LIVE);
        restsAsItIs(page, page.url() + "/apply");
        restsAsItIs(page, page.url().replaceFirst("/apply$", "/report"));
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfLinksInMails(Look look, People people, Instance instance) throws Exception {
        try (AskedByMail asked = new AskedByMail(instance)) {
            Page page = people.visitor(look).page;
            restsAsItIs(page, asked.reference());
            page.locator("details summary").click();
            Axe.findsNothing(page, "declining a reference");
            restsAsItIs(page, asked.outcome());
            restsAsItIs(page, asked.domain());
            restsAsItIs(page, asked.pool());
            restsAsItIs(people.recruiter("recruiter@demo.example", look).page, asked.question());
            restsAsItIs(page, "/references/" + "x".repeat(43));
            restsAsItIs(page, "/pool/" + "x".repeat(43));
            restsAsItIs(page, "/domain/" + "x".repeat(43));
            restsAsItIs(page, "/reports/" + "x".repeat(43));
        }
    }

    @Test
    void workspacesOfCandidates(People people) {
        Page candidate = people.candidate("candidate@demo.example").page;
        rests(candidate, "/app/applications");
        candidate.locator("main .jw-mine a").first().click();
        assertThat(candidate).hasURL(Pattern.compile(".*/app/applications/.+"));
        findsNothing(candidate, "an application");
        opensAConversation(candidate);
        for (String path : new String[] {
            "today",
            "interviews",
            "saved",
            "profile",
            "profile/from-cv",
            "profile/kept-by",
            "profile/visibility",
            "profile/contacts",
            "privacy",
            "account",
            "notices"
        }) {
            rests(candidate, "/app/" + path);
        }
        Page offered = people.candidate("rhys.maddock@demo.example").page;
        offered.navigate("/app/applications");
        offered.locator("main .jw-mine a").first().click();
        offered.locator("a[href^='/offers/']").first().click();
        assertThat(offered.locator(".jw-letter")).isVisible();
        assertThat(offered).hasURL(Pattern.compile(".*/offers/.*"));
        findsNothing(offered, "the letter of an offer");
    }

    @Test
    void workspacesOfRecruiters(People people, Instance instance) throws Exception {
        PlantedWebhook.in(instance);
        Page recruiter = people.recruiter().page;
        for (String path : new String[] {
            "today",
            "account?mails=TASK_DUE",
            "today/put-off",
            "today/answers",
            "interviews",
            "postings",
            "postings/" + LIVE,
            "postings/" + LIVE + "/team",
            "postings/" + LIVE + "/figures",
            "postings/" + LIVE + "/links",
            "pipeline/" + LIVE,
            "pipeline/" + LIVE + "?view=list",
            "pipeline/" + LIVE + "?view=closed",
            "pipeline/" + LIVE + "/close-out",
            "pipeline/" + LIVE + "/stages",
            "organization/harbour-rail/stages",
            "organization/harbour-rail/kits",
            "organization/harbour-rail/kits/new?from=structured",
            "market",
            "insights",
            "organization",
            "organization/harbour-rail/templates",
            "messages?show=done",
            "organization/harbour-rail/rooms",
            "organization/harbour-rail/tags",
            "organization/harbour-rail/links",
            "organization/harbour-rail/page",
            "organization/harbour-rail/sign-on",
            "organization/harbour-rail/export",
            "organization/harbour-rail/import",
            "organization/harbour-rail/import/people",
            "organization/harbour-rail/tokens",
            "organization/harbour-rail/webhooks",
            PlantedWebhook.ADDRESS.substring("/app/".length()),
            "organization/harbour-rail/retention",
            "organization/harbour-rail/requests",
            "organization/harbour-rail/figures",
            "organization/harbour-rail/equality",
            "organization/harbour-rail/match",
            "organization/harbour-rail/flows",
            "candidates",
            "candidates/requests",
            "pool",
            "requisitions",
            "requisitions/new",
            "requisitions/RQ-2026-0001",
            "requisitions/RQ-2026-0002",
            "offers/OF-22222222"
        }) {
            rests(recruiter, "/app/" + path);
        }
        appeals(recruiter);
        opensAConversation(recruiter);
        recruiter.navigate("/app/pipeline/" + LIVE);
        recruiter.locator(".jw-person .name").first().click();
        assertThat(recruiter.locator(".jw-personhead")).isVisible();
        findsNothing(recruiter, "an applicant");
        for (String tab :
                new String[] {"answers", "interviews", "scorecards", "documents", "offer", "notes", "activity"}) {
            recruiter.locator("#tab-" + tab).click();
            assertThat(recruiter.locator("#tab-" + tab)).hasAttribute("aria-selected", "true");
            findsNothing(recruiter, "the tab " + tab);
        }
        recruiter.navigate("/app/pipeline/" + LIVE);
        recruiter.locator(".jw-person input[type=checkbox]").nth(0).check();
        recruiter.locator(".jw-person input[type=checkbox]").nth(1).check();
        recruiter.locator("[data-compare]").click();
        assertThat(recruiter.locator(".jw-compare thead a")).hasCount(2);
        findsNothing(recruiter, "two applicants side by side");
    }

    @Test
    void workspacesOfStaff(People people) {
        Page moderator = people.moderator().page;
        rests(moderator, "/app/today");
        rests(moderator, "/app/moderation");
        moderator.locator("vaadin-grid .jw-rowlink:visible").first().click();
        assertThat(moderator.locator(".jw-decide")).isVisible();
        findsNothing(moderator, "a case");
        rests(moderator, "/app/moderation?show=decided");
        rests(moderator, "/app/moderation?show=public");
        rests(moderator, "/app/moderation/reports");
        rests(moderator, "/app/moderation/appeals");
        Page administrator = people.administrator().page;
        administrator.navigate("/app/moderation/appeals");
        administrator.locator("vaadin-grid .jw-rowlink:visible").first().click();
        administrator.locator(".jw-panel vaadin-button").last().click();
        assertThat(administrator.locator("vaadin-radio-group")).isVisible();
        findsNothing(administrator, "an appeal");
        for (String path :
                new String[] {"", "/organizations", "/people", "/mail", "/audit", "/status", "/transparency"}) {
            rests(administrator, "/app/admin" + path);
        }
        rests(administrator, "/app/guides");
        rests(administrator, "/app/admin/site");
        rests(administrator, "/app/admin/words");
        rests(administrator, "/app/admin/words/en-mlm");
        rests(administrator, "/app/admin/names");
        rests(administrator, "/app/admin/names/history");
        rests(administrator, "/app/admin/site/privacy/de");
        rests(administrator, "/app/admin/site/banner/en");
        administrator.navigate("/app/admin/people?q=recruiter@demo.example");
        administrator.locator("main a[href^='admin/people/']").first().click();
        administrator.locator("main a[href^='admin/access-log?by=']").click();
        assertThat(administrator).hasURL(Pattern.compile(".*/app/admin/access-log\\?by=.+"));
        assertThat(administrator.locator("main .jw-filters-row")).isVisible();
        findsNothing(administrator, "what a member read");
        administrator.navigate("/app/admin/organizations?q=Harbour");
        administrator.locator("main a[href^='admin/organizations/']").first().click();
        administrator.locator("main a[href^='admin/holds/']").click();
        assertThat(administrator).hasURL(Pattern.compile(".*/app/admin/holds/.+"));
        assertThat(administrator.locator("main .jw-panel")).isVisible();
        findsNothing(administrator, "holds for authorities");
    }

    /** A decision with the form for an appeal, then with the appeal. */
    private void appeals(Page page) {
        page.navigate("/app/postings");
        page.locator("main a.jw-rowlink:visible")
                .filter(new Locator.FilterOptions().setHasText("Revenue Protection Inspector"))
                .first()
                .click();
        page.locator("main a[href^='/decisions/']").click();
        assertThat(page).hasURL(Pattern.compile(".*/decisions/.+"));
        findsNothing(page, "the form for an appeal");
        page.locator("main textarea").fill("The pay is what we pay.");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main textarea")).hasCount(0);
        assertThat(page.locator("#appeal")).isVisible();
        findsNothing(page, "an appeal that waits");
    }

    /** Of the inbox, then alone on the page of its application. */
    private void opensAConversation(Page page) {
        rests(page, "/app/messages");
        page.locator(".jw-inboxlist a").first().click();
        assertThat(page.locator(".jw-messages")).isVisible();
        findsNothing(page, "a conversation in the inbox");
        String application = page.locator(".jw-inbox .one .head a").getAttribute("href");
        page.navigate(application + "/messages");
        assertThat(page.locator(".jw-messages")).isVisible();
        findsNothing(page, "the messages of an application");
    }

    /** In which looks a state is checked. */
    List<Look> looksAt(String state) {
        return List.of(Look.chosenBy(state));
    }

    private void rests(Page page, String address) {
        looksAt(address).getFirst().turns(page);
        if (page.url().contains("/app/")) {
            Links.follow(page, address);
        } else {
            page.navigate(address);
        }
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        findsNothing(page, address);
    }

    /** What is pressed next is pressed on a desktop. */
    private void findsNothing(Page page, String state) {
        for (Look look : looksAt(state)) {
            look.turns(page);
            Axe.findsNothing(page, state + " as " + look);
        }
        for (Look look : Look.values()) {
            look.turns(page);
            doesNotScrollSideways(page, state + " as " + look);
        }
        Look.ENGLISH_DESKTOP.turns(page);
    }

    /** In a window with the look and the language of its person. */
    private static void restsAsItIs(Page page, String address) {
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        Axe.findsNothing(page, address);
        doesNotScrollSideways(page, address);
    }

    private static void doesNotScrollSideways(Page page, String state) {
        try {
            page.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
        } catch (TimeoutError wide) {
            throw new AssertionError(state + " scrolls sideways", wide);
        }
    }
}
