package org.jobwright.web.accounts.signon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.signon.OwnerEntryService;
import org.jobwright.services.signon.SignOnAnswer;
import org.jobwright.services.signon.SignOnJoinService;
import org.jobwright.services.signon.SignOnOffer;
import org.jobwright.services.signon.SignOnOutcome;
import org.jobwright.services.signon.SignOnService;
import org.jobwright.web.accounts.sessions.BrowserSession;
import org.jobwright.web.accounts.sessions.ContinueTo;
import org.jobwright.web.accounts.sessions.Device;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * Signing in at the provider of an organization. Going there takes a press on a page of ours, so that no other site starts it;
 * coming back is a GET from another site, bound to this browser by its state.
 */
@Path("/login/oidc")
@RequestScoped
public class SignOnPages {

    private static final String JOIN = "/login/oidc/join";

    @Inject
    private SignOnService signOn;

    @Inject
    private SignOnJoinService joins;

    @Inject
    private OwnerEntryService entry;

    @Inject
    private SignOnCookies cookies;

    @Inject
    private BrowserSession browser;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    /** Where the address of the sign-in page is looked up. What comes out depends on its domain only. */
    @POST
    @Path("find")
    public Response find(@FormParam("email") @DefaultValue("") String email, @FormParam("continue") String continueTo) {
        Optional<String> page = ContinueTo.read(continueTo);
        return signOn.offerFor(email, visit.address())
                .map(offer -> page(new SignOnPage(
                        offer, page.orElse(null), true, closedTo(offer.slug()).isPresent())))
                .orElseGet(() -> pages.privatePage("accounts/signon/none.jte", page.orElse("")));
    }

    @GET
    @Path("{organization}")
    public Response ask(@PathParam("organization") String organization, @QueryParam("continue") String continueTo) {
        Optional<SignOnOffer> provider = signOn.offerOf(organization);
        Optional<SignOnOffer> owner = closedTo(organization);
        return page(new SignOnPage(
                provider.or(() -> owner).orElseThrow(NotFound::new),
                ContinueTo.read(continueTo).orElse(null),
                provider.isPresent(),
                owner.isPresent()));
    }

    private Response page(SignOnPage page) {
        return pages.privatePage("accounts/signon/page.jte", page);
    }

    /** Present for an owner who comes in without the provider. */
    private Optional<SignOnOffer> closedTo(String organization) {
        try {
            return visit.isSignedIn() ? entry.offer(organization) : Optional.empty();
        } catch (ProofNeeded visiting) {
            return Optional.empty(); // who came by a provider does not come in without one
        }
    }

    /** An owner comes in by their own second factor. Without a fresh one they are asked for it, and come back to the page. */
    @POST
    @Path("{organization}/emergency")
    public Response enterInEmergency(
            @PathParam("organization") String organization, @FormParam("continue") String continueTo) {
        OrganizationId id = Identifiers.read(organization, OrganizationId::new).orElseThrow(NotFound::new);
        Optional<String> page = ContinueTo.read(continueTo);
        try {
            entry.enter(id);
        } catch (ProofNeeded first) {
            String back = ContinueTo.address(Addresses.signOn(id), page.orElse(null));
            return Redirect.to(Addresses.continuing("/prove", back));
        } catch (TooManyRequests other) {
            throw other;
        } catch (NotFound nothingToOpen) {
            // Pressed twice, or for others: the page itself says whether it opens.
            return Redirect.to(ContinueTo.pageOr(page));
        } catch (RuleViolation refused) {
            return failed(Response.Status.FORBIDDEN, refused);
        }
        return Redirect.to(ContinueTo.pageOr(page));
    }

    @POST
    @Path("{organization}")
    public Response go(@PathParam("organization") String organization, @FormParam("continue") String continueTo) {
        SignOnOffer offer = signOn.offerOf(organization).orElseThrow(NotFound::new);
        String secret = cookies.secretOrNew();
        try {
            URI provider = signOn.begin(organization, secret, ContinueTo.read(continueTo), visit.address());
            return Response.fromResponse(pages.privatePage(
                            "accounts/signon/leaving.jte", new LeavingPage(provider.toString(), offer.displayName())))
                    .cookie(SignOnCookies.keep(secret))
                    .build();
        } catch (TooManyRequests | NotFound other) {
            throw other;
        } catch (RuleViolation away) {
            return failed(Response.Status.SERVICE_UNAVAILABLE, away);
        }
    }

    @GET
    @Path("answer/{organization}")
    public Response answer(
            @PathParam("organization") String organization,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") String code,
            @QueryParam("iss") String issuer) {
        try {
            SignOnOutcome outcome = signOn.answer(new SignOnAnswer(
                    cookies.secret().orElse(""),
                    state,
                    organization,
                    code,
                    issuer,
                    visit.isSignedIn() ? browser.secret() : Optional.empty(),
                    visit.address(),
                    Device.of(visit),
                    visit.language()));
            return switch (outcome) {
                case SignOnOutcome.Entered entered -> enter(entered.session(), entered.continueTo());
                case SignOnOutcome.SteppedUp up -> {
                    browser.renew();
                    yield Redirect.to(ContinueTo.pageOr(up.continueTo().flatMap(ContinueTo::read)));
                }
                case SignOnOutcome.MustJoin join ->
                    Redirect.withCookies(JOIN)
                            .cookie(SignOnCookies.keepPending(join.sealed()))
                            .build();
            };
        } catch (TooManyRequests other) {
            throw other;
        } catch (RuleViolation refused) {
            return failed(Response.Status.FORBIDDEN, refused);
        }
    }

    private Response enter(OpenedSession opened, Optional<String> continueTo) {
        browser.begin(opened);
        Optional<String> page = continueTo.flatMap(ContinueTo::read);
        return Redirect.to(
                switch (opened.next()) {
                    case ENTER -> ContinueTo.pageOr(page);
                    case PROVE_FACTOR, SET_UP_FACTOR -> ContinueTo.address("/second-factor", page.orElse(null));
                });
    }

    @GET
    @Path("join")
    public Response askToJoin() {
        if (cookies.pending().isEmpty()) {
            return Redirect.to(ContinueTo.pageOr(Optional.empty()));
        }
        if (!visit.isSignedIn()) {
            return pages.privatePage("accounts/signon/ownfirst.jte", ContinueTo.address("/login", JOIN));
        }
        return waiting()
                .map(name -> pages.privatePage("accounts/signon/join.jte", new JoinPage(name)))
                .orElseGet(
                        () -> failed(Response.Status.FORBIDDEN, new RuleViolation("accounts.sign-on.somebody-else")));
    }

    @POST
    @Path("join")
    public Response join() {
        joins.join(cookies.pending().orElse(""), cookies.secret().orElse(""));
        browser.renew();
        return Redirect.withCookies(ContinueTo.pageOr(Optional.empty()))
                .cookie(SignOnCookies.forgetPending())
                .build();
    }

    private Optional<String> waiting() {
        return cookies.pending()
                .flatMap(kept -> joins.waiting(kept, cookies.secret().orElse("")));
    }

    /** A provider says that somebody signed out there; see OpenID Connect Back-Channel Logout 1.0. */
    @POST
    @Path("backchannel-logout")
    public Response signedOut(@FormParam("logout_token") @DefaultValue("") String token) {
        return Response.status(
                        signOn.signOut(token, visit.address()) ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response failed(Response.Status status, RuleViolation refused) {
        return pages.privatePage(
                status,
                "accounts/signon/failed.jte",
                new FailedPage(visit.texts().of(refused)));
    }
}
