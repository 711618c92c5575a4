package org.jobwright.web.search.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.web.search.query.JobSearchParameters;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.look.AssetVersion;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.Formats;

/** A list of jobs as an Atom feed (RFC 4287) in pages (RFC 5005), in the reader's language. */
final class AtomFeed {

    static final String MEDIA_TYPE = "application/atom+xml";

    private final SiteRequest visit;
    private final JobSearchParameters filters;
    private final Page<JobPostingSummary> jobs;

    AtomFeed(SiteRequest visit, JobSearchParameters filters, Page<JobPostingSummary> jobs) {
        this.visit = visit;
        this.filters = filters;
        this.jobs = jobs;
    }

    byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOutput out = new XmlOutput(bytes);
        out.open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        visit.language().tag())
                .text("id", visit.baseUrl() + filters.onPage(1).feedAddress())
                .text("title", visit.text("shared.feed.title", filters.words().isEmpty() ? 0 : 1, filters.words()))
                .text("updated", Formats.iso(updated()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", absolute(filters.address()));
        pictures(out);
        page(out, "self", jobs.number());
        page(out, "first", 1);
        if (jobs.number() > 1) {
            page(out, "previous", jobs.number() - 1);
        }
        if (jobs.number() < pages()) {
            page(out, "next", jobs.number() + 1);
        }
        page(out, "last", pages());
        out.open("author").text("name", visit.site().title()).close("author");
        for (JobPostingSummary job : jobs.items()) {
            entry(out, job);
        }
        out.close("feed").flush();
        return bytes.toByteArray();
    }

    /** Ours as the icon; the employer's as the logo, if all jobs belong to one. */
    private void pictures(XmlOutput out) throws IOException {
        out.text("icon", visit.baseUrl() + AssetVersion.address("favicon.svg"));
        List<String> logos = jobs.items().stream()
                .map(JobPostingSummary::organizationLogo)
                .distinct()
                .limit(2)
                .toList();
        if (logos.size() == 1 && logos.getFirst() != null) {
            out.text("logo", visit.baseUrl() + Addresses.logo(logos.getFirst()));
        }
    }

    private void page(XmlOutput out, String relation, int number) throws IOException {
        String address = absolute(filters.onPage(number).feedAddress());
        out.empty("link", "rel", relation, "type", MEDIA_TYPE, "href", address);
    }

    /** The number of available pages. */
    private int pages() {
        return Math.min(jobs.pages(), JobSearchQueries.DEEPEST / jobs.size());
    }

    private void entry(XmlOutput out, JobPostingSummary job) throws IOException {
        String address = visit.baseUrl() + Addresses.job(job.reference(), job.title());
        String employer = job.organizationName().isEmpty() ? visit.text("shared.confidential") : job.organizationName();
        out.open("entry")
                // The part of the address with the title may change.
                .text("id", visit.baseUrl() + "/jobs/" + job.reference())
                .text("title", job.title(), "xml:lang", language(job))
                .text("published", Formats.iso(job.datePosted()))
                .text("updated", Formats.iso(job.changedAt()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", address)
                .open("author")
                .text("name", employer)
                .close("author");
        for (EmploymentType type : job.employmentTypes()) {
            out.empty("category", "term", type.name(), "label", visit.text(type));
        }
        out.text("summary", summary(job, employer)).close("entry");
    }

    private String language(JobPostingSummary job) {
        return (job.language() == null ? visit.language() : job.language()).tag();
    }

    /** The summary of the job, as in the list. */
    private String summary(JobPostingSummary job, String employer) {
        String place = job.place().isEmpty() ? visit.formats().area(job.country()) : job.place();
        Stream<String> facts = Stream.of(
                visit.formats().pay(job.baseSalary()),
                visit.text("shared.job.who-where", employer, place, job.furtherPlaces()),
                visit.text(job.workplaceType()),
                job.employmentTypes().stream().map(visit::text).collect(Collectors.joining(", ")),
                visit.text("shared.job.promise", job.answerPromiseDays()));
        return facts.filter(fact -> !fact.isEmpty()).collect(Collectors.joining(". ")) + ".";
    }

    private Instant updated() {
        return jobs.items().stream()
                .map(JobPostingSummary::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private String absolute(String path) {
        return visit.baseUrl() + visit.link(path);
    }
}
