package org.jobwright.services.applications.mine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.shared.caller.Caller;

/** The record of what the caller applied for, which offices ask for. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PastApplicationService {

    @Inject
    private PastApplicationRepository past;

    @Inject
    private ListExports exports;

    @Inject
    private Caller caller;

    /**
     * The applications that the caller sent in a period, the latest first.
     *
     * @param until the first moment after it
     */
    public List<PastApplication> export(@NotNull Instant since, @NotNull Instant until) {
        return exports.all(ExportedList.MY_APPLICATIONS, page -> past.find(caller.person(), since, until, page));
    }
}
