package org.jobwright.web.shared.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.services.shared.security.SecurityLog;
import org.jobwright.web.shared.http.LoggedPath;

/**
 * Where browsers report that a page tried what its content security policy forbids: a mistake of ours, an extension of
 * the reader, or an attack. Logged with the directive and the blocked origin, without the rest of the addresses.
 */
@Path(PolicyReports.PATH)
@RequestScoped
public class PolicyReports {

    static final String PATH = "/policy-reports";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 16_384;

    @Inject
    private LocalRateLimit limit;

    @Inject
    private SiteRequest visit;

    @POST
    @Consumes({"application/csp-report", "application/json"})
    public Response report(InputStream body) throws IOException {
        limit.require(Limit.POLICY_REPORT, visit.address());
        JsonNode report = read(body.readNBytes(LONGEST));
        if (!report.isObject()) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        String directive = report.path("effective-directive")
                .asText(report.path("violated-directive").asText());
        SecurityLog.warn(
                "policy.violated",
                "directive",
                directive,
                "blocked",
                origin(report.path("blocked-uri").asText()),
                "page",
                LoggedPath.of(path(report.path("document-uri").asText())));
        return Response.noContent().build();
    }

    private static JsonNode read(byte[] body) throws IOException {
        try {
            return JSON.readTree(body).path("csp-report");
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** {@code https://elsewhere.example} for an address there; a keyword such as {@code inline} unchanged. */
    private static String origin(String address) {
        int host = address.indexOf("://");
        int path = host < 0 ? -1 : address.indexOf('/', host + 3);
        return path < 0 ? address : address.substring(0, path);
    }

    private static String path(String address) {
        String path = address.substring(origin(address).length());
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
