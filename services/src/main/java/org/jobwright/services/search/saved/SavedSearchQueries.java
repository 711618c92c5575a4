package org.jobwright.services.search.saved;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The caller's searches. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class SavedSearchQueries {

    @Inject
    private SavedSearchRepository searches;

    @Inject
    private Caller caller;

    /** All of them, newest first; there are never many. */
    public List<SavedSearchSummary> list() {
        return searches.of(caller.person()).stream().map(SavedSearchSummary::of).toList();
    }

    /** The one that finds the same jobs. */
    public Optional<SavedSearchSummary> find(JobSearch search) {
        return searches.find(caller.person(), search).map(SavedSearchSummary::of);
    }
}
