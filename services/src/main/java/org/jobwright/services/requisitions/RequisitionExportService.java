package org.jobwright.services.requisitions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.services.organizations.ListExports;

/** The requisitions as a file. */
@Stateless
@RolesAllowed(Role.PERSON)
public class RequisitionExportService {

    @Inject
    private RequisitionQueries requisitions;

    @Inject
    private ListExports exports;

    /** All that the caller reads, the latest first; what waits for their answer is marked. */
    public List<RequisitionSummary> export() {
        return exports.all(ExportedList.REQUISITIONS, requisitions::all);
    }
}
