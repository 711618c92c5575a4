package org.jobwright.web.shared.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jobwright.web.shared.http.ContentTag;
import org.jobwright.web.shared.pages.SiteRequest;

/** Public responses for programs: they may be cached, but must be revalidated each time. */
@RequestScoped
public class RevalidatedAnswers {

    @Inject
    private SiteRequest visit;

    /** Sends a document, unless the client has it. */
    public Response document(Request request, String mediaType, byte[] content) {
        EntityTag tag = ContentTag.of(content);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return answer(unchanged != null ? unchanged : Response.ok(content), mediaType, tag)
                .build();
    }

    /** Sends the content of an API resource. */
    public Response json(Request request, Object value) {
        return Response.fromResponse(document(request, MediaType.APPLICATION_JSON, ApiJson.write(value)))
                .header("Link", "</api/openapi.json>; rel=\"service-desc\"")
                .build();
    }

    /** A response with the headers for revalidation. */
    public Response.ResponseBuilder answer(Response.ResponseBuilder answer, String mediaType, EntityTag tag) {
        CacheControl caching = new CacheControl();
        caching.setNoCache(true);
        return answer.type(mediaType + ";charset=UTF-8")
                .tag(tag)
                .language(visit.language().locale().getLanguage())
                .cacheControl(caching)
                .header("Vary", "Accept-Language");
    }
}
