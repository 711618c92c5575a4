package org.jobwright.services.moderation.statements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.services.organizations.ListExports;

/** Statements of reasons as a file, for a public database of such statements. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class StatementExportService {

    @Inject
    private StatementExportQueries queries;

    @Inject
    private ListExports exports;

    /** All statements of a calendar year (UTC), without personal data. */
    public List<StatementRow> export(int year) {
        return exports.all(
                ExportedList.STATEMENTS,
                page -> queries.rows(
                        LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        LocalDate.of(year + 1, 1, 1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        page));
    }
}
