package org.jobwright.web.search.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Date;
import java.util.function.Supplier;
import org.jobwright.services.search.feeds.FeedQueries;
import org.jobwright.services.search.feeds.PublicChange;
import org.jobwright.web.shared.api.RevalidatedAnswers;
import org.jobwright.web.shared.pages.SiteRequest;

/** Responses for programs that poll: nothing is rendered to say that nothing has changed. */
@RequestScoped
public class PublicAnswers {

    @Inject
    private FeedQueries feeds;

    @Inject
    private RevalidatedAnswers revalidated;

    @Inject
    private SiteRequest visit;

    /** Writes a document. */
    interface Content {
        void write(XmlOutput out, PublicChange change) throws IOException;
    }

    /**
     * Streams a document of public data, unless the client has the current one.
     *
     * @param prepared only called if a document has to be sent
     */
    Response xml(Request request, String mediaType, Supplier<Content> prepared) {
        PublicChange change = feeds.lastChange();
        EntityTag tag = new EntityTag(
                Long.toHexString(change.at().toEpochMilli()) + "-" + change.near()
                        + visit.language().tag(),
                true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Date.from(change.at()), tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(stream(prepared.get(), change));
        return revalidated
                .answer(answer, mediaType, tag)
                .lastModified(Date.from(change.at()))
                .build();
    }

    private static StreamingOutput stream(Content content, PublicChange change) {
        return stream -> {
            XmlOutput out = new XmlOutput(stream);
            content.write(out, change);
            out.flush();
        };
    }
}
