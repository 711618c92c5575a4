package org.jobwright.services.interviews.agenda;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The interviews of the caller as a file. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class AgendaExportService {

    @Inject
    private AgendaQueries agenda;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private ListExports exports;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Those of the page. Each candidate sees which member of the employer took them along. */
    public List<AgendaLine> export() {
        List<AgendaLine> lines = agenda.mine();
        exports.record(ExportedList.INTERVIEWS, lines.size());
        accesses.exported(
                lines.stream()
                        .filter(Predicate.not(AgendaLine::isOwn))
                        .map(AgendaLine::application)
                        .distinct()
                        .toList(),
                caller.person(),
                clock.instant());
        return lines;
    }
}
