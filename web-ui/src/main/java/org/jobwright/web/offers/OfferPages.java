package org.jobwright.web.offers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.applications.mine.OtherApplications;
import org.jobwright.services.offers.CandidateOfferQueries;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.Attachment;
import org.jobwright.web.shared.DownloadLimit;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.pdf.PdfWriter;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The candidate reads an offer and answers it, without scripts. Each form carries the version and the hash of the letter
 * that the page showed.
 */
@Path("/offers/{application: A-[A-Z0-9]+}")
@RequestScoped
public class OfferPages {

    private static final String TEMPLATE = "offers/offer.jte";

    @Inject
    private CandidateOfferQueries offers;

    @Inject
    private CandidateOfferService answers;

    @Inject
    private CandidateApplicationQueries applications;

    @Inject
    private OtherApplications others;

    @Inject
    private DownloadLimit limit;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("application")
    private String application;

    /** How many other applications were withdrawn just now. */
    @QueryParam("withdrawn")
    private String withdrawn;

    /** Mails lead here: who is not signed in does that first. */
    @GET
    public Response show() {
        if (!visit.isSignedIn()) {
            return signIn();
        }
        return page(Response.Status.OK, FieldErrors.NONE, OfferAnswer.EMPTY);
    }

    /** Who accepted withdraws other applications: those that they tick, and no other. */
    @POST
    @Path("others")
    public Response withdrawOthers(@FormParam("other") List<String> ticked) {
        if (!visit.isSignedIn()) {
            return signIn();
        }
        Set<ApplicationReference> chosen = ticked.stream()
                .flatMap(one -> ApplicationReference.read(one).stream())
                .limit(OtherApplications.MOST)
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            return page(
                    Response.Status.BAD_REQUEST,
                    FieldErrors.of(visit.texts(), "other", new RuleViolation("offers.others.none")),
                    OfferAnswer.EMPTY);
        }
        int withdrawn = others.withdraw(chosen);
        return Redirect.to(visit.link(OfferPage.address(reference(), "") + "?withdrawn=" + withdrawn));
    }

    /** The letter as it was sent. */
    @GET
    @Path("letter-{version: [0-9]{1,4}}.pdf")
    public Response letter(@PathParam("version") int version) {
        if (!visit.isSignedIn()) {
            return signIn();
        }
        limit.requireHere(Limit.DOCUMENT);
        MyOffer offer = offer();
        return Attachment.of(
                offers.letter(offer.reference(), version),
                PdfWriter.MEDIA_TYPE,
                offer.reference().value() + "-" + version + ".pdf");
    }

    @POST
    @Path("accept")
    public Response accept(@BeanParam OfferAnswer answer) {
        return run(
                "name",
                answer,
                OfferState.ACCEPTED,
                () -> answers.accept(offer().reference(), answer.seen(), answer.name()));
    }

    @POST
    @Path("decline")
    public Response decline(@BeanParam OfferAnswer answer) {
        return run(
                "reason",
                answer,
                OfferState.DECLINED,
                () -> answers.decline(offer().reference(), answer.seen(), answer.declineReason(), answer.words()));
    }

    @POST
    @Path("change")
    public Response askChange(@BeanParam OfferAnswer answer) {
        return run(
                "words",
                answer,
                OfferState.CHANGE_ASKED,
                () -> answers.askChange(offer().reference(), answer.seen(), answer.words(), answer.wantedStart()));
    }

    @POST
    @Path("back-out")
    public Response backOut(@BeanParam OfferAnswer answer) {
        return run(
                "words",
                answer,
                OfferState.BACKED_OUT,
                () -> answers.backOut(offer().reference(), answer.seen(), answer.words()));
    }

    /**
     * Done, the page says what is so now; refused, it says why, and what was typed stays.
     *
     * @param wanted the state after it; if a first press of the button led there, the second one is not refused
     */
    private Response run(String field, OfferAnswer answer, OfferState wanted, Runnable command) {
        if (!visit.isSignedIn()) {
            return signIn();
        }
        try {
            command.run();
            return done();
        } catch (NotFound unknown) {
            throw unknown;
        } catch (RuleViolation refused) {
            MyOffer now = offer();
            if (refused.getCode().equals("offers.transition-refused") && now.state() == wanted && answer.isIn(now)) {
                return done();
            }
            String shown = now.state().canBecome(wanted) ? field : OfferPage.NEWS;
            return page(Response.Status.BAD_REQUEST, FieldErrors.of(visit.texts(), shown, refused), answer);
        }
    }

    private Response done() {
        return Redirect.to(visit.link(OfferPage.address(reference(), "")));
    }

    /** Before anything is looked up: addresses that exist and others are alike. */
    private Response signIn() {
        return Redirect.to(Addresses.continuing("/login", OfferPage.address(reference(), "")));
    }

    private Response page(Response.Status status, FieldErrors errors, OfferAnswer typed) {
        MyOffer offer = offer();
        List<MyApplication> running = OfferPage.isAgreed(offer) ? applications.runningBesides(reference()) : List.of();
        return pages.privatePage(
                status, TEMPLATE, new OfferPage(reference(), offer, errors, typed, running, withdrawn));
    }

    private MyOffer offer() {
        return offers.of(reference()).orElseThrow(NotFound::new);
    }

    private ApplicationReference reference() {
        return ApplicationReference.read(application).orElseThrow(NotFound::new);
    }
}
