package org.jobwright.web.requisitions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.requisitions.RequisitionExportService;
import org.jobwright.services.requisitions.RequisitionSummary;
import org.jobwright.web.shell.ListRequest;

/** The requisitions of their reader as a file. */
@Path("/requisitions.csv")
@RequestScoped
public class RequisitionDownloads {

    @Inject
    private ListRequest list;

    @Inject
    private RequisitionExportService requisitions;

    @GET
    public Response download() {
        list.accept();
        return list.<RequisitionSummary>file()
                .column("requisitions.csv.reference", one -> one.reference().value())
                .column("requisitions.field.title", RequisitionSummary::title)
                .column("requisitions.csv.state", RequisitionSummary::state)
                .column("requisitions.csv.requester", RequisitionSummary::requester)
                .column("requisitions.csv.organization", RequisitionSummary::organization)
                .column("requisitions.csv.waiting", RequisitionSummary::waiting)
                .day("requisitions.csv.changed", RequisitionSummary::changedAt)
                .of(requisitions.export(), "requisitions.csv");
    }
}
