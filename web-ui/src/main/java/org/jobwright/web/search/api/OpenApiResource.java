package org.jobwright.web.search.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jobwright.web.shared.api.RevalidatedAnswers;

/** The description of the API (OpenAPI 3.1), written by hand; a test compares it with actual responses. */
@Path("/api/openapi.json")
@RequestScoped
public class OpenApiResource {

    @Inject
    private RevalidatedAnswers answers;

    @Context
    private Request request;

    @GET
    public Response description() throws IOException {
        try (InputStream file = OpenApiResource.class.getResourceAsStream("/org/jobwright/web/openapi.json")) {
            return answers.document(request, MediaType.APPLICATION_JSON, file.readAllBytes());
        }
    }
}
