package org.jobwright.instance.workspaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.People;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every view of the workspaces can be moved to another node of a cluster: the server serializes the whole window and
 * responds with 500 if that fails.
 */
@ExtendWith(Product.class)
public class WindowsIT {
    private static final Path SOURCES = Path.of("../web-ui/src/main/java/org/jobwright/web");
    private static final Pattern ROUTE = Pattern.compile("@Route\\((?:value = )?\"([^\"]*)\"");
    private static final String MODERATOR = "moderator@demo.example";
    private static final String ADMINISTRATOR = "admin@demo.example";
    private static final String RECRUITER = "recruiter@demo.example";
    private static final String CANDIDATE = "candidate@demo.example";

    /** Each person signs in once, and only looks. */
    private static final Map<String, String> SESSIONS = new HashMap<>();

    /**
     * A view as a person opens it.
     *
     * @param route as declared by the view
     * @param address of a window with it, or of their list if {@code link} is given
     * @param link to a window with it in that list, as a selector, or the way there as several, whose last one may be
     *     a part of the window itself; null if the address is one
     */
    public record View(String route, String account, String address, String link) {}

    public static Stream<View> views() {
        return Stream.of(
                new View("", RECRUITER, "/app/", null),
                new View("today", RECRUITER, "/app/today", null),
                new View("today", CANDIDATE, "/app/today", null),
                new View("today", MODERATOR, "/app/today", null),
                new View("interviews", RECRUITER, "/app/interviews", null),
                new View("interviews", CANDIDATE, "/app/interviews", null),
                new View("today/put-off", RECRUITER, "/app/today/put-off", null),
                new View("today/answers", RECRUITER, "/app/today/answers", null),
                new View("postings", RECRUITER, "/app/postings", null),
                new View("postings/:reference/links", RECRUITER, "/app/postings/JW-2026-000001/links", null),
                new View("postings/:reference/figures", RECRUITER, "/app/postings/JW-2026-000001/figures", null),
                new View("postings/:reference/team", RECRUITER, "/app/postings/JW-2026-000001/team", null),
                new View("postings/:reference", RECRUITER, "/app/postings/JW-2026-000002", null),
                new View("postings/:reference", RECRUITER, "/app/postings/JW-2026-000001", null),
                new View("pipeline/:reference", RECRUITER, "/app/pipeline/JW-2026-000001", null),
                new View("pipeline/:reference/close-out", RECRUITER, "/app/pipeline/JW-2026-000001/close-out", null),
                new View("pipeline/:reference", RECRUITER, "/app/pipeline/JW-2026-000001?view=list&q=a", null),
                new View(
                        "pipeline/:reference/:application/:tab?",
                        RECRUITER,
                        "/app/pipeline/JW-2026-000001",
                        ".jw-person a.name"),
                new View(
                        "pipeline/:reference/:application/:tab?",
                        RECRUITER,
                        "/app/pipeline/JW-2026-000001",
                        ".jw-person a.name:has-text('Rhys Maddock') -> #tab-offer -> .jw-offers .jw-panel"),
                new View(
                        "pipeline/:reference/compare",
                        RECRUITER,
                        "/app/pipeline/JW-2026-000001",
                        ".jw-person input[type=checkbox] >> nth=0 -> .jw-person input[type=checkbox] >> nth=1"
                                + " -> [data-compare]"),
                new View("postings", RECRUITER, "/app/postings?guide=backend-developer", null),
                new View("market", RECRUITER, "/app/market", null),
                new View("organization", RECRUITER, "/app/organization", null),
                new View(
                        "organization/:organization/figures",
                        RECRUITER,
                        "/app/organization/harbour-rail/figures",
                        null),
                new View(
                        "organization/:organization/equality",
                        RECRUITER,
                        "/app/organization/harbour-rail/equality",
                        null),
                new View("organization/:organization/match", RECRUITER, "/app/organization/harbour-rail/match", null),
                new View("organization/:organization/links", RECRUITER, "/app/organization/harbour-rail/links", null),
                new View("organization/:organization/page", RECRUITER, "/app/organization/harbour-rail/page", null),
                new View(
                        "organization/:organization/requests",
                        RECRUITER,
                        "/app/organization/harbour-rail/requests",
                        null),
                new View(
                        "organization/:organization/requests/:application",
                        RECRUITER,
                        "/app/organization/harbour-rail/requests",
                        "main .jw-rows a >> nth=0"),
                new View(
                        "organization/:organization/retention",
                        RECRUITER,
                        "/app/organization/harbour-rail/retention",
                        null),
                new View(
                        "organization/:organization/sign-on",
                        RECRUITER,
                        "/app/organization/harbour-rail/sign-on",
                        null),
                new View("organization/:organization/import", RECRUITER, "/app/organization/harbour-rail/import", null),
                new View("organization/:organization/export", RECRUITER, "/app/organization/harbour-rail/export", null),
                new View(
                        "organization/:organization/import/people",
                        RECRUITER,
                        "/app/organization/harbour-rail/import/people",
                        null),
                new View("organization/:organization/rooms", RECRUITER, "/app/organization/harbour-rail/rooms", null),
                new View("organization/:organization/tags", RECRUITER, "/app/organization/harbour-rail/tags", null),
                new View("organization/:organization/tokens", RECRUITER, "/app/organization/harbour-rail/tokens", null),
                new View(
                        "organization/:organization/webhooks",
                        RECRUITER,
                        "/app/organization/harbour-rail/webhooks",
                        null),
                new View("organization/:organization/webhooks/:webhook", RECRUITER, PlantedWebhook.ADDRESS, null),
                new View("organization/:organization/flows", RECRUITER, "/app/organization/harbour-rail/flows", null),
                new View("requisitions", RECRUITER, "/app/requisitions", null),
                new View("requisitions/new", RECRUITER, "/app/requisitions/new", null),
                new View("requisitions/:reference", RECRUITER, "/app/requisitions", "main .jw-rows a >> nth=0"),
                new View("offers/:reference", RECRUITER, "/app/offers/OF-22222222", null),
                new View("notices", RECRUITER, "/app/notices", null),
                new View("account", RECRUITER, "/app/account", null),
                new View("account/delete", CANDIDATE, "/app/account/delete", null),
                new View("applications", CANDIDATE, "/app/applications", null),
                new View("applications", CANDIDATE, "/app/applications", "main a[href^='applications/']"),
                new View(
                        "applications/:reference/messages",
                        CANDIDATE,
                        "/app/messages",
                        ".jw-inboxlist a -> .one .head a -> .jw-tabs a[href$='/messages']"),
                new View("messages/:application?", CANDIDATE, "/app/messages", null),
                new View("messages/:application?", RECRUITER, "/app/messages", ".jw-inboxlist a"),
                new View(
                        "organization/:organization/templates",
                        RECRUITER,
                        "/app/organization/harbour-rail/templates",
                        null),
                new View("organization/:slug/stages", RECRUITER, "/app/organization/harbour-rail/stages", null),
                new View("organization/:slug/kits", RECRUITER, "/app/organization/harbour-rail/kits", null),
                new View(
                        "organization/:slug/kits/:kit",
                        RECRUITER,
                        "/app/organization/harbour-rail/kits/new?from=structured",
                        null),
                new View("pipeline/:reference/stages", RECRUITER, "/app/pipeline/JW-2026-000001/stages", null),
                new View("candidates", RECRUITER, "/app/candidates", null),
                new View("candidates/requests", RECRUITER, "/app/candidates/requests", null),
                new View("pool", RECRUITER, "/app/pool", null),
                new View("profile/from-cv", CANDIDATE, "/app/profile/from-cv", null),
                new View("profile/kept-by", CANDIDATE, "/app/profile/kept-by", null),
                new View("profile/contacts", CANDIDATE, "/app/profile/contacts", null),
                new View("profile/visibility", CANDIDATE, "/app/profile/visibility", null),
                new View("saved", CANDIDATE, "/app/saved", null),
                new View("privacy", CANDIDATE, "/app/privacy", null),
                new View("profile", CANDIDATE, "/app/profile", null),
                new View("moderation", MODERATOR, "/app/moderation", null),
                new View("moderation", MODERATOR, "/app/moderation", "main a[href^='moderation/']"),
                new View("moderation/reports", MODERATOR, "/app/moderation/reports", null),
                new View("moderation/reports", MODERATOR, "/app/moderation/reports?show=decided", null),
                new View("moderation/appeals", MODERATOR, "/app/moderation/appeals", null),
                new View("moderation/appeals", MODERATOR, "/app/moderation/appeals?show=decided", null),
                new View("admin", ADMINISTRATOR, "/app/admin", null),
                new View("admin/people", ADMINISTRATOR, "/app/admin/people", null),
                new View("admin/organizations", ADMINISTRATOR, "/app/admin/organizations", null),
                new View("admin/people", ADMINISTRATOR, "/app/admin/people", "main a[href^='admin/people/']"),
                new View(
                        "admin/organizations",
                        ADMINISTRATOR,
                        "/app/admin/organizations",
                        "main a[href^='admin/organizations/']"),
                new View(
                        "admin/holds",
                        ADMINISTRATOR,
                        "/app/admin/organizations",
                        "main a[href^='admin/organizations/'] -> main a[href^='admin/holds/']"),
                new View("admin/rules", ADMINISTRATOR, "/app/admin/rules", null),
                new View("admin/rules", ADMINISTRATOR, "/app/admin/rules", "main a[href^='admin/rules/']"),
                new View("admin/words", ADMINISTRATOR, "/app/admin/words", null),
                new View("admin/words", ADMINISTRATOR, "/app/admin/words", "main a[href^='admin/words/']"),
                new View("admin/names", ADMINISTRATOR, "/app/admin/names", null),
                new View("admin/names/history", ADMINISTRATOR, "/app/admin/names/history", null),
                new View("admin/site", ADMINISTRATOR, "/app/admin/site", null),
                new View("admin/site/:part/:language", ADMINISTRATOR, "/app/admin/site/imprint/en", null),
                new View("admin/site/:part/:language", ADMINISTRATOR, "/app/admin/site/banner/de", null),
                new View("admin/transparency", ADMINISTRATOR, "/app/admin/transparency", null),
                new View("admin/mail", ADMINISTRATOR, "/app/admin/mail", null),
                new View("admin/mail", ADMINISTRATOR, "/app/admin/mail", "main a[href^='admin/mail/']"),
                new View("guides", ADMINISTRATOR, "/app/guides", null),
                new View("guides/:slug", ADMINISTRATOR, "/app/guides/backend-developer", null),
                new View("insights", ADMINISTRATOR, "/app/insights", null),
                new View(
                        "admin/access-log",
                        ADMINISTRATOR,
                        "/app/admin/people",
                        "main a[href^='admin/people/'] -> main a[href^='admin/access-log?by=']"),
                new View("admin/audit", ADMINISTRATOR, "/app/admin/audit", null),
                new View("admin/status", ADMINISTRATOR, "/app/admin/status", null));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aWindowCanBeMovedToAnotherNode(View view, Instance instance, People people) throws Exception {
        PlantedWebhook.in(instance);
        Visitor visitor = new Visitor(instance);
        String address = view.link() == null ? view.address() : firstOf(view, people);
        if (!SESSIONS.containsKey(view.account())) {
            SESSIONS.put(view.account(), visitor.sessionOf(view.account()));
        }

        HttpResponse<String> response = visitor.get(address, "Cookie", SESSIONS.get(view.account()));
        assertEquals(
                200,
                response.statusCode(),
                () -> address + ": " + Jsoup.parse(response.body()).text());
    }

    private static String firstOf(View view, People people) {
        Page page = people.recruiter(view.account(), Look.ENGLISH_DESKTOP).page;
        page.navigate(view.address());
        String[] way = view.link().split(" -> ", -1);
        for (int i = 0; i < way.length - 1; i++) {
            page.locator(way[i]).first().click();
        }
        return (String) page.locator(way[way.length - 1]).first().evaluate("""
            part => (part.pathname ?? location.pathname) + (part.search ?? location.search)\
            """);
    }

    @Test
    void everyViewIsCovered() throws IOException {
        Set<String> tried = views().map(View::route).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(declared(), tried);
    }

    private static Set<String> declared() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith("View.java")).toList();
            Set<String> routes = new TreeSet<>();
            for (Path source : sources) {
                ROUTE.matcher(Files.readString(source)).results().forEach(route -> routes.add(route.group(1)));
            }
            return routes;
        }
    }
}
