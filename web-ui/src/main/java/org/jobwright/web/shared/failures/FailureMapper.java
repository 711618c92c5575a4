package org.jobwright.web.shared.failures;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns every uncaught exception of a resource into a page of {@link ProblemPages}. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Inject
    private ProblemPages problems;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known
                && known.getResponse().getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return known.getResponse();
        }
        return problems.of(failure);
    }
}
