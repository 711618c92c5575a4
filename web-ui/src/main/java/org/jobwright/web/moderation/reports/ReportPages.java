package org.jobwright.web.moderation.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.jobs.site.JobPostingQueries;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.moderation.reports.PostingReportService;
import org.jobwright.services.moderation.reports.ReportPosting;
import org.jobwright.services.shared.forms.FormGuard;
import org.jobwright.web.shared.GuardFields;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.http.SitePath;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/** Where anyone can report an advert. */
@Path("/jobs/{reference}/{slug}/report")
@RequestScoped
public class ReportPages {

    private static final String FORM = "report";
    private static final String TEMPLATE = "moderation/reports/report.jte";

    @Inject
    private PostingReportService reports;

    @Inject
    private JobPostingQueries postings;

    @Inject
    private FormGuard guard;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @GET
    public Response form(@PathParam("reference") String reference) {
        return open(reference)
                .map(posting -> pages.privatePage(
                        TEMPLATE,
                        new ReportForm(posting, "", "", ReportPosting.Answer.NONE, guard.open(FORM), FieldErrors.NONE)))
                .orElseGet(this::toTheJob);
    }

    @POST
    public Response report(
            @PathParam("reference") String reference,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("goodFaith") boolean goodFaith,
            @BeanParam GuardFields guarded) {
        Optional<PostingContent> posting = open(reference);
        if (posting.isEmpty()) {
            return toTheJob();
        }
        ReportPosting.Answer answer = new ReportPosting.Answer(name, email, goodFaith, visit.language());
        ReportForm sent = new ReportForm(posting.get(), reason, text, answer, guarded.ticket(), FieldErrors.NONE);
        try {
            guard.admit(guarded.sent(FORM, visit));
            reports.report(new ReportPosting(reference, sent.chosen().orElse(null), text, answer, visit.address()));
        } catch (InvalidInput invalid) {
            return again(sent, FieldErrors.of(visit.texts(), invalid.getProblems()));
        } catch (TooManyRequests later) {
            return pages.privatePage(later, TEMPLATE, corrected(sent, FieldErrors.of(visit.texts(), "guard", later)));
        } catch (RuleViolation refused) {
            return again(sent, FieldErrors.of(visit.texts(), "guard", refused));
        }
        return Redirect.to(visit.link(sent.address() + (email.isBlank() ? "/sent" : "/mailed")));
    }

    /** No input is lost, whatever was wrong. */
    private Response again(ReportForm sent, FieldErrors errors) {
        return pages.privatePage(Response.Status.BAD_REQUEST, TEMPLATE, corrected(sent, errors));
    }

    private ReportForm corrected(ReportForm sent, FieldErrors errors) {
        return sent.corrected(guard.reopen(FORM, sent.ticket()), errors);
    }

    @GET
    @Path("sent")
    public Response sent() {
        return pages.privatePage("moderation/reports/reported.jte", new ReportedPage(job(), false));
    }

    @GET
    @Path("mailed")
    public Response mailed() {
        return pages.privatePage("moderation/reports/reported.jte", new ReportedPage(job(), true));
    }

    private Optional<PostingContent> open(String reference) {
        return postings.published(reference).filter(PostingContent::open);
    }

    /** The job's own page says why it is not open, or that it does not exist. */
    private Response toTheJob() {
        if (!SitePath.isOfThisSite(job())) {
            throw new NotFound();
        }
        return Redirect.to(job());
    }

    private String job() {
        return visit.path().replaceFirst("/report(/sent|/mailed)?$", "");
    }
}
