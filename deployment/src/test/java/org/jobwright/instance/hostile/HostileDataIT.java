package org.jobwright.instance.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jobwright.instance.Chromium;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Visitor;
import org.jobwright.instance.people.Person;
import org.jobwright.instance.site.JobMarkupIT;
import org.jobwright.instance.workspaces.WindowsIT;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Everything that people can write contains hostile text, and every page shows it as text. */
@Tag("SEC-01")
@Tag("slow")
class HostileDataIT {
    private static final String JOB = "/jobs/JW-2026-000001/signalling-technician";

    /** Every kind of page that shows people's text. */
    private static final List<String> SITE = List.of(
            "/",
            "/jobs",
            "/jobs?page=2",
            "/jobs?q=signal",
            JOB,
            JOB + "/apply",
            JOB + "/report",
            "/jobs/JW-2026-000008/control-room-operator",
            "/jobs/JW-2026-000010/payroll-analyst",
            "/organizations/harbour-rail",
            "/organizations/larkfield-care",
            "/roles",
            "/roles/backend-developer",
            "/employers");

    private static Instance instance;
    private static Chromium chromium;

    @BeforeAll
    static void anInstanceFullOfHostileText() throws Exception {
        chromium = new Chromium();
        instance = Instance.start(Files.createTempDirectory(Build.TARGET, "hostile-"), Build.freePort());
        HostileData data = new HostileData();
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            data.writeInto(connection);
        }
        assertTrue(data.written() > 300, data.written() + " values were changed");
    }

    @AfterAll
    static void end() {
        chromium.close();
        instance.close();
    }

    @Test
    void noPageRunsStoredMarkup() {
        List<String> alarms = new ArrayList<>();
        Map<String, List<String>> byAccount = new TreeMap<>(WindowsIT.views()
                .filter(view -> !view.account().equals("moderator@demo.example") || view.link() == null)
                .collect(Collectors.groupingBy(
                        WindowsIT.View::account, Collectors.mapping(WindowsIT.View::address, Collectors.toList()))));
        byAccount.put("", SITE);
        Set<Integer> answers = byAccount.entrySet().stream()
                .flatMap(account -> visit(account.getKey(), account.getValue(), alarms).stream())
                .collect(Collectors.toSet());

        assertEquals(List.of(), alarms);
        assertTrue(Set.of(200, 410).containsAll(answers), answers.toString());
    }

    /** Visits every page of an account, and the first item of each list. */
    private static List<Integer> visit(String account, List<String> addresses, List<String> alarms) {
        List<Integer> answers = new ArrayList<>();
        Page page = chromium.newPage(instance, Look.ENGLISH_DESKTOP, alarms::add);
        if (!account.isEmpty()) {
            page.navigate("/login");
            page.getByLabel("E-mail").fill(account);
            page.getByLabel("Password").fill(Person.PASSWORD);
            page.locator("main .jw-button--primary").click();
            page.waitForURL("**/app/**");
        }
        for (String address : addresses) {
            Response answer = page.navigate(address);
            answers.add(answer.status());
            page.locator("main").first().waitFor();
            var first = page.locator(
                    "main a[href^='applications/'], main a[href^='moderation/'], main a[href^='admin/mail/'],"
                            + " .jw-person a.name");
            if (first.count() > 0) {
                first.first().click();
                page.locator("main h1").first().waitFor();
            }
        }
        page.context().close();
        return answers;
    }

    @Test
    void noPageHasAForeignScriptOrHandler() throws Exception {
        Visitor visitor = new Visitor(instance);
        int shown = 0;
        for (String address : SITE) {
            HttpResponse<String> answer = shown(visitor, address);
            Document page = Jsoup.parse(answer.body());
            shown += page.text().contains("alert(1)") ? 1 : 0;
            for (Element script : page.select("script:not([type=application/ld+json])")) {
                assertTrue(script.attr("src").startsWith("/assets/"), address + ": " + script);
            }
            assertEquals(
                    0,
                    page.select("iframe, object, embed, base, svg[onload], img[src=x]")
                            .size(),
                    address);
            for (Element element : page.getAllElements()) {
                assertTrue(
                        element.attributes().asList().stream()
                                .noneMatch(one -> one.getKey().startsWith("on")),
                        address + ": " + element);
                assertTrue(
                        !element.attr("href").strip().toLowerCase(Locale.ROOT).startsWith("javascript:"), address);
            }
        }
        assertTrue(shown >= 5, "only " + shown + " pages show what was written");
    }

    @Test
    @Tag("SEC-02")
    void documentsForProgramsStayWellFormed() throws Exception {
        Visitor visitor = new Visitor(instance);
        assertEquals(
                "JobPosting",
                JobMarkupIT.markup(shown(visitor, JOB).body()).get("@type").getAsString());
        assertTrue(JsonParser.parseString(visitor.get("/api/v1/jobs").body()).isJsonObject());
        assertTrue(JsonParser.parseString(
                        visitor.get("/api/v1/jobs/JW-2026-000001").body())
                .isJsonObject());
        for (String feed : List.of("/feeds/jobs.atom", "/feeds/indeed.xml", "/sitemap.xml")) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(visitor.get(feed).body())));
        }
    }

    /** A title with other words has another address, and the old one redirects there. */
    private static HttpResponse<String> shown(Visitor visitor, String address) throws Exception {
        HttpResponse<String> answer = visitor.get(address);
        return answer.statusCode() == 301
                ? visitor.get(URI.create(Visitor.location(answer)).getRawPath())
                : answer;
    }
}
