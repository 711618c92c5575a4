package org.jobwright.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.web.shell.ListRequest;

/** The members of an organization as a file, for each of them. */
@Path("/organizations/{slug}/members.csv")
@RequestScoped
public class MemberDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private MembershipService memberships;

    @GET
    public Response download(@PathParam("slug") String slug) {
        list.accept();
        MyOrganization organization = organizations.mine(slug);
        return list.<MemberSummary>file()
                .column("organizations.members.csv.name", MemberSummary::displayName)
                .column("organizations.members.csv.email", MemberSummary::email)
                .column("organizations.members.csv.role", MemberSummary::role)
                .day("organizations.members.csv.since", MemberSummary::joinedAt)
                .of(memberships.export(organization.id()), slug + "-members.csv");
    }
}
