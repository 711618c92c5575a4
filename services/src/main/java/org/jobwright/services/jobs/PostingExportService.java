package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

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
        Page<OrganizationPosting> page = queries.postings(search, new PageRequest(1, PageRequest.MAX_SIZE));
        exports.record(search.organization(), ExportedList.POSTINGS, (int) page.total());
        List<OrganizationPosting> all = new ArrayList<>(page.items());
        for (int number = 2; number <= page.pages(); number++) {
            all.addAll(queries.postings(search, new PageRequest(number, PageRequest.MAX_SIZE))
                    .items());
        }
        return all;
    }
}
