package org.jobwright.web.integrations.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.integrations.tokens.SignedInProgram;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.domains.DomainQueries;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.ProgramAnswer;
import org.jobwright.web.shared.api.CurrentProgram;

/** The organization of the calling program. Any token reads it. */
@Path("/api/v1/organization")
@RequestScoped
@ForPrograms
public class OrganizationResource {

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private DomainQueries domains;

    @Inject
    private CurrentProgram current;

    @GET
    public Response own() {
        OrganizationId own = current.get()
                .map(SignedInProgram::organization)
                .map(OrganizationId::new)
                .orElseThrow();
        return ProgramAnswer.ok(ApiOrganization.of(organizations.details(own), domains.proved(own)));
    }
}
