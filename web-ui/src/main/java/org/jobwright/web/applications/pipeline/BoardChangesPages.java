package org.jobwright.web.applications.pipeline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.pipeline.BoardChangeQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/** How many changes others made on a board; {@code assets/board.js} asks every 15 seconds. */
@Path("/postings/{reference}/board-changes")
@RequestScoped
public class BoardChangesPages {

    /** Longer than a working day no board stays open. */
    private static final Duration OLDEST = Duration.ofDays(1);

    @Inject
    private BoardChangeQueries changes;

    @Inject
    private LocalRateLimit limits;

    @Inject
    private SiteRequest visit;

    @GET
    public Response count(@PathParam("reference") String reference, @QueryParam("since") String since) {
        visit.person().ifPresent(person -> limits.require(Limit.BOARD_CHANGES, person.account()));
        Instant from = read(since);
        Instant now = visit.now();
        if (from.isBefore(now.minus(OLDEST)) || from.isAfter(now)) {
            throw new NotFound();
        }
        return Response.ok(String.valueOf(changes.changes(reference, from).total()), MediaType.TEXT_PLAIN)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Instant read(String since) {
        try {
            return Instant.parse(since == null ? "" : since);
        } catch (DateTimeParseException malformed) {
            throw new NotFound();
        }
    }
}
