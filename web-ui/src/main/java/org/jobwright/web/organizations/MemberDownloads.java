package org.jobwright.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.CsvFile;

/** The members of an organization as a file, for each of them. */
@Path("/organizations/{slug}/members.csv")
@RequestScoped
public class MemberDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private MembershipService memberships;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("slug") String slug) {
        limit.requireList();
        MyOrganization organization = organizations.mine(slug);
        CsvFile file = new CsvFile(List.of(
                visit.text("organizations.members.csv.name"),
                visit.text("organizations.members.csv.email"),
                visit.text("organizations.members.csv.role"),
                visit.text("organizations.members.csv.since")));
        memberships
                .export(organization.id())
                .forEach(member -> file.row(List.of(
                        member.displayName(),
                        member.email(),
                        visit.text(member.role()),
                        visit.formats().isoDay(member.joinedAt()))));
        return Attachment.of(file.written(), CsvFile.MEDIA_TYPE, slug + "-members.csv");
    }
}
