package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing for axe to find on pages as they open; menus and dialogs are in {@link DialogAccessibilityIT}. */
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
            rests(page, address);
        }
        page.navigate("/jobs/" + LIVE);
        rests(page, page.url() + "/apply");
        rests(page, page.url().replaceFirst("/apply$", "/report"));
    }

    @ParameterizedTest
    @EnumSource
    void pagesOfLinksInMails(Look look, People people, Instance instance) throws Exception {
        try (AskedByMail asked = new AskedByMail(instance)) {
            Page page = people.visitor(look).page;
            rests(page, asked.reference());
            page.locator("details summary").click();
            Axe.findsNothing(page, "declining a reference");
            rests(page, asked.outcome());
            rests(page, asked.domain());
            rests(people.recruiter("recruiter@demo.example", look).page, asked.question());
            rests(page, "/references/" + "x".repeat(43));
            rests(page, "/domain/" + "x".repeat(43));
            rests(page, "/reports/" + "x".repeat(43));
        }
    }

    @Test
    void workspacesOfCandidates(People people) {
        Page candidate = people.candidate("candidate@demo.example").page;
        restsInBothLooks(candidate, "/app/applications");
        candidate.locator("main .jw-mine a").first().click();
        assertThat(candidate).hasURL(Pattern.compile(".*/app/applications/.+"));
        findsNothingInBothLooks(candidate, "an application");
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
            restsInBothLooks(candidate, "/app/" + path);
        }
        Page offered = people.candidate("rhys.maddock@demo.example").page;
        offered.navigate("/app/applications");
        offered.locator("main .jw-mine a").first().click();
        offered.locator("a[href^='/offers/']").first().click();
        assertThat(offered.locator(".jw-letter")).isVisible();
        assertThat(offered).hasURL(Pattern.compile(".*/offers/.*"));
        restsInBothLooks(offered, offered.url());
    }

    @Test
    void workspacesOfRecruiters(People people) {
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
            "organization/harbour-rail/tags",
            "organization/harbour-rail/links",
            "organization/harbour-rail/page",
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
            restsInBothLooks(recruiter, "/app/" + path);
        }
        appeals(recruiter);
        opensAConversation(recruiter);
        recruiter.navigate("/app/pipeline/" + LIVE);
        recruiter.locator(".jw-person .name").first().click();
        assertThat(recruiter.locator(".jw-personhead")).isVisible();
        findsNothingInBothLooks(recruiter, "an applicant");
        for (String tab :
                new String[] {"answers", "interviews", "scorecards", "documents", "offer", "notes", "activity"}) {
            recruiter.locator("#tab-" + tab).click();
            assertThat(recruiter.locator("#tab-" + tab)).hasAttribute("aria-selected", "true");
            findsNothingInBothLooks(recruiter, "the tab " + tab);
        }
        recruiter.navigate("/app/pipeline/" + LIVE);
        recruiter.locator(".jw-person input[type=checkbox]").nth(0).check();
        recruiter.locator(".jw-person input[type=checkbox]").nth(1).check();
        recruiter.locator("[data-compare]").click();
        assertThat(recruiter.locator(".jw-compare thead a")).hasCount(2);
        findsNothingInBothLooks(recruiter, "two applicants side by side");
    }

    @Test
    void workspacesOfStaff(People people) {
        Page moderator = people.moderator().page;
        restsInBothLooks(moderator, "/app/today");
        restsInBothLooks(moderator, "/app/moderation");
        moderator.locator("vaadin-grid .jw-rowlink:visible").first().click();
        assertThat(moderator.locator(".jw-decide")).isVisible();
        findsNothingInBothLooks(moderator, "a case");
        restsInBothLooks(moderator, "/app/moderation?show=decided");
        restsInBothLooks(moderator, "/app/moderation?show=public");
        restsInBothLooks(moderator, "/app/moderation/reports");
        restsInBothLooks(moderator, "/app/moderation/appeals");
        Page administrator = people.administrator().page;
        administrator.navigate("/app/moderation/appeals");
        administrator.locator("vaadin-grid .jw-rowlink:visible").first().click();
        administrator.locator(".jw-panel vaadin-button").last().click();
        assertThat(administrator.locator("vaadin-radio-group")).isVisible();
        findsNothingInBothLooks(administrator, "an appeal");
        for (String path :
                new String[] {"", "/organizations", "/people", "/mail", "/audit", "/status", "/transparency"}) {
            restsInBothLooks(administrator, "/app/admin" + path);
        }
        restsInBothLooks(administrator, "/app/guides");
        restsInBothLooks(administrator, "/app/admin/site");
        restsInBothLooks(administrator, "/app/admin/site/privacy/de");
        restsInBothLooks(administrator, "/app/admin/site/banner/en");
        administrator.navigate("/app/admin/people?q=recruiter@demo.example");
        administrator.locator("main a[href^='admin/people/']").first().click();
        administrator.locator("main a[href^='admin/access-log?by=']").click();
        assertThat(administrator).hasURL(Pattern.compile(".*/app/admin/access-log\\?by=.+"));
        assertThat(administrator.locator("main .jw-filters-row")).isVisible();
        findsNothingInBothLooks(administrator, "what a member read");
        administrator.navigate("/app/admin/organizations?q=Harbour");
        administrator.locator("main a[href^='admin/organizations/']").first().click();
        administrator.locator("main a[href^='admin/holds/']").click();
        assertThat(administrator).hasURL(Pattern.compile(".*/app/admin/holds/.+"));
        assertThat(administrator.locator("main .jw-panel")).isVisible();
        findsNothingInBothLooks(administrator, "holds for authorities");
    }

    /** A decision with the form for an appeal, then with the appeal. */
    private static void appeals(Page page) {
        page.navigate("/app/postings");
        page.locator("main a.jw-rowlink:visible")
                .filter(new Locator.FilterOptions().setHasText("Revenue Protection Inspector"))
                .first()
                .click();
        page.locator("main a[href^='/decisions/']").click();
        assertThat(page).hasURL(Pattern.compile(".*/decisions/.+"));
        findsNothingInBothLooks(page, "the form for an appeal");
        page.locator("main textarea").fill("The pay is what we pay.");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main textarea")).hasCount(0);
        assertThat(page.locator("#appeal")).isVisible();
        findsNothingInBothLooks(page, "an appeal that waits");
    }

    /** Of the inbox, then alone on the page of its application. */
    private static void opensAConversation(Page page) {
        restsInBothLooks(page, "/app/messages");
        page.locator(".jw-inboxlist a").first().click();
        assertThat(page.locator(".jw-messages")).isVisible();
        findsNothingInBothLooks(page, "a conversation in the inbox");
        String application = page.locator(".jw-inbox .one .head a").getAttribute("href");
        page.navigate(application + "/messages");
        assertThat(page.locator(".jw-messages")).isVisible();
        findsNothingInBothLooks(page, "the messages of an application");
    }

    private static void restsInBothLooks(Page page, String address) {
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        findsNothingInBothLooks(page, address);
    }

    /** As the window is, and then as the other look; so half of the pages are loaded on a telephone. */
    private static void findsNothingInBothLooks(Page page, String state) {
        Axe.findsNothing(page, state);
        doesNotScrollSideways(page, state);
        Look.of(page).other().turns(page);
        Axe.findsNothing(page, state + " as the other look");
        doesNotScrollSideways(page, state);
    }

    private static void rests(Page page, String address) {
        page.navigate(address);
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
        Axe.findsNothing(page, address);
        doesNotScrollSideways(page, address);
    }

    private static void doesNotScrollSideways(Page page, String state) {
        assertEquals(
                0, page.evaluate("document.documentElement.scrollWidth - innerWidth"), state + " scrolls sideways");
    }
}
