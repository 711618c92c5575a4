package org.jobwright.web.integrations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.integrations.tokens.OwnProgramQueries;
import org.jobwright.web.shared.api.CurrentProgram;

/** What a program knows of itself: its organization, its scopes, and how long it works. */
@Path("/api/v1/me")
@RequestScoped
@ForPrograms
public class MeResource {

    @Inject
    private OwnProgramQueries programs;

    @Inject
    private CurrentProgram current;

    @GET
    public Response me() {
        return ProgramAnswer.ok(ApiProgram.of(programs.me(), current.get().orElseThrow()));
    }
}
