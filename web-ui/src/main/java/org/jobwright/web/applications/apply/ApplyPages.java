package org.jobwright.web.applications.apply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.CannotApply;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.DraftDetails;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.RunningApplication;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.candidates.ProfileDetails;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.FileRoom;
import org.jobwright.web.shared.http.FirstTouch;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The application form of a job. What was typed is stored with the first submission, valid or not, with or without an
 * account.
 */
@Path("/jobs/{reference}/{slug}/apply")
@RequestScoped
public class ApplyPages {

    /** Asks for a form in which nothing is filled in. */
    static final String EMPTY = "empty";

    private static final String TEMPLATE = "applications/apply/apply.jte";

    @Inject
    private RateLimit limit;

    @Inject
    private ApplyQueries queries;

    @Inject
    private JobPostingQueries postings;

    @Inject
    private ApplyService apply;

    @Inject
    private ProfileQueries profiles;

    @Inject
    private DraftCookie cookie;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    /** The form: of a person's profile, or empty on request. */
    @GET
    public Response form(@PathParam("reference") String reference, @QueryParam("start") String start) {
        try {
            PostingToApply posting = queries.posting(reference);
            Optional<RunningApplication> running = queries.running(posting.id());
            if (running.isPresent()) {
                return pages.privatePage("applications/apply/applied.jte", new AppliedPage(posting, running.get()));
            }
            ApplicationContent content = EMPTY.equals(start) ? ApplicationContent.EMPTY : prefilled();
            StartingPoint offered = StartingPoint.offering(queries.former());
            ApplyForm form = new ApplyForm(
                    posting, DraftToken.next(), content, null, List.of(), offered, visit.source(), FieldErrors.NONE);
            return cookie.keptBy(page(Response.Status.OK, form));
        } catch (CannotApply refused) {
            // The job's own page says why, and what is open instead.
            return Redirect.to("/jobs/"
                    + postings.published(reference).orElseThrow(NotFound::new).reference());
        }
    }

    /** Starts a new version of a sent application, with all its content. */
    @POST
    @Path("replace")
    public Response replace(@PathParam("reference") String reference) {
        PostingToApply posting = queries.posting(reference);
        RunningApplication running = queries.running(posting.id()).orElseThrow(NotFound::new);
        limit.require(Limit.APPLY, visit.address());
        DraftToken token = apply.beginReplacement(running.reference());
        return Redirect.to(Addresses.draft(token) + "/change?" + DraftPages.UNTOUCHED);
    }

    /** Starts with what an earlier application held. */
    @POST
    @Path("from")
    public Response startFrom(
            @PathParam("reference") String reference,
            @FormParam("former") String former,
            @FormParam(FirstTouch.PARAMETER) String source) {
        SignedInPerson person = visit.person().orElseThrow(NotFound::new);
        ApplicationReference application = ApplicationReference.read(former).orElseThrow(NotFound::new);
        limit.require(Limit.APPLY_ACCOUNT, person.account());
        limit.require(Limit.APPLY, visit.address());
        DraftToken token = apply.beginFrom(
                application,
                reference,
                VisitSource.read(source).orElse(VisitSource.OWN_SITE).text());
        return Redirect.to(Addresses.draft(token) + "/change?" + DraftPages.UNTOUCHED);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(
            @PathParam("reference") String reference,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body)
            throws IOException {
        try (FileRoom.Taken room = FileRoom.OF_THIS_MACHINE.open(visit.address())) {
            return keep(reference, new MultipartApplication(body, contentType, room));
        }
    }

    private Response keep(String reference, MultipartApplication form) {
        VisitSource source = VisitSource.read(form.text(FirstTouch.PARAMETER)).orElse(VisitSource.OWN_SITE);
        DraftToken token = DraftToken.read(form.text("intent")).orElseGet(DraftToken::next);
        PostingToApply posting = queries.postingOfForm(reference);
        ApplicationContent content = form.content(posting);
        try {
            countAgainstLimits(token, form.files());
        } catch (TooManyRequests later) {
            FieldErrors errors = FieldErrors.of(visit.texts(), "limit", later);
            return pages.privatePage(
                    later,
                    TEMPLATE,
                    new ApplyForm(posting, token, content, null, List.of(), StartingPoint.NONE, source, errors));
        }
        DraftDetails draft = apply.saveDraft(new SaveApplicationDraft(
                new DraftKey(token, cookie.secretOrNew()),
                reference,
                content,
                form.files().cv(),
                form.attachments(posting),
                source.text()));
        List<FieldProblem> problems = problems(form, draft);
        return cookie.keptBy(
                problems.isEmpty()
                        ? Redirect.to(Addresses.draft(token))
                        : page(Response.Status.BAD_REQUEST, form(token, draft, problems, visit)));
    }

    /** What is missing or wrong. Consequential problems come after their cause. */
    private static List<FieldProblem> problems(MultipartApplication form, DraftDetails draft) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!draft.sent()) {
            if (!draft.posting().isOpen()) {
                return List.of();
            }
            if (!form.asks(draft.posting())) {
                problems.add(FieldProblem.of("questions", "applications.questions-changed"));
            }
            problems.addAll(form.files().refused());
        }
        problems.addAll(draft.problems());
        return problems;
    }

    /**
     * Counts before anything is locked, because counting needs its own connection. Every application starts as a draft,
     * so limiting new drafts limits applications; sending one again is free.
     */
    private void countAgainstLimits(DraftToken token, FormFiles files) {
        limit.require(Limit.APPLY_FORM, visit.address());
        if (files.count() > 0) {
            // Each of them is inspected.
            limit.require(Limit.APPLY_FILES, visit.address(), files.count());
            limit.require(Limit.APPLY_KILOBYTES, visit.address(), files.kilobytes());
        }
        if (!queries.knows(token)) {
            visit.person().ifPresent(person -> limit.require(Limit.APPLY_ACCOUNT, person.account()));
            limit.require(Limit.APPLY, visit.address());
        }
    }

    /** The form with the content of a draft, and its problems. */
    static ApplyForm form(DraftToken token, DraftDetails draft, List<FieldProblem> problems, SiteRequest visit) {
        return new ApplyForm(
                draft.posting(),
                token,
                draft.content(),
                draft.document(),
                draft.attachments(),
                startOf(draft),
                VisitSource.OWN_SITE,
                FieldErrors.of(visit.texts(), problems));
    }

    private static StartingPoint startOf(DraftDetails draft) {
        return draft.copied() == null
                ? StartingPoint.NONE
                : new StartingPoint(
                        List.of(),
                        draft.copied(),
                        Contact.of(draft.profile().resume().basics()));
    }

    private Response page(Response.Status status, ApplyForm form) {
        return pages.privatePage(status, TEMPLATE, form);
    }

    /** What we know of a signed-in person, so that it need not be typed again. */
    private ApplicationContent prefilled() {
        return visit.person().map(this::prefilled).orElse(ApplicationContent.EMPTY);
    }

    private ApplicationContent prefilled(SignedInPerson person) {
        ProfileDetails profile = profiles.mine();
        Contact known = Contact.of(profile.resume().basics());
        Contact contact = known.fullName().isEmpty() ? known.named(person.displayName()) : known;
        // An answer goes where they sign in, whatever their profile says.
        contact = new Contact(
                contact.firstName(), contact.lastName(), person.email().value(), contact.phone(), contact.location());
        return new ApplicationContent(contact, profile.canApply() ? CvSource.PROFILE : null, null, null);
    }
}
