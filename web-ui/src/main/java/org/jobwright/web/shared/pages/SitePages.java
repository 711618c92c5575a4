package org.jobwright.web.shared.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.web.shared.http.ClientAddress;
import org.jobwright.web.shared.http.ContentTag;
import org.jobwright.web.shared.pages.PageCache.Lifetime;

/**
 * Renders a site page: one template, one record of data. A public page has an entity tag and responds with 304 if
 * nothing changed; a private one is never cached.
 */
@RequestScoped
public class SitePages {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SitePages.class.getClassLoader(), "org.jobwright.web.templates");

    static final String VARY = "Accept-Encoding, Accept-Language, Cookie";
    static final String REVALIDATED = "no-cache";

    @Inject
    private SiteRequest visit;

    @Inject
    private PageCache kept;

    @Inject
    private PageViews views;

    @Inject
    private HttpServletRequest request;

    /** A page that everyone may see. */
    public Response publicPage(String template, Object data) {
        return publicPage(render(template, data));
    }

    /**
     * A popular public page: it is cached for some seconds.
     *
     * @param about the ids of its subjects, the main one first; a change of one of them evicts it
     */
    public Response keptPage(String template, Object data, List<UUID> about) {
        UUID subject = about.getFirst();
        views.sent(request, subject, visit.person().map(SignedInPerson::account).orElse(null));
        PageViews counter = views; // the cached page outlives this bean
        return kept(render(template, data), Lifetime.about(about), later -> counter.sent(later, subject, null));
    }

    /**
     * A public list of jobs: it is cached until something changes, for half a second at most; a long one for some seconds.
     *
     * @param seen counts that a person at this address got the cached page; it may not use anything of this request
     */
    public Response keptList(String template, Object data, boolean isLong, Consumer<String> seen) {
        return kept(render(template, data), isLong ? Lifetime.ofLongList() : Lifetime.ofList(), later -> {
            String agent = later.getHeader("User-Agent");
            if (agent != null && !Programs.introduceThemselves(agent)) {
                seen.accept(ClientAddress.key(later.getRemoteAddr()));
            }
        });
    }

    private Response kept(byte[] body, Lifetime lifetime, Consumer<HttpServletRequest> sent) {
        if (!visit.isSignedIn()) {
            kept.keep(
                    request,
                    new PageCache.Kept(
                            ByteBuffer.wrap(body),
                            weak(ContentTag.of(body)),
                            visit.language().locale().getLanguage(),
                            lifetime,
                            sent));
        }
        return publicPage(body);
    }

    private Response publicPage(byte[] body) {
        EntityTag tag = ContentTag.of(body);
        if (weak(tag).equals(request.getHeader("If-None-Match"))) {
            return withCaching(Response.notModified(tag)).build();
        }
        return withCaching(html(Response.Status.OK, body).tag(tag)).build();
    }

    private static String weak(EntityTag tag) {
        return "W/\"" + tag.getValue() + "\"";
    }

    /** A page that everyone may see and that needs no data. */
    public Response publicPage(String template) {
        return publicPage(template, "");
    }

    /** A page with personal content or a submitted form. */
    public Response privatePage(String template, Object data) {
        return privatePage(Response.Status.OK, template, data);
    }

    public Response privatePage(Response.StatusType status, String template, Object data) {
        return html(status, render(template, data))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The page again after a limit was reached: no input is lost, and programs learn when to come back. */
    public Response privatePage(TooManyRequests later, String template, Object data) {
        return Response.fromResponse(privatePage(Response.Status.TOO_MANY_REQUESTS, template, data))
                .header("Retry-After", later.getRetryAfter().toSeconds() + 1)
                .build();
    }

    private Response.ResponseBuilder html(Response.StatusType status, byte[] body) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .language(visit.language().locale().getLanguage())
                .entity(body);
    }

    private Response.ResponseBuilder withCaching(Response.ResponseBuilder response) {
        CacheControl caching = new CacheControl();
        caching.setPrivate(visit.isSignedIn());
        caching.setNoCache(true);
        caching.setNoTransform(false);
        return response.cacheControl(caching).header("Vary", VARY);
    }

    private byte[] render(String template, Object data) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template, Map.of("visit", visit, "data", data), output);
        return output.toByteArray();
    }

    /** A fragment of a page, for a workspace that shows the same. */
    public static String part(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, parameters, output);
        return output.toString();
    }
}
