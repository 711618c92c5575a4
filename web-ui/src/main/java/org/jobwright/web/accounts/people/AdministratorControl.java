package org.jobwright.web.accounts.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.web.shared.http.BaseUrl;

/** Launcher commands for accounts. The service only accepts the system. */
@Path("/control/administrators")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AdministratorControl {

    @Inject
    private AdministratorService administrators;

    /** Creates the one-time link of a new administrator. */
    @POST
    public AppointedAdministrator appoint(AppointAdministrator command) {
        return new AppointedAdministrator(BaseUrl.get() + "/password/reset/"
                + administrators.appoint(command.email()).value());
    }

    /** Resets the second factors of someone who lost them all. */
    @POST
    @Path("reset-factors")
    public ResetFactors resetFactors(AppointAdministrator command) {
        return new ResetFactors(administrators.resetSecondFactors(command.email()));
    }

    /** The address. */
    public record AppointAdministrator(String email) {}

    /** Whether there is such an account. */
    public record ResetFactors(boolean known) {}

    /** The link to open. */
    public record AppointedAdministrator(String link) {}
}
