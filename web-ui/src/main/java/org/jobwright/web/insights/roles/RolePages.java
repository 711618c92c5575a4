package org.jobwright.web.insights.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.services.insights.guides.RoleGuideEditorQueries;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.insights.market.MarketQueries;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.search.saved.SavedSearchQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.insights.charts.PayFigures;
import org.jobwright.web.insights.market.OwnMarket;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** The role guides: their list, a page for each, and a preview for administrators. */
@Path("/roles")
@RequestScoped
public class RolePages {

    private static final int NEWEST = 4;
    static final int MONTHS = 13;
    static final String EVERYWHERE = "";

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @Inject
    private RoleGuideQueries guides;

    @Inject
    private RoleGuideEditorQueries editor;

    @Inject
    private KnownRoles roles;

    @Inject
    private MarketQueries market;

    @Inject
    private JobSearchQueries search;

    @Inject
    private SavedSearchQueries saved;

    @GET
    public Response list() {
        return pages.publicPage(
                "insights/roles/roles.jte", new RoleListPage(roles.summaries(visit.language()), visit.likelyCountry()));
    }

    @GET
    @Path("{slug}")
    public Response role(@PathParam("slug") String slug) {
        PublishedGuide guide = guides.published(slug).orElseThrow(() -> MissingRole.of(guides, slug));
        return pages.keptPage(
                "insights/roles/role.jte",
                page(guide, false),
                List.of(guide.id().value()));
    }

    /** The latest version, whether or not it is public. */
    @GET
    @Path("{slug}/preview")
    public Response preview(@PathParam("slug") String slug) {
        return pages.privatePage("insights/roles/role.jte", page(editor.preview(slug), true));
    }

    private RolePage page(PublishedGuide guide, boolean preview) {
        Language language = guide.content().speaks(visit.language()) ? visit.language() : Language.EN;
        RoleLinks links = new RoleLinks(roles.get(), visit);
        JobSearch ofRole = JobSearch.ofRole(guide.slug());
        Page<JobPostingSummary> jobs = search.list(ofRole.in(JobSearch.Order.NEWEST), new PageRequest(1, NEWEST));
        return new RolePage(
                guide,
                guide.content().text(language),
                language == visit.language() ? null : language.tag(),
                PayFigures.of(guide.content().pay(), visit.likelyCountry(), visit.texts(), visit.formats()),
                OwnMarket.of(market.history(guide.slug(), EVERYWHERE, MONTHS), visit.texts(), visit.formats()),
                GuideTopics.of(guide.content().text(language)),
                EducationLabels.of(guide.content().education(), visit.texts()),
                links.similar(guide.similarTitles()),
                links.paths(guide.content().text(language).careerPaths(), language),
                links.places(guide),
                jobs,
                visit.showsOwn() && saved.find(ofRole).isPresent(),
                preview);
    }
}
