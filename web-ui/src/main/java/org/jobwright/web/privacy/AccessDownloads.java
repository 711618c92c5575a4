package org.jobwright.web.privacy;

import com.vaadin.flow.router.QueryParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.privacy.AccessQuery;
import org.jobwright.services.privacy.AccessRecord;
import org.jobwright.services.privacy.AccessRecordQueries;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shell.ListRequest;

/** An answer of the access log as a file, with the person and the days of its page. */
@Path("/admin/access-log.csv")
@RequestScoped
public class AccessDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private AccessRecordQueries records;

    @Inject
    private SiteRequest visit;

    @GET
    public Response download() {
        AccessQuery query = query(list.accept());
        return list.<AccessRecord>file()
                .column("privacy.access.csv.at", AccessRecord::at)
                .column("privacy.access.csv.person", this::person)
                .column("privacy.access.csv.email", AccessRecord::email)
                .column("privacy.access.csv.part", AccessRecord::part)
                .column("privacy.access.csv.role", AccessRecord::role)
                .column("privacy.access.csv.organization", AccessRecord::organization)
                .column("privacy.access.csv.posting", AccessRecord::posting)
                .column("privacy.access.csv.via", this::via)
                .of(records.export(query), "access-log.csv");
    }

    /** The days are those of the reader's browser. */
    private AccessQuery query(QueryParameters parameters) {
        ZoneId zone = parameters
                .getSingleParameter("zone")
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElseGet(() -> visit.formats().zone());
        LocalDate today = LocalDate.ofInstant(visit.now(), zone);
        return AccessLogAddress.read(parameters, today)
                .orElseThrow(NotFound::new)
                .query(today, zone);
    }

    private String person(AccessRecord row) {
        return row.isErased() ? visit.text("privacy.access.erased") : row.name();
    }

    private String via(AccessRecord row) {
        if (!row.byToken()) {
            return visit.text("privacy.access.via.session");
        }
        return visit.text(row.isByProgram() ? "privacy.access.via.program" : "privacy.access.via.token");
    }
}
