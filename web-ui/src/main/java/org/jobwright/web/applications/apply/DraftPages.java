package org.jobwright.web.applications.apply;

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
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.BeforeSending;
import org.jobwright.services.applications.apply.DraftDetails;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SendApplication;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.equality.EqualityService;
import org.jobwright.services.privacy.ErasureService;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.CandidatePoolQueries;
import org.jobwright.services.talent.CandidatePoolService;
import org.jobwright.services.talent.findable.VisibilityQueries;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/** From a draft to an application: review it, change it, send it, note the reference. */
@Path("/apply/{token}")
@RequestScoped
public class DraftPages {

    /** Marks the address of a form that we filled in. */
    static final String UNTOUCHED = "new";

    @Inject
    private ApplyQueries queries;

    @Inject
    private ApplyService apply;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private ProfileQueries profiles;

    @Inject
    private ProfileService profileService;

    @Inject
    private VisibilityQueries visibility;

    @Inject
    private CandidatePoolService pool;

    @Inject
    private CandidatePoolQueries pools;

    @Inject
    private RateLimit limit;

    @Inject
    private EqualityService equality;

    @Inject
    private ErasureService erasure;

    @Inject
    private Clock clock;

    @Inject
    private DraftCookie cookie;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    /** Exactly what the employer will see. */
    @GET
    public Response look(@PathParam("token") String text) {
        return unlessSent(
                text, (token, draft) -> pages.privatePage("applications/apply/draft.jte", page(token, draft)));
    }

    /** The form again; nothing counts as missing in one that its writer has not seen yet. */
    @GET
    @Path("change")
    public Response change(@PathParam("token") String text, @QueryParam(UNTOUCHED) String untouched) {
        return unlessSent(
                text,
                (token, draft) -> draft.posting().isOpen()
                        ? pages.privatePage(
                                "applications/apply/apply.jte",
                                ApplyPages.form(token, draft, untouched == null ? draft.problems() : List.of(), visit))
                        : to(Addresses.draft(token)));
    }

    /**
     * The page after registering on the way. In the browser that began the draft it is given to the account at once; in
     * another one its reader reviews it first, because the link may come from a stranger.
     */
    @GET
    @Path("mine/{handover}")
    public Response mine(@PathParam("token") String text, @PathParam("handover") String handover) {
        DraftToken token = read(text);
        if (!visit.isSignedIn()) {
            return to(Addresses.continuing("/login", Addresses.draft(token) + "/mine/" + handover));
        }
        if (isOwn(token)) {
            return takeOver(text, handover);
        }
        DraftDetails draft = queries.toTakeOver(token, new Secret(handover));
        return pages.privatePage(
                "applications/apply/draft.jte",
                page(token, draft, BeforeSending.NOTHING).begunElsewhere());
    }

    /** Gives the draft to the account, in whichever browser. */
    @POST
    @Path("mine/{handover}")
    public Response takeOver(@PathParam("token") String text, @PathParam("handover") String handover) {
        DraftToken token = read(text);
        if (!visit.isSignedIn()) {
            return to(Addresses.continuing("/login", Addresses.draft(token) + "/mine/" + handover));
        }
        apply.takeOver(token, new Secret(handover));
        return to(Addresses.draft(token));
    }

    private boolean isOwn(DraftToken token) {
        try {
            queries.draft(key(token));
            return true;
        } catch (NotFound anothers) {
            return false;
        }
    }

    @POST
    @Path("send")
    public Response send(
            @PathParam("token") String text,
            @FormParam("seen") @DefaultValue("") String seen,
            @FormParam("pool") @DefaultValue("") String poolWords) {
        DraftToken token = read(text);
        if (!visit.isSignedIn()) {
            return to(Addresses.draft(token));
        }
        visit.person().ifPresent(person -> limit.require(Limit.APPLY_SENT, person.account()));
        try {
            send(new SendApplication(key(token), seen), poolWords);
            return to(Addresses.draft(token) + "/sent");
        } catch (InvalidInput incomplete) {
            return to(Addresses.draft(token));
        } catch (StaleData changed) {
            return pages.privatePage(
                    Response.Status.CONFLICT,
                    "applications/apply/draft.jte",
                    page(token, queries.draft(key(token))).changed());
        }
    }

    /** With the words of the box, the candidate also agrees to be kept; if these are others now, nothing is sent. */
    private void send(SendApplication command, String poolWords) {
        if (poolWords.isEmpty()) {
            apply.send(command);
        } else {
            pool.send(
                    command,
                    ConsentText.current(ConsentPurpose.TALENT_POOL, poolWords)
                            .orElseThrow(StaleData::new)
                            .read());
        }
    }

    @GET
    @Path("sent")
    public Response sent(@PathParam("token") String text) {
        DraftToken token = read(text);
        if (!visit.isSignedIn()) {
            return toSignIn(token);
        }
        return queries.draft(key(token))
                .sentReference()
                .map(reference -> sent(
                        token,
                        mine.details(reference).orElseThrow(NotFound::new).summary()))
                .orElseGet(() -> to(Addresses.draft(token)));
    }

    private Response sent(DraftToken token, MyApplication application) {
        boolean asks = equality.standing(application.reference()).asks();
        boolean feeds = application.appliedAt().equals(profiles.mine().changedAt());
        return pages.privatePage("applications/apply/sent.jte", new SentPage(token, application, feeds, asks));
    }

    /** Removes from the profile what the first application put into it. */
    @POST
    @Path("forget-profile")
    public Response forgetProfile(@PathParam("token") String text) {
        DraftToken token = read(text);
        if (!visit.isSignedIn()) {
            return toSignIn(token);
        }
        queries.draft(key(token))
                .sentReference()
                .flatMap(mine::details)
                .filter(sent ->
                        sent.summary().appliedAt().equals(profiles.mine().changedAt()))
                .ifPresent(sent -> profileService.empty());
        return to(Addresses.draft(token) + "/sent");
    }

    private DraftPage page(DraftToken token, DraftDetails draft) {
        return page(token, draft, queries.beforeSending(key(token)));
    }

    private DraftPage page(DraftToken token, DraftDetails draft, BeforeSending before) {
        boolean hides =
                visit.isSignedIn() && visibility.hidesFrom(draft.posting().organization());
        boolean leaving = visit.isSignedIn()
                && erasure.waiting()
                        .filter(waiting -> waiting.hasBegun(clock.instant()))
                        .isPresent();
        boolean asks =
                visit.isSignedIn() && !hides && pools.isAsked(draft.posting().id());
        ConsentText words = asks ? ConsentText.current(ConsentPurpose.TALENT_POOL, visit.language()) : null;
        return DraftPage.of(token, draft, before, hides, words, leaving, visit);
    }

    private Response unlessSent(String text, BiFunction<DraftToken, DraftDetails, Response> page) {
        DraftToken token = read(text);
        DraftDetails draft = queries.draft(key(token));
        return draft.sent() ? to(Addresses.draft(token) + "/sent") : page.apply(token, draft);
    }

    private DraftKey key(DraftToken token) {
        return new DraftKey(token, cookie.secret().orElse(null));
    }

    private static DraftToken read(String text) {
        return DraftToken.read(text).orElseThrow(NotFound::new);
    }

    private static Response toSignIn(DraftToken token) {
        return to(Addresses.continuing("/login", Addresses.draft(token) + "/sent"));
    }

    private static Response to(String address) {
        return Redirect.to(address);
    }
}
