package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped role guides, above all the first one of the product. */
@ExtendWith(Product.class)
class RolePagesIT {
    private static final String ROLE = "/roles/backend-developer";

    private Visitor visitor;

    @BeforeEach
    void aVisitor(Instance instance) {
        visitor = new Visitor(instance);
    }

    @Test
    void theFirstGuidesListsAreComplete() throws Exception {
        Document page = page(ROLE);

        assertAll(
                () -> assertEquals(
                        List.of(
                                "Full-Stack Developer",
                                "Software Engineer",
                                "Web Developer",
                                "Database Developer",
                                "Java Developer",
                                "Python Developer",
                                "API Developer",
                                "C/C++ Developer",
                                "DevOps Engineer",
                                "Site Reliability Engineer (SRE)",
                                "Cloud Architect",
                                "Solution Architect"),
                        texts(page, "section[aria-labelledby=titles] li")),
                () -> assertEquals(
                        7,
                        texts(page, "section[aria-labelledby=work] > ul > li").size()),
                () -> assertEquals(
                        List.of(
                                "Information Technology and Services (IT)",
                                "Financial Services",
                                "E-commerce and Retail",
                                "Healthcare",
                                "Manufacturing",
                                "Telecommunications",
                                "Media and Entertainment",
                                "Government and Public Sector"),
                        texts(row(page, "where", "Industries"), "li")),
                () -> assertEquals(
                        List.of(
                                "New York",
                                "Massachusetts",
                                "New Hampshire",
                                "New Jersey",
                                "Connecticut",
                                "Vermont",
                                "Pennsylvania",
                                "Remote"),
                        texts(row(page, "where", "Places"), "li")),
                () -> assertEquals(
                        8,
                        texts(page, "section[aria-labelledby=questions] details")
                                .size()),
                () -> assertEquals(
                        "Bachelor’s degree or equivalent experience",
                        page.select("section[aria-labelledby=path] > p > strong")
                                .text()),
                () -> assertTrue(
                        texts(page, ".jw-about dd").containsAll(List.of("15-1252.00 Software Developers")),
                        () -> texts(page, ".jw-about dd").toString()));
    }

    @Test
    void theFirstGuidesFiguresAreCompleteWithSources() throws Exception {
        Document page = page(ROLE);
        String market = page.select("section[aria-labelledby=market]").text();

        assertAll(
                () -> assertEquals(
                        "US$98,000 to US$135,000 per year is usual (United States)",
                        page.select(".jw-rolehead .jw-pay").text()),
                () -> assertEquals(
                        List.of("80,000", "98,000", "135,000", "162,000", "47.12 to 64.90"),
                        texts(page, "section[aria-labelledby=pay] tbody tr:first-child td.r")),
                () -> assertEquals(
                        List.of("2,924", "1,001", "86,504", "30", "6,600", "720", "260"),
                        texts(page, "section[aria-labelledby=market] > h2 ~ dl dd")
                                .subList(0, 7)),
                () -> assertTrue(market.contains("Source: Indeed Hiring Insights, October 2023."), market),
                () -> assertTrue(market.contains("Source: redShift Recruiting, October 2023."), market));
    }

    @Test
    void everyChartHasItsResultInWordsAndItsFiguresInATable() throws Exception {
        Document page = page(ROLE);
        for (Element drawing : page.select("figure svg")) {
            Element title = page.getElementById(drawing.attr("aria-labelledby"));

            assertEquals("img", drawing.attr("role"));
            assertTrue(title.text().contains("The table below has every"), title::text);
        }
        Element pay = page.select("section[aria-labelledby=pay]").first();
        assertTrue(pay.select("svg title").first().text().contains("US$80,000 to US$162,000"), pay::text);
        assertEquals(
                pay.select("svg.broad rect.inner").size(),
                pay.select("tbody tr").size());
    }

    @Test
    void aTitleWithAGuideLinksToItAndOthersToASearch() throws Exception {
        Document page = page(ROLE);

        assertEquals(
                "/roles/web-developer",
                page.select("a:containsOwn(Web Developer)").attr("href"));
        assertEquals(
                "/roles/devops-engineer",
                page.select("section[aria-labelledby=path] a:containsOwn(DevOps)")
                        .attr("href"));
        assertEquals(
                "/jobs?q=C%2FC%2B%2B+Developer",
                page.select("a:containsOwn(C/C++)").attr("href"));
        for (Element link : page.select(".jw-guide .jw-tags a")) {
            assertEquals(200, visitor.get(link.attr("href")).statusCode(), link::text);
        }
    }

    @Test
    void theOpenJobsOfTheRoleAreListedAndTheFilterShowsTheSame() throws Exception {
        Document page = page(ROLE);
        Document jobs = page("/jobs?role=backend-developer");

        assertEquals(texts(jobs, "article h2").stream().limit(4).toList(), texts(page, "article h3"));
        assertTrue(texts(page, "article h3").contains("Backend Developer"), page::text);
        assertEquals("Remove filter: Backend Developer", jobs.select(".jw-chip").text());
        assertTrue(jobs.select("input[name=role][value=backend-developer]").hasAttr("checked"));
        assertEquals(
                ROLE,
                page(path(page.select("article a").first()))
                        .select("#role + p a")
                        .attr("href"));
    }

    @Test
    void searchEnginesReadTheOccupationAndTheQuestions() throws Exception {
        JsonObject markup = JobMarkupIT.markup(visitor.get(ROLE).body());
        List<JsonObject> graph = markup.getAsJsonArray("@graph").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        JsonObject occupation = graph.getFirst();
        JsonObject bls = occupation.getAsJsonArray("estimatedSalary").get(1).getAsJsonObject();

        assertAll(
                () -> assertEquals("Occupation", occupation.get("@type").getAsString()),
                () -> assertEquals("Backend Developer", occupation.get("name").getAsString()),
                () -> assertEquals(
                        "MonetaryAmountDistribution", bls.get("@type").getAsString()),
                () -> assertEquals(79_850, bls.get("percentile10").getAsInt()),
                () -> assertEquals(211_450, bls.get("percentile90").getAsInt()),
                () -> assertEquals("FAQPage", graph.getLast().get("@type").getAsString()),
                () -> assertEquals(
                        8, graph.getLast().getAsJsonArray("mainEntity").size()));
    }

    @Test
    void guidesAreListedByTitleEachWithItsPay() throws Exception {
        Document list = page("/roles");
        List<String> titles = texts(list, ".jw-tiles h2");

        assertTrue(titles.size() >= 12, titles::toString); // earlier tests publish guides as well
        assertEquals(titles.stream().sorted().toList(), titles);
        assertTrue(list.select(".jw-tiles .jw-pay").size() >= 12, list::text);
        for (Element link : list.select(".jw-tiles a")) {
            assertEquals(200, visitor.get(link.attr("href")).statusCode(), link::text);
        }
    }

    @Test
    void theGermanPageIsGermanAndShowsGermanPayFirst() throws Exception {
        Document page = Jsoup.parse(visitor.get(ROLE + "?lang=de").body());

        assertAll(
                () -> assertEquals("de", page.select("html").attr("lang")),
                () -> assertEquals("Backend-Entwickler", page.select("h1").text()),
                () -> assertEquals("", page.select("h1").attr("lang")),
                () -> assertEquals(
                        "54.000 bis 75.000 € im Jahr sind üblich (Deutschland)",
                        page.select(".jw-rolehead .jw-pay").text()),
                () -> assertTrue(
                        page.select("section[aria-labelledby=market]").text().contains("86.504")),
                () -> assertTrue(page.select(".jw-source").text().contains("Für die Demo erfunden")),
                () -> assertEquals(
                        0,
                        page.select(".jw-source span[lang]:containsOwn(Befragung)")
                                .size()),
                () -> assertEquals(
                        "en",
                        page.select("section[aria-labelledby=titles] a:containsOwn(API Developer)")
                                .attr("lang")),
                () -> assertTrue(page.select("link[rel=canonical]").attr("href").endsWith(ROLE + "?lang=de")),
                () -> assertTrue(page.select("section[aria-labelledby=titles] a")
                        .first()
                        .attr("href")
                        .endsWith("lang=de")));
    }

    @Test
    void followingARoleSavesItsSearch() throws Exception {
        String session = visitor.sessionOf("olwen.hughes@demo.example");
        HttpResponse<String> pressed = visitor.post(
                "/saved/searches", Map.of("role", "backend-developer", "frequency", "DAILY"), "Cookie", session);
        Document page = Jsoup.parse(visitor.get(ROLE, "Cookie", session).body());

        assertEquals(
                "/jobs?role=backend-developer#by-mail",
                Visitor.location(pressed).replaceAll("^http://[^/]+", ""));
        assertTrue(page.select(".jw-following").text().startsWith("You follow this role."), page::text);
        assertTrue(page(ROLE).select(".jw-following").isEmpty(), "others do not");
    }

    @ParameterizedTest
    @CsvSource({"/roles/nothing, 404", "/roles/Backend-Developer, 404", "/roles/backend-developer/x, 404"})
    void anUnknownRoleIsNotThere(String path, int status) throws Exception {
        assertEquals(status, visitor.get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roles", ROLE})
    void anUnchangedPageIsNotSentTwiceAndLeavesNoCookie(String path) throws Exception {
        HttpResponse<String> first = visitor.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertEquals(304, visitor.get(path, "If-None-Match", tag).statusCode());
        assertEquals(
                200,
                visitor.get(path, "If-None-Match", tag, "Accept-Language", "de").statusCode());
        assertEquals(0, first.headers().allValues("Set-Cookie").size());
        assertFalse(first.headers()
                .firstValue("Content-Security-Policy")
                .orElse("unsafe")
                .contains("unsafe"));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(visitor.get(path, "Accept-Language", "en").body());
    }

    private static String path(Element link) {
        return link.attr("href");
    }

    /** The row of a list of facts with this name. */
    private static Element row(Document page, String section, String name) {
        return page.select("section[aria-labelledby=" + section + "] dl > div").stream()
                .filter(row -> row.select("dt").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Element part, String selector) {
        return part.select(selector).eachText();
    }
}
