package org.jobwright.web.applications.exports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jobwright.services.applications.tags.TagVocabularyService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.CsvFile;

/** The tags of an organization as a file, for those who change them. */
@Path("/organizations/{slug}/tags.csv")
@RequestScoped
public class TagDownloads {

    @Inject
    private DownloadLimit limit;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private TagVocabularyService tags;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download(@PathParam("slug") String slug) {
        limit.requireList();
        MyOrganization organization = organizations.mine(slug);
        CsvFile file = new CsvFile(
                List.of(visit.text("applications.tags.page.name"), visit.text("applications.exports.applications")));
        tags.export(organization.id()).forEach(tag -> file.row(List.of(tag.name(), tag.applications())));
        return Attachment.of(file.written(), CsvFile.MEDIA_TYPE, slug + "-tags.csv");
    }
}
