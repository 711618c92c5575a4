package org.jobwright.web.accounts.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jobwright.services.accounts.people.PersonSummary;
import org.jobwright.services.organizations.directory.DirectoryExportService;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** The staff's list of people as a file, with the search of its page. */
@Path("/admin/people.csv")
@RequestScoped
public class PeopleDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private DirectoryExportService directory;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download() {
        String words = list.accept().getSingleParameter(PeopleView.WORDS).orElse("");
        return list.<PersonSummary>file()
                .column("accounts.people.person", PersonSummary::displayName)
                .column("accounts.people.csv.email", PersonSummary::email)
                .column("accounts.people.status", PersonSummary::status)
                .column("accounts.people.csv.reason", PersonSummary::suspensionReason)
                .column("accounts.people.roles", this::roles)
                .day("accounts.people.registered", PersonSummary::registeredAt)
                .of(directory.people(words), "people.csv");
    }

    private String roles(PersonSummary person) {
        return person.staffRoles().stream().map(visit::text).collect(Collectors.joining(", "));
    }
}
