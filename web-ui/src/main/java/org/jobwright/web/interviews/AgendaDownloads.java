package org.jobwright.web.interviews;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.interviews.agenda.AgendaExportService;
import org.jobwright.services.interviews.agenda.AgendaLine;
import org.jobwright.web.shell.ListRequest;

/** The interviews of a person as a file, as their page lists them. */
@Path("/interviews.csv")
@RequestScoped
public class AgendaDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private AgendaExportService agenda;

    @GET
    public Response download() {
        list.accept();
        return list.<AgendaLine>file()
                .column("interviews.csv.begins", line -> line.agreed() ? line.startsAt() : null)
                .column("interviews.csv.ends", line -> line.agreed() ? line.endsAt() : null)
                .column("interviews.csv.kind", line -> line.appointment().kind())
                .column("interviews.csv.title", line -> line.appointment().title())
                .column("interviews.csv.with", AgendaLine::with)
                .column("interviews.csv.posting", AgendaLine::posting)
                .column("interviews.csv.application", line -> line.application().value())
                .column("interviews.csv.place", line -> line.appointment().place())
                .column("interviews.csv.link", line -> line.appointment().link())
                .of(agenda.export(), "interviews.csv");
    }
}
