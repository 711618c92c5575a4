package org.jobwright.services.applications.mine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The record of the caller's applications, which employment offices ask for. */
@Stateless
@OwnSide
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
     * @param most the most that the file has room for
     */
    public List<PastApplication> export(@NotNull Instant since, @NotNull Instant until, int most) {
        return exports.all(ExportedList.MY_APPLICATIONS, page -> {
            Page<PastApplication> found = past.find(caller.person(), since, until, page);
            if (found.total() > most) {
                throw new RuleViolation("applications.past.too-long", found.total(), most);
            }
            return found;
        });
    }
}
