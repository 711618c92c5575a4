package org.jobwright.web.organizations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.organizations.directory.DirectoryExportService;
import org.jobwright.services.organizations.directory.OrganizationSummary;
import org.jobwright.web.shell.ListRequest;

/** The staff's list of organizations as a file, with the filters of its page. */
@Path("/admin/organizations.csv")
@RequestScoped
public class OrganizationDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private DirectoryExportService directory;

    @GET
    public Response download() {
        OrganizationsAddress address = OrganizationsAddress.read(list.accept());
        return list.<OrganizationSummary>file()
                .column("organizations.admin.organization", OrganizationSummary::displayName)
                .column("organizations.admin.csv.legal-name", OrganizationSummary::legalName)
                .column("organizations.admin.status", OrganizationSummary::status)
                .column("organizations.admin.csv.reason", OrganizationSummary::statusReason)
                .column("organizations.admin.website", OrganizationSummary::website)
                .day("organizations.admin.since", OrganizationSummary::createdAt)
                .of(directory.organizations(address.words(), address.statuses()), "organization-list.csv");
    }
}
