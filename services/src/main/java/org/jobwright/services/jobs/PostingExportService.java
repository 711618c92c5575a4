package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.services.organizations.ListExports;

/** The postings of an organization as a file. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PostingExportService {

    @Inject
    private OrganizationPostingQueries queries;

    @Inject
    private ListExports exports;

    /** All postings that match, in their order. */
    public List<OrganizationPosting> export(OrganizationPostingSearch search) {
        return exports.all(search.organization(), ExportedList.POSTINGS, page -> queries.postings(search, page));
    }
}
