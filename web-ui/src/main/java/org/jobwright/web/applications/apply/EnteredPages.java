package org.jobwright.web.applications.apply;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.entry.EntryAtLink;
import org.jobwright.services.applications.entry.EntryByLink;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.ResumeLines;
import org.jobwright.web.shared.http.Redirect;
import org.jobwright.web.shared.pages.SitePages;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * The link in the mail to a person whom an employer entered: what is stored, where it is from, an application that begins
 * with it, and its deletion. Opening it changes nothing, because mail scanners open every link.
 */
@Path("/entered/{token: [A-Za-z0-9_-]{43}}")
@RequestScoped
public class EnteredPages {

    private static final String TEMPLATE = "applications/apply/entered.jte";

    @Inject
    private EntryByLink entries;

    @Inject
    private ApplyService apply;

    @Inject
    private RateLimit limit;

    @Inject
    private DraftCookie cookie;

    @Inject
    private SitePages pages;

    @Inject
    private SiteRequest visit;

    @PathParam("token")
    private String token;

    @GET
    public Response show() {
        limit.require(Limit.ENTERED_LINK, visit.address());
        return page();
    }

    /** Begins an application in this browser; nothing of it is sent before the person sends it. */
    @POST
    @Path("apply")
    public Response begin() {
        limit.require(Limit.ENTERED_LINK, visit.address());
        EntryAtLink entry = entries.find(token)
                .filter(found -> !found.reference().isEmpty())
                .orElse(null);
        if (entry == null) {
            return page();
        }
        limit.require(Limit.APPLY_FORM, visit.address());
        visit.person().ifPresent(person -> limit.require(Limit.APPLY_ACCOUNT, person.account()));
        limit.require(Limit.APPLY, visit.address());
        DraftToken draft = DraftToken.next();
        apply.saveDraft(new SaveApplicationDraft(
                new DraftKey(draft, cookie.secretOrNew()),
                entry.reference(),
                content(entry),
                file(entry),
                AttachmentChanges.NONE,
                VisitSource.OWN_SITE.text()));
        return cookie.keptBy(Redirect.to(Addresses.draft(draft) + "/change?" + DraftPages.UNTOUCHED));
    }

    /** The page that says so is the answer itself: the link no longer leads to it. */
    @POST
    @Path("delete")
    public Response delete(@FormParam("never") boolean never) {
        limit.require(Limit.ENTERED_LINK, visit.address());
        try {
            entries.decline(token, never);
        } catch (NotFound gone) {
            return page();
        }
        return pages.privatePage(TEMPLATE, new EnteredPage(token, null, true));
    }

    private Response page() {
        EntryAtLink entry = entries.find(token).orElse(null);
        return pages.privatePage(
                entry == null ? Response.Status.NOT_FOUND : Response.Status.OK,
                TEMPLATE,
                new EnteredPage(token, entry, false));
    }

    private static ApplicationContent content(EntryAtLink entry) {
        Contact contact = new Contact(
                        null,
                        null,
                        entry.data().email(),
                        entry.data().phone(),
                        entry.data().location())
                .named(entry.data().name());
        return new ApplicationContent(contact, CvSource.UPLOAD, null, null);
    }

    /** The resume as a file that the person can replace; null without one. */
    private UploadedFile file(EntryAtLink entry) {
        if (entry.resume() == null) {
            return null;
        }
        Map<String, List<String>> parts = ResumeLines.of(entry.resume(), visit.texts());
        if (parts.isEmpty()) {
            return null;
        }
        String text = parts.entrySet().stream()
                .map(part -> part.getKey() + "\n" + String.join("\n", part.getValue()))
                .collect(Collectors.joining("\n\n", entry.data().name() + "\n\n", "\n"));
        return new UploadedFile("cv.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
