package org.jobwright.instance.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What other programs consume: feeds and sitemaps, parsed by a real XML parser. */
@ExtendWith(Product.class)
class FeedsIT {
    private Visitor visitor;

    @BeforeEach
    void aProgram(Instance instance) {
        visitor = new Visitor(instance);
    }

    @Test
    void theFeedHasEveryOpenJobWhoseEmployerIsNamed() throws Exception {
        List<String> references = texts(document("/feeds/indeed.xml"), "referencenumber");

        assertAll(
                () -> assertTrue(references.size() > 50, references::toString),
                () -> assertEquals(
                        references.size(), references.stream().distinct().count()),
                () -> assertTrue(references.contains("JW-2026-000001")),
                () -> assertFalse(references.contains("JW-2026-000008"), "is over"),
                () -> assertFalse(references.contains("JW-2026-000010"), "is paused"));
    }

    @Test
    void theAtomFeedHasTheNewestFirstAndLinksItsPages() throws Exception {
        Document feed = document("/feeds/jobs.atom");
        List<String> published = texts(feed, "published");
        List<String> relations = attributes(feed, "link", "rel");

        assertAll(
                () -> assertTrue(published.size() > 50),
                () -> assertEquals(
                        published.stream().sorted(Comparator.reverseOrder()).toList(), published),
                () -> assertEquals(published.size(), texts(feed, "summary").size()),
                () -> assertTrue(relations.containsAll(List.of("self", "first", "last", "alternate"))),
                () -> assertFalse(relations.contains("next"), "all fit on one page"));
    }

    @Test
    void theAtomFeedSupportsTheParametersOfTheListAndGerman() throws Exception {
        Document feed = document("/feeds/jobs.atom?organization=harbour-rail&sort=PAY&lang=de");

        assertAll(
                () -> assertTrue(texts(feed, "entry").size() > 1),
                () -> assertEquals(
                        List.of("Jobwright", "Harbour Rail"),
                        texts(feed, "name").stream().distinct().toList()),
                () -> assertEquals("Neue Stellen", texts(feed, "title").getFirst()),
                () -> assertTrue(texts(feed, "logo").getFirst().contains("/logos/")),
                () -> assertEquals("en", attributes(feed, "title", "xml:lang").getLast()),
                () -> assertTrue(texts(feed, "summary").getFirst().contains(" im Jahr")),
                () -> assertTrue(attributes(feed, "link", "href").stream()
                        .anyMatch(link -> link.endsWith("/jobs?organization=harbour-rail&sort=PAY&lang=de"))));
    }

    @ParameterizedTest
    @CsvSource({
        "/, /feeds/jobs.atom",
        "/jobs?q=signal&workplace=ON_SITE&page=2, /feeds/jobs.atom?q=signal&amp;workplace=ON_SITE",
        "/organizations/harbour-rail, /feeds/jobs.atom?organization=harbour-rail"
    })
    void aPageTellsWhereItsJobsAreAsAFeed(String page, String feed) throws Exception {
        String link = "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"New jobs\" href=\"" + feed + "\">";

        assertTrue(visitor.get(page).body().contains(link), link);
    }

    @Test
    void theIndexLeadsToEveryPublicPage() throws Exception {
        List<String> addresses = texts(document("/sitemap.xml"), "loc").stream()
                .flatMap(part -> locations(path(part)).stream())
                .toList();

        assertAll(
                () -> assertTrue(addresses.contains("/jobs/JW-2026-000001/signalling-technician"), addresses::toString),
                () -> assertTrue(addresses.contains("/organizations/harbour-rail")),
                () -> assertTrue(addresses.contains("/employers")),
                () -> assertTrue(addresses.containsAll(List.of("/imprint", "/privacy", "/terms", "/contact"))),
                () -> assertTrue(addresses.contains("/roles")),
                () -> assertTrue(addresses.contains("/roles/backend-developer")),
                () -> assertFalse(addresses.stream().anyMatch(address -> address.contains("JW-2026-000008"))),
                () -> assertFalse(addresses.stream().anyMatch(address -> address.contains("JW-2026-000010"))));
        for (String address : addresses) {
            assertEquals(200, visitor.get(address).statusCode(), address);
        }
    }

    @Test
    void eachAddressHasItsLastChange() throws Exception {
        Document jobs = document("/sitemap/jobs-1.xml");

        assertEquals(texts(jobs, "loc").size(), texts(jobs, "lastmod").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap/jobs-99.xml", "/sitemap/jobs-x.xml", "/sitemap/nothing.xml"})
    void aPartThatIsNotThereIsNotFound(String path) throws Exception {
        assertEquals(404, visitor.get(path).statusCode());
    }

    @Test
    void robotsTxtNamesTheSitemap() throws Exception {
        assertTrue(visitor.get("/robots.txt").body().matches("(?s).*\\nSitemap: http[^\\n]*/sitemap\\.xml\\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/indeed.xml", "/sitemap.xml", "/sitemap/jobs-1.xml"})
    void whatDidNotChangeIsNotSentTwice(String path) throws Exception {
        HttpResponse<String> first = visitor.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String date = first.headers().firstValue("Last-Modified").orElseThrow();

        assertAll(
                () -> assertEquals(304, visitor.get(path, "If-None-Match", tag).statusCode()),
                () -> assertEquals(
                        304, visitor.get(path, "If-Modified-Since", date).statusCode()),
                () -> assertEquals(
                        200, visitor.get(path, "If-None-Match", "W/\"other\"").statusCode()),
                () -> assertEquals(0, first.headers().allValues("Set-Cookie").size()));
    }

    /** They change with the operator's site, not with the jobs. */
    @Test
    void theListOfPagesIsNotSentTwice() throws Exception {
        String path = "/sitemap/pages.xml";
        String tag = visitor.get(path).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, visitor.get(path, "If-None-Match", tag).statusCode());
    }

    private List<String> locations(String path) {
        try {
            return texts(document(path), "loc").stream().map(FeedsIT::path).toList();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private Document document(String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(200, answer.statusCode(), path);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").contains("xml"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Node::getTextContent)
                .toList();
    }

    private static List<String> attributes(Document document, String element, String name) {
        NodeList nodes = document.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> ((Element) nodes.item(i)).getAttribute(name))
                .toList();
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
