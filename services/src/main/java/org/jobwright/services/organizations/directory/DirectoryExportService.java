package org.jobwright.services.organizations.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.accounts.people.PeopleQueries;
import org.jobwright.services.accounts.people.PersonSummary;
import org.jobwright.services.organizations.ListExports;

/** The staff's lists of people and of organizations as files. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class DirectoryExportService {

    @Inject
    private PeopleQueries people;

    @Inject
    private OrganizationDirectoryQueries organizations;

    @Inject
    private ListExports exports;

    /** All people whose name or address contains some words, as on the page. */
    public List<PersonSummary> people(String words) {
        return exports.all(ExportedList.PEOPLE, page -> people.find(words, page));
    }

    /**
     * All organizations whose name contains some words, as on the page.
     *
     * @param statuses only these; empty for all
     */
    public List<OrganizationSummary> organizations(String words, @NotNull Set<OrganizationStatus> statuses) {
        return exports.all(ExportedList.ORGANIZATIONS, page -> organizations.find(words, statuses, page));
    }
}
