package org.jobwright.web.integrations.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.offers.ProgramOffer;
import org.jobwright.services.integrations.offers.ProgramOfferQueries;
import org.jobwright.services.integrations.offers.ProgramOfferService;
import org.jobwright.web.integrations.api.AdvertJson;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.ProgramAnswer;
import org.jobwright.web.integrations.api.ProgramRequests;
import org.jobwright.web.shared.api.ApiRefusal;

/** The offer to one applicant of the calling program's organization. */
@Path("/api/v1/applications/{reference}/offers")
@RequestScoped
@ForPrograms
public class ApplicationOffersResource {

    private static final int CREATED = 201;

    @Inject
    private ProgramOfferQueries queries;

    @Inject
    private ProgramOfferService offers;

    @Inject
    private ProgramRequests requests;

    @GET
    @ForPrograms(ApiScope.OFFERS_READ)
    public Response list(@PathParam("reference") String reference) {
        return ProgramAnswer.ok(ApiOffer.All.of(queries.of(read(reference))));
    }

    /** Begins one; what is not named is as in the advert. */
    @POST
    @ForPrograms(ApiScope.OFFERS_WRITE)
    public Response begin(@PathParam("reference") String reference, byte[] body) {
        ApplicationReference application = read(reference);
        JsonNode named = AdvertJson.node(body);
        return requests.once(body, kept -> OffersResource.answer(queries, kept), () -> {
            ProgramOffer none = queries.of(application);
            if (none.isBegun()) {
                String first = none.details().reference().value();
                throw new ApiRefusal(409, "integrations.offer.there", first).withLink(ApiOffer.address(first));
            }
            offers.write(
                    application,
                    null,
                    AdvertJson.patched(OfferTerms.class, none.details().start(), named));
            return new KeptAnswer(
                    CREATED, queries.of(application).details().reference().value(), false);
        });
    }

    private static ApplicationReference read(String reference) {
        return ApplicationReference.read(reference).orElseThrow(NotFound::new);
    }
}
