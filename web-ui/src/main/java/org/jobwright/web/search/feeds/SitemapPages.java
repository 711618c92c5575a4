package org.jobwright.web.search.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.search.feeds.SitemapEntry;
import org.jobwright.services.search.feeds.SitemapPart;
import org.jobwright.services.search.feeds.SitemapQueries;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.api.RevalidatedAnswers;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.Formats;

/**
 * The addresses of all public pages for search engines: an index, and parts by kind of page; and the rules of
 * robots.txt.
 */
@Path("/")
@RequestScoped
public class SitemapPages {

    private static final String XML = "application/xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> FIXED =
            List.of("/", "/jobs", "/roles", "/employers", "/privacy/applications", "/transparency");

    /** Workspaces, forms and private pages. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /app
            Disallow: /apply
            Disallow: /postings
            Disallow: /saved
            Disallow: /alerts
            Disallow: /login
            Disallow: /register
            Disallow: /jobs/*/report
            Disallow: /roles/*/preview
            Allow: /
            """;

    private static final String SITEMAP = "\nSitemap: %s/sitemap.xml\n";

    @Inject
    private SitemapQueries pages;

    @Inject
    private RoleGuideQueries roles;

    @Inject
    private PublicAnswers answers;

    @Inject
    private RevalidatedAnswers documents;

    @Inject
    private SiteRequest visit;

    @Context
    private Request request;

    /** Programs may read a site that is not announced, or they would not see that they must not list it. */
    @GET
    @Path("robots.txt")
    public Response robots() {
        String rules = refused(visit.site().crawlers()) + ROBOTS;
        String all = visit.site().announced() ? rules + SITEMAP.formatted(BaseUrl.get()) : rules;
        return documents.document(request, "text/plain", all.getBytes(StandardCharsets.UTF_8));
    }

    /** A group of their own: a crawler follows the rules of its name only (RFC 9309, 2.2.1). */
    private static String refused(List<String> crawlers) {
        return crawlers.isEmpty()
                ? ""
                : crawlers.stream().map("User-agent: %s\n"::formatted).collect(Collectors.joining())
                        + "Disallow: /\n\n";
    }

    @GET
    @Path("sitemap.xml")
    public Response index() {
        requireAnnounced();
        return answers.xml(request, XML, () -> (out, change) -> {
            out.open("sitemapindex", "xmlns", NAMESPACE);
            part(out, "/sitemap/pages.xml", change.at());
            for (SitemapPart part : pages.organizationParts()) {
                part(out, "/sitemap/organizations-" + part.number() + ".xml", part.changedAt());
            }
            Optional<Instant> guides = guides().map(SitemapEntry::changedAt).max(Comparator.naturalOrder());
            if (guides.isPresent()) {
                part(out, "/sitemap/roles.xml", guides.get());
            }
            for (SitemapPart part : pages.jobParts()) {
                part(out, "/sitemap/jobs-" + part.number() + ".xml", part.changedAt());
            }
            out.close("sitemapindex");
        });
    }

    private static void part(XmlOutput out, String address, Instant changed) throws IOException {
        out.open("sitemap")
                .text("loc", BaseUrl.get() + address)
                .text("lastmod", Formats.iso(changed))
                .close("sitemap");
    }

    /** Pages whose address never changes; the home page and the list change with every job. */
    @GET
    @Path("sitemap/pages.xml")
    public Response fixed() throws IOException {
        requireAnnounced();
        List<String> addresses = Stream.concat(
                        FIXED.stream(), visit.site().shownPages().stream().map(Addresses::site))
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOutput out = new XmlOutput(bytes);
        out.open("urlset", "xmlns", NAMESPACE);
        for (String address : addresses) {
            out.open("url").text("loc", BaseUrl.get() + address).close("url");
        }
        out.close("urlset").flush();
        return documents.document(request, XML, bytes.toByteArray());
    }

    @GET
    @Path("sitemap/jobs-{part: [0-9]{1,6}}.xml")
    public Response jobs(@PathParam("part") int part) {
        return part(() -> pages.jobs(part), job -> Addresses.job(job.key(), job.title()));
    }

    @GET
    @Path("sitemap/organizations-{part: [0-9]{1,6}}.xml")
    public Response organizations(@PathParam("part") int part) {
        return part(() -> pages.organizations(part), organization -> Addresses.organization(organization.key()));
    }

    @GET
    @Path("sitemap/roles.xml")
    public Response roles() {
        return part(() -> guides().toList(), guide -> Addresses.role(guide.key()));
    }

    /** There are a few hundred at most, so they are one part. */
    private Stream<SitemapEntry> guides() {
        return roles.all(Language.EN).stream()
                .map(guide -> new SitemapEntry(guide.slug(), guide.title(), guide.publishedAt()));
    }

    private Response part(Supplier<List<SitemapEntry>> part, Function<SitemapEntry, String> address) {
        requireAnnounced();
        return answers.xml(request, XML, () -> {
            List<SitemapEntry> entries = part.get();
            if (entries.isEmpty()) {
                throw new NotFound();
            }
            return (out, change) -> write(out, entries, address);
        });
    }

    private void requireAnnounced() {
        if (!visit.site().announced()) {
            throw new NotFound();
        }
    }

    private static void write(XmlOutput out, List<SitemapEntry> entries, Function<SitemapEntry, String> address)
            throws IOException {
        out.open("urlset", "xmlns", NAMESPACE);
        for (SitemapEntry entry : entries) {
            out.open("url")
                    .text("loc", BaseUrl.get() + address.apply(entry))
                    .text("lastmod", Formats.iso(entry.changedAt()))
                    .close("url");
        }
        out.close("urlset");
    }
}
