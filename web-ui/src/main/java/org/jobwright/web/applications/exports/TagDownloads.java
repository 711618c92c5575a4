package org.jobwright.web.applications.exports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.applications.tags.TagSummary;
import org.jobwright.services.applications.tags.TagVocabularyService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.ListRequest;

/** The tags of an organization as a file, for those who change them. */
@Path("/organizations/{slug}/tags.csv")
@RequestScoped
public class TagDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private TagVocabularyService tags;

    @GET
    public Response download(@PathParam("slug") String slug) {
        list.accept();
        MyOrganization organization = organizations.mine(slug);
        return list.<TagSummary>file()
                .column("applications.tags.page.name", TagSummary::name)
                .column("applications.exports.applications", TagSummary::applications)
                .of(tags.export(organization.id()), slug + "-tags.csv");
    }
}
