package org.jobwright.web.moderation.statements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.moderation.statements.StatementExportService;
import org.jobwright.services.moderation.statements.StatementRow;
import org.jobwright.web.shell.ListRequest;

/** The statements of reasons of a year as a file, for a public database of such statements: with constants, not words. */
@Path("/admin/statements-{year: 20[0-9]{2}}.csv")
@RequestScoped
public class StatementDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private StatementExportService statements;

    @PathParam("year")
    private int year;

    @GET
    public Response download() {
        list.accept();
        return list.<StatementRow>file()
                .column("moderation.statements.id", StatementRow::id)
                .column("moderation.statements.restriction", row -> row.restriction()
                        .name())
                .column("moderation.statement.scope", row -> row.scope().name())
                .column("moderation.statements.duration", row -> row.duration().name())
                .column("moderation.statement.source", row -> row.source().name())
                .column("moderation.statements.detection", StatementRow::automatedDetection)
                .column("moderation.statements.detected", StatementRow::detected)
                .column("moderation.statements.automated", StatementRow::automatedDecision)
                .column("moderation.statements.ground-kind", row -> row.groundKind()
                        .name())
                .column("moderation.statement.ground", StatementRow::ground)
                .column("moderation.statements.sent", StatementRow::sentAt)
                .of(statements.export(year), "statements-" + year + ".csv");
    }
}
