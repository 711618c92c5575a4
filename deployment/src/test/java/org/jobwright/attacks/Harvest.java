package org.jobwright.attacks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every address and id that a person's browser sees while they view each of their pages. */
final class Harvest {
    private static final int MOST_PAGES = 40;
    private static final int MOST_OF_A_KIND = 3;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PRIVATE = Pattern.compile(
            "/(app|documents|postings|insights|invitation|apply|interviews|offers)(/.*)?|/messages.*|/organizations/.*\\.csv");
    private static final String LINKS = """
            [...document.querySelectorAll('a[href], vaadin-side-nav-item')]
              .map(link => link.href || new URL(link.path, document.baseURI).href)
              .filter(address => address.startsWith(location.origin))""";

    private final Set<String> addresses = new TreeSet<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> markers = new TreeSet<>();
    private final List<Response> answers = new ArrayList<>();

    private Harvest() {}

    static Harvest of(Page page, String email) {
        Harvest harvest = new Harvest();
        page.onResponse(harvest.answers::add);
        page.navigate("/login");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(Caller.PASSWORD);
        page.locator("main .jw-button--primary").click();
        harvest.follow(page);
        return harvest;
    }

    private void follow(Page page) {
        Deque<String> open = new ArrayDeque<>(List.of("/app/", "/app/postings", "/app/account"));
        Set<String> seen = new TreeSet<>(open);
        for (int pages = 0; !open.isEmpty() && pages < MOST_PAGES; pages++) {
            page.navigate(open.removeFirst());
            PlaywrightAssertions.assertThat(page.locator("main h1")).isVisible();
            openEveryPart(page);
            for (Object link : (List<?>) page.evaluate(LINKS)) {
                URI address = URI.create(link.toString());
                String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
                addresses.add(path);
                if (address.getRawPath().startsWith("/app") && seen.add(path) && isNew(address.getRawPath())) {
                    open.addLast(path);
                }
            }
            readAnswers(page);
        }
    }

    /** What a page shows only when its tab is pressed. */
    private static void openEveryPart(Page page) {
        for (Locator tab : page.locator("main [role=tab]").all()) {
            tab.click();
            PlaywrightAssertions.assertThat(tab).hasAttribute("aria-selected", "true");
        }
    }

    /** Three of each kind are representative; their links are visited anyway. */
    private boolean isNew(String path) {
        return isAmongFirst(path, kinds);
    }

    private static boolean isAmongFirst(String path, Map<String, Integer> kinds) {
        return kinds.merge(path.replaceAll("[A-Z]+-[-0-9A-Z]+|[-0-9a-f]{36}", "*"), 1, Integer::sum) <= MOST_OF_A_KIND;
    }

    private void readAnswers(Page page) {
        String site = URI.create(page.url()).getAuthority();
        for (Response answer : List.copyOf(answers)) {
            URI address = URI.create(answer.url());
            if (address.getAuthority().equals(site) && !address.getPath().matches("/app/VAADIN/(build|static)/.*")) {
                addresses.add(address.getRawPath());
                read(answer);
            }
        }
        answers.clear();
    }

    private void read(Response answer) {
        try {
            String text = answer.text();
            markers.addAll(Canaries.in(text));
            ID.matcher(text).results().forEach(id -> ids.add(id.group()));
        } catch (PlaywrightException redirect) {
            // It has no body.
        }
    }

    /** The addresses that are not public, three of each kind. */
    List<String> privateAddresses() {
        Map<String, Integer> taken = new TreeMap<>();
        return addresses.stream()
                .filter(address ->
                        PRIVATE.matcher(address.replaceFirst("\\?.*", "")).matches())
                .filter(address -> isAmongFirst(address, taken))
                .toList();
    }

    Set<String> ids() {
        return ids;
    }

    Set<String> markers() {
        return markers;
    }
}
