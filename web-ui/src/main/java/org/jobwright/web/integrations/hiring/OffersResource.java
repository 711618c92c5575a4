package org.jobwright.web.integrations.hiring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.services.integrations.offers.ProgramOffer;
import org.jobwright.services.integrations.offers.ProgramOfferQueries;
import org.jobwright.services.integrations.offers.ProgramOfferService;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.SendOffer;
import org.jobwright.services.offers.WithdrawOffer;
import org.jobwright.web.integrations.api.AdvertJson;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.Precondition;
import org.jobwright.web.integrations.api.ProgramAnswer;
import org.jobwright.web.integrations.api.ProgramRequests;

/** The offers of the calling program's organization. */
@Path(OffersResource.PATH)
@RequestScoped
@ForPrograms
public class OffersResource {

    static final String PATH = "/api/v1/offers";

    private static final int OK = 200;

    @Inject
    private ProgramOfferQueries queries;

    @Inject
    private ProgramOfferService offers;

    @Inject
    private OfferLetters letters;

    @Inject
    private ProgramRequests requests;

    @GET
    @Path("{reference}")
    @ForPrograms(ApiScope.OFFERS_READ)
    public Response one(@PathParam("reference") String reference) {
        ProgramOffer offer = queries.offer(read(reference));
        return ProgramAnswer.tagged(OK, offer.details().version(), ApiOffer.of(offer));
    }

    /** JSON Merge Patch (RFC 7396) on the terms of the version that is not sent, or of the next one. */
    @PATCH
    @Path("{reference}")
    @ForPrograms(ApiScope.OFFERS_WRITE)
    public Response patch(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        JsonNode patch = AdvertJson.node(body);
        ProgramOffer seen = queries.offer(read(reference));
        new Precondition(ifMatch, null).requireMatch(seen.details().version());
        offers.write(
                seen.application(),
                seen.details().version(),
                AdvertJson.patched(OfferTerms.class, seen.details().start(), patch));
        return answer(queries, OK, read(reference));
    }

    /** Asks approvers. */
    @POST
    @Path("{reference}/submit")
    @ForPrograms(ApiScope.OFFERS_WRITE)
    public Response submit(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(reference, ifMatch, null, offers::submit);
    }

    /** Gives up the version that is not sent. */
    @POST
    @Path("{reference}/discard")
    @ForPrograms(ApiScope.OFFERS_WRITE)
    public Response discard(@PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch) {
        return step(reference, ifMatch, null, offers::discard);
    }

    /** Proposes to make the offer; a person in the workspace releases it. */
    @POST
    @Path("{reference}/send")
    @ForPrograms(ApiScope.OFFERS_WRITE)
    public Response send(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        SendBody how = AdvertJson.read(body, SendBody.class);
        ProgramOffer seen = queries.offer(read(reference));
        Optional<SendOffer> letter =
                letters.of(seen, how.beyondOpenings()); // not within the transaction: it takes long
        return requests.once(body, kept -> answer(queries, kept), () -> {
            new Precondition(ifMatch, null).requireMatch(seen.details().version());
            seen.requireUnsent();
            offers.send(seen.application(), letter.orElseThrow());
            return new KeptAnswer(OK, seen.details().reference().value(), false);
        });
    }

    /** Proposes to take back what was sent; a person in the workspace releases it. */
    @POST
    @Path("{reference}/withdraw")
    @ForPrograms(ApiScope.OFFERS_WRITE)
    public Response withdraw(
            @PathParam("reference") String reference, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        WithdrawBody withdrawal = AdvertJson.read(body, WithdrawBody.class);
        return step(reference, ifMatch, body, seen -> {
            OfferDetails offer = seen.details();
            offers.withdraw(
                    seen.application(),
                    new WithdrawOffer(offer.id(), offer.version(), withdrawal.required(), withdrawal.reason()));
        });
    }

    private Response step(String reference, String ifMatch, byte[] body, Consumer<ProgramOffer> step) {
        OfferReference offer = read(reference);
        return requests.once(body, kept -> answer(queries, kept), () -> {
            ProgramOffer seen = queries.offer(offer);
            new Precondition(ifMatch, null).requireMatch(seen.details().version());
            step.accept(seen);
            return new KeptAnswer(OK, offer.value(), false);
        });
    }

    /** The offer as it is now, without what it says. */
    static Response answer(ProgramOfferQueries queries, KeptAnswer kept) {
        return answer(queries, kept.status(), read(kept.reference()));
    }

    private static Response answer(ProgramOfferQueries queries, int status, OfferReference reference) {
        ProgramOffer offer = queries.offer(reference);
        return ProgramAnswer.tagged(status, offer.details().version(), ApiOffer.after(offer));
    }

    private static OfferReference read(String reference) {
        return OfferReference.read(reference).orElseThrow(NotFound::new);
    }
}
