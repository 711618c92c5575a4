package org.jobwright.web.insights.guides;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** The list of guides as a file, for administrators. */
@Path("/guides.csv")
@RequestScoped
public class GuideListDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private RoleGuideService guides;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download() {
        GuidesAddress address = GuidesAddress.read(list.accept());
        return list.<RoleGuideListing>file()
                .column("insights.guides.list.column.title", RoleGuideListing::title)
                .column("insights.guides.list.column.status", this::status)
                .column("insights.guides.list.column.adverts", RoleGuideListing::adverts)
                .column("insights.guides.list.column.changed", RoleGuideListing::changedAt)
                .column("insights.guides.list.column.by", RoleGuideListing::changedBy)
                .of(address.ordered(guides.exportList(address.words())), "role-guides.csv");
    }

    private String status(RoleGuideListing guide) {
        return String.join(", ", GuideBadges.words(visit.texts(), guide));
    }
}
