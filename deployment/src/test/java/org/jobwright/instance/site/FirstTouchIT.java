package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a visitor came from travels from the page of a job to the form, without a cookie. */
@ExtendWith(Product.class)
class FirstTouchIT {

    private static final String JOB = "/jobs/JW-2026-000001/signalling-technician";

    private Visitor visitor;

    @BeforeEach
    void visits(Instance instance) {
        visitor = new Visitor(instance);
    }

    @ParameterizedTest
    @CsvSource({
        "?via=abcd2345, '', via%3Aabcd2345",
        "?utm_source=news&utm_campaign=May, '', utm%3Anews+%2F+May",
        "?source=Indeed, '', feed%3AIndeed",
        "'', https://www.news.example/secret?q=1, news.example",
        "?via=abcd2345, https://news.example/, via%3Aabcd2345"
    })
    void thePageOfAJobHandsItToTheForm(String query, String referrer, String source) throws Exception {
        HttpResponse<String> page =
                referrer.isEmpty() ? visitor.get(JOB + query) : visitor.get(JOB + query, "Referer", referrer);
        assertEquals(0, page.headers().allValues("Set-Cookie").size());
        assertTrue(page.body().contains("href=\"" + JOB + "/apply?from=" + source + "\""), page.body());
        assertFalse(page.body().contains("secret"), page.body());
    }

    @Test
    void aCachedPageIsNotThatOfAnotherReferrer() throws Exception {
        visitor.get(JOB, "Referer", "https://one.example/");
        String other = visitor.get(JOB, "Referer", "https://two.example/").body();
        assertTrue(other.contains("/apply?from=two.example\""), other);
        assertTrue(visitor.get(JOB).body().contains("href=\"" + JOB + "/apply\""));
    }

    @Test
    void itTravelsFromThePageOfAnOrganizationToItsJobs() throws Exception {
        String page = visitor.get("/organizations/harbour-rail?via=abcd2345").body();
        assertTrue(page.contains("href=\"" + JOB + "?from=via%3Aabcd2345\""), page);
        String jobs = visitor.get("/jobs?organization=harbour-rail&from=via%3Aabcd2345")
                .body();
        assertTrue(jobs.contains("href=\"" + JOB + "?from=via%3Aabcd2345\""), jobs);
        assertFalse(visitor.get("/organizations/harbour-rail").body().contains("?from="));
    }

    @Test
    void theFormKeepsItAndAnAddressWithoutTheTitleToo() throws Exception {
        String form = visitor.get(JOB + "/apply?from=via%3Aabcd2345").body();
        assertTrue(form.contains("<input type=\"hidden\" name=\"from\" value=\"via:abcd2345\">"), form);
        HttpResponse<String> redirect = visitor.get("/jobs/JW-2026-000001?via=abcd2345");
        assertEquals(301, redirect.statusCode());
        assertEquals(
                JOB + "?from=via%3Aabcd2345",
                redirect.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void whatIsNoSourceIsNotTakenOver() throws Exception {
        String form = visitor.get(JOB + "/apply?from=%3Cscript%3E").body();
        assertTrue(form.contains("name=\"from\" value=\"site\""), form);
    }
}
