package org.jobwright.instance.privacy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser asks nobody but this site, and keeps no cookie that the person did not need. */
@ExtendWith(Product.class)
@Tag("PRV-13")
class NoTrackingIT {

    private static final List<String> OPEN = List.of(
            "/",
            "/jobs?q=engineer",
            "/jobs/JW-2026-000001/signalling-technician",
            "/organizations/harbour-rail",
            "/roles",
            "/privacy/applications");

    private final Set<String> elsewhere = new TreeSet<>();

    @Test
    void aVisitorWhoLooksAroundGetsNoCookie(People people, Instance instance) {
        Page page = watched(people.page(), instance);
        for (String address : OPEN) {
            page.navigate(instance.address(address).toString());
            assertThat(page.locator("h1")).isVisible();
        }
        assertEquals(List.of(), page.context().cookies());
        assertEquals(Set.of(), elsewhere);
    }

    /** One for the session, one by which the browser is known when somebody guesses passwords. */
    @Test
    void whoSignsInGetsTheCookiesOfSigningIn(People people, Instance instance) {
        Candidate candidate = people.candidate("candidate@demo.example");
        Page page = watched(candidate.page, instance);
        for (String address :
                List.of("/jobs/JW-2026-000001/signalling-technician", "/app/applications", "/app/privacy")) {
            candidate.open(address);
            assertThat(page.locator("h1")).isVisible();
        }
        assertEquals(
                List.of("__Host-browser http-only", "__Host-sid http-only until the browser ends"),
                page.context().cookies().stream()
                        .map(NoTrackingIT::describe)
                        .sorted()
                        .toList());
        assertEquals(Set.of(), elsewhere);
    }

    private static String describe(Cookie cookie) {
        return cookie.name
                + (cookie.httpOnly ? " http-only" : "")
                + (cookie.expires < 0 ? " until the browser ends" : "");
    }

    private Page watched(Page page, Instance instance) {
        String here = instance.address("/").toString();
        page.onRequest(request -> {
            if (!request.url().startsWith(here)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                elsewhere.add(request.url());
            }
        });
        return page;
    }
}
