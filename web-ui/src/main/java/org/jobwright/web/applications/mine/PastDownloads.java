package org.jobwright.web.applications.mine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.services.applications.mine.PastApplication;
import org.jobwright.services.applications.mine.PastApplicationService;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.pdf.PdfWriter;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shell.ListRequest;

/** The applications of a person in a period, as a table and as a PDF. */
@Path("/applications")
@RequestScoped
public class PastDownloads {

    /** The most in a file; more would fill hundreds of pages. */
    private static final int MOST_PRINTED = 500;

    @Inject
    private ListRequest list;

    @Inject
    private PastApplicationService past;

    @Inject
    private SiteRequest visit;

    @GET
    @Path("record.csv")
    public Response table() {
        PastPeriod period = period();
        Formats formats = Formats.of(visit.language(), period.zone());
        return list.<PastApplication>file()
                .column("applications.past.date", one -> formats.isoDay(one.appliedAt()))
                .column("applications.past.employer", PastApplication::organization)
                .column("applications.past.title", PastApplication::title)
                .column("applications.past.place", PastApplication::place)
                .column("applications.past.way", one -> visit.text("applications.past.way.online", BaseUrl.get()))
                .column("applications.past.steps", one -> steps(one, formats))
                .column("applications.past.reference", one -> one.reference().value())
                .of(past.export(period.since(), period.until(), ListExports.MOST), "record.csv");
    }

    @GET
    @Path("record.pdf")
    public Response print() {
        PastPeriod period = period();
        List<PastApplication> applications = past.export(period.since(), period.until(), MOST_PRINTED);
        String name = visit.person().orElseThrow().displayName();
        PastPdf page = PastPdf.of(name, period, applications, visit.now(), visit.texts());
        return Attachment.of(PdfWriter.write(PastPdf.TEMPLATE, page), PdfWriter.MEDIA_TYPE, "record.pdf");
    }

    private PastPeriod period() {
        return PastPeriod.read(list.accept(), visit.now(), visit.formats().zone());
    }

    private String steps(PastApplication one, Formats formats) {
        return one.steps().stream()
                .map(step -> formats.isoDay(step.at()) + " " + visit.text(step.status()))
                .collect(Collectors.joining(", "));
    }
}
