package org.jobwright.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.jobs.JobPostingQueries;
import org.jobwright.services.jobs.JobPostingSummary;
import org.jobwright.services.organizations.OrganizationPage;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.search.JobListPage.Chip;
import org.jobwright.web.search.JobListPage.WayOut;
import org.jobwright.web.shared.SitePages;
import org.jobwright.web.shared.Visit;

/** The list of open jobs with its search and filters. */
@Path("/jobs")
@RequestScoped
public class JobListPages {

    private static final int PAGE_SIZE = 20;

    @Inject
    private SitePages pages;

    @Inject
    private Visit visit;

    @Inject
    private JobPostingQueries jobs;

    @Inject
    private OrganizationQueries organizations;

    @GET
    public Response list(@Context UriInfo address) {
        JobFilters asked = JobFilters.read(address.getQueryParameters());
        Optional<OrganizationPage> organization =
                asked.organization().isEmpty() ? Optional.empty() : organizations.page(asked.organization());
        // An organization that is not there does not narrow.
        JobFilters filters =
                organization.isPresent() ? asked : asked.withoutOrganization().onPage(asked.page());
        OrganizationId hiring = organization.map(OrganizationPage::id).orElse(null);
        Page<JobPostingSummary> results =
                jobs.openPostings(filters.search(hiring), new PageRequest(filters.page(), PAGE_SIZE));
        List<Chip> chips = chips(filters, organization);
        return pages.publicPage(
                "site/jobs.jte",
                new JobListPage(
                        filters,
                        results,
                        jobs.filterCounts(filters.search(hiring)),
                        chips,
                        results.total() == 0 ? waysOut(filters, chips, hiring) : List.of()));
    }

    private List<Chip> chips(JobFilters filters, Optional<OrganizationPage> organization) {
        List<Chip> chips = new ArrayList<>();
        filters.workplace().forEach(value -> chips.add(new Chip(visit.text(value), filters.without(value))));
        filters.employment().forEach(value -> chips.add(new Chip(visit.text(value), filters.without(value))));
        filters.payFrom()
                .ifPresent(pay -> chips.add(new Chip(
                        visit.text("site.jobs.chip.pay", visit.formats().money(pay, filters.currency())),
                        filters.withoutPay())));
        if (filters.postedWithin() != null) {
            chips.add(new Chip(visit.text("site.jobs.chip.posted", filters.postedWithin()), filters.withoutAge()));
        }
        organization.ifPresent(hiring -> chips.add(new Chip(hiring.displayName(), filters.withoutOrganization())));
        return chips;
    }

    /** Takes each part of the search away in turn and counts. */
    private List<WayOut> waysOut(JobFilters filters, List<Chip> chips, OrganizationId hiring) {
        List<Chip> parts = new ArrayList<>(chips);
        if (!filters.words().isEmpty()) {
            parts.add(new Chip(filters.words(), filters.withoutWords()));
        }
        if (!filters.near().isEmpty()) {
            parts.add(new Chip(filters.near(), filters.withoutNear()));
        }
        List<Chip> ways = new ArrayList<>();
        parts.forEach(part -> ways.add(new Chip(visit.text("site.jobs.none.without", part.label()), part.without())));
        if (chips.size() > 1) {
            ways.add(new Chip(visit.text("site.jobs.none.without-filters"), filters.withoutFilters()));
        }
        return ways.stream()
                .map(way -> new WayOut(way.label(), way.without(), count(way.without(), hiring)))
                .filter(way -> way.jobs() > 0)
                .sorted(Comparator.comparingLong(WayOut::jobs).reversed())
                .toList();
    }

    private long count(JobFilters filters, OrganizationId hiring) {
        return jobs.openPostings(
                        filters.search(filters.organization().isEmpty() ? null : hiring), new PageRequest(1, 1))
                .total();
    }
}
