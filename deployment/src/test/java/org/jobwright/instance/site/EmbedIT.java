package org.jobwright.instance.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An employer shows its jobs on its own site, by our script or in a frame; and its brand on our page. */
@ExtendWith(Product.class)
class EmbedIT {

    private static final String OWN = "https://careers.harbour-rail.example/";
    private static final String FOREIGN = "https://evil.example/";

    /** No more rights than a careful site gives. */
    private static final String POLICY =
            "default-src 'none'; script-src SITE; connect-src SITE; frame-src SITE; base-uri 'none'";

    @Test
    void theScriptListsJobsOnAnotherSiteWithoutCookies(Instance instance, Page page) {
        String site = site(instance);
        serve(
                page,
                OWN,
                "<h1>Work with us</h1><script src='" + site + "/embed/jobs.js'></script>"
                        + "<jobwright-jobs organization=harbour-rail language=en></jobwright-jobs>",
                site);
        page.navigate(OWN);

        var rows = page.locator("jobwright-jobs li");
        assertThat(rows.first()).containsText("£");
        int all = rows.count();
        assertTrue(all > 5, all + " jobs");
        page.getByLabel("Search these jobs").fill("backend");
        assertThat(rows).hasCount(2);
        page.getByLabel("Search these jobs").fill("nothing like this");
        assertThat(page.locator("jobwright-jobs")).containsText("No job matches.");
        page.getByLabel("Search these jobs").fill("");
        assertThat(rows).hasCount(all);
        assertTrue(rows.first().locator("a").getAttribute("href").startsWith(site + "/jobs/JW-"));
        assertEquals(List.of(), page.context().cookies());
        Axe.findsNothing(page, "a page with our script");
    }

    @Test
    void anOrganizationThatIsNotThereHasNoJobs(Instance instance, Page page) {
        String site = site(instance);
        serve(
                page,
                OWN,
                "<script src='" + site + "/embed/jobs.js'></script>"
                        + "<jobwright-jobs organization='<img src=x onerror=alert(1)>' language=de></jobwright-jobs>",
                site);
        page.navigate(OWN);
        assertThat(page.locator("jobwright-jobs")).containsText("keine offenen Stellen");
    }

    @Test
    void onlyItsOwnSiteFramesTheList(Instance instance, Page page) {
        String site = site(instance);
        String frame =
                "<h1>Work with us</h1><iframe src='" + site + "/embed/organizations/harbour-rail' title=Jobs></iframe>";
        serve(page, OWN, frame, site);
        page.navigate(OWN);
        FrameLocator list = page.frameLocator("iframe");
        assertThat(list.locator("h1")).hasText("Jobs at Harbour Rail");
        assertThat(list.locator("li a").first()).isVisible();
        assertEquals(0, list.locator("form, script").count());
        Axe.findsNothing(page, "a page with our frame");

        serve(page, FOREIGN, frame, site);
        List<String> refused = new ArrayList<>();
        page.onRequestFailed(request -> refused.add(request.url() + " " + request.failure()));
        page.navigate(FOREIGN);
        page.waitForCondition(() -> !refused.isEmpty());
        assertTrue(refused.getFirst().startsWith(site + "/embed/"), refused.toString());
        assertTrue(refused.getFirst().contains("BLOCKED_BY_RESPONSE"), refused.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/jobs",
                "/jobs/JW-2026-000001/signalling-technician",
                "/organizations/harbour-rail"
            })
    void noOtherPageIsFramedByAnybody(String path, Instance instance) throws Exception {
        HttpResponse<String> answer = new Visitor(instance).get(path);
        assertTrue(
                answer.headers()
                        .firstValue("Content-Security-Policy")
                        .orElse("")
                        .contains("frame-ancestors 'none'"),
                path);
    }

    @Test
    void theFrameIsForVerifiedOrganizations(Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        assertEquals(404, visitor.get("/embed/organizations/no-such-one").statusCode());
        HttpResponse<String> list = visitor.get("/embed/organizations/harbour-rail?lang=de");
        assertTrue(list.body().contains("Stellen bei Harbour Rail"), list.body());
        assertEquals(List.of(), list.headers().allValues("Set-Cookie"));
        String policy = list.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.endsWith("https://harbour-rail.example https://*.harbour-rail.example"), policy);
        assertFalse(policy.contains("script-src"), policy);
    }

    @Test
    void thePageOfAnEmployerShowsItsColourPictureAndTexts(Page page) {
        page.navigate("/organizations/harbour-rail");
        assertEquals(
                "rgb(30, 63, 102)",
                page.locator(".jw-branded").evaluate("head => getComputedStyle(head).backgroundColor"));
        assertThat(page.locator(".jw-cover")).hasAttribute("alt", java.util.regex.Pattern.compile("viaduct"));
        assertTrue((Integer) page.locator(".jw-cover").evaluate("picture => picture.naturalWidth") > 1000);
        assertThat(page.locator(".jw-brandtexts h2")).hasCount(3);
        Axe.findsNothing(page, "a page with a brand");
        page.navigate("/organizations/larkfield-care");
        assertThat(page.locator(".jw-branded, .jw-cover, .jw-brandtexts")).hasCount(0);
    }

    private static String site(Instance instance) {
        return instance.address("/").toString().replaceFirst("/$", "");
    }

    private static void serve(Page page, String address, String body, String site) {
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setHeaders(Map.of("Content-Security-Policy", POLICY.replace("SITE", site)))
                        .setBody("<!doctype html><html lang=en><title>Jobs</title><main>" + body + "</main></html>")));
    }
}
