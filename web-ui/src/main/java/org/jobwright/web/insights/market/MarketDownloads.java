package org.jobwright.web.insights.market;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jobwright.domain.insights.market.MarketCell;
import org.jobwright.services.insights.market.EmployerMarketQueries;
import org.jobwright.services.insights.market.MarketHealthQueries;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.text.CsvFile;

/** The data of the two dashboards, as files. */
@Path("/insights")
@RequestScoped
public class MarketDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private MarketHealthQueries health;

    @Inject
    private EmployerMarketQueries employers;

    @Inject
    private OrganizationQueries organizations;

    /** All roles in the months of the dashboard, for administrators. */
    @GET
    @Path("market.csv")
    public Response market(@QueryParam("country") String country) {
        limit.require(Limit.EXPORT);
        String chosen = Optional.ofNullable(country).orElse(MarketCell.EVERYWHERE);
        return Attachment.of(
                MarketCsv.months(health.months(chosen, InsightsView.MONTHS)), CsvFile.MEDIA_TYPE, "market.csv");
    }

    /** The postings of an organization compared with their market, for its members. */
    @GET
    @Path("{organization}/postings.csv")
    public Response postings(@PathParam("organization") String slug) {
        limit.require(Limit.EXPORT);
        MyOrganization mine = organizations.mine(slug);
        return Attachment.of(
                MarketCsv.postings(employers.postings(mine.id())), CsvFile.MEDIA_TYPE, "postings-" + slug + ".csv");
    }
}
