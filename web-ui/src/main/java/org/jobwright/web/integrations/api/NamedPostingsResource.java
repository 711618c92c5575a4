package org.jobwright.web.integrations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.integrations.postings.ProgramPosting;
import org.jobwright.services.integrations.postings.ProgramPostingQueries;
import org.jobwright.services.integrations.postings.ProgramPostingService;
import org.jobwright.services.integrations.postings.WritePosting;

/** Postings by the identifier that the calling program has for them: all that software which keeps two systems equal needs. */
@Path(PostingsResource.PATH + "/by-external-id/{identifier: .+}")
@RequestScoped
@ForPrograms
public class NamedPostingsResource {

    @Inject
    private ProgramPostingQueries queries;

    @Inject
    private ProgramPostingService postings;

    @GET
    @ForPrograms(ApiScope.POSTINGS_READ)
    public Response one(@PathParam("identifier") String identifier) {
        return ProgramAnswer.of(200, queries.named(identifier));
    }

    /** Creates it, or replaces its text; if another call creates it at this moment, it is there already. */
    @PUT
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response put(
            @PathParam("identifier") String identifier,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            byte[] body) {
        Precondition precondition = new Precondition(ifMatch, ifNoneMatch);
        WritePosting command = AdvertJson.read(body, PostingBody.class).named(identifier);
        Optional<ProgramPosting> known = known(identifier);
        if (known.isEmpty()) {
            precondition.requireNothing();
            try {
                return PostingRefusals.told(() -> ProgramAnswer.of(201, postings.create(command)));
            } catch (RuleViolation refused) {
                known = known(identifier).filter(first -> PostingRefusals.isTaken(refused));
                if (known.isEmpty()) {
                    throw refused;
                }
            }
        }
        ProgramPosting seen = known.orElseThrow();
        precondition.requireMatch(seen.version());
        return Precondition.naming(
                () -> queries.named(identifier).version(),
                () -> PostingRefusals.told(
                        () -> ProgramAnswer.of(200, postings.write(seen.id(), seen.version(), command))));
    }

    /** Ends it; once it has ended, again and again. */
    @DELETE
    @ForPrograms(ApiScope.POSTINGS_WRITE)
    public Response delete(@PathParam("identifier") String identifier, @HeaderParam("If-Match") String ifMatch) {
        ProgramPosting seen = queries.named(identifier);
        new Precondition(ifMatch, null).requireMatchIfGiven(seen.version());
        return Precondition.naming(() -> queries.named(identifier).version(), () -> {
            postings.end(seen.id(), ifMatch == null ? null : seen.version());
            return Response.noContent().build();
        });
    }

    private Optional<ProgramPosting> known(String identifier) {
        try {
            return Optional.of(queries.named(identifier));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }
}
