package org.jobwright.web.search.feeds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jobwright.services.search.feeds.FeedQueries;
import org.jobwright.services.search.feeds.PublicChange;
import org.jobwright.web.shared.api.RevalidatedAnswers;
import org.jobwright.web.shared.pages.SiteRequest;

/** Responses for programs that poll: nothing is rendered to say that nothing has changed. */
@RequestScoped
public class PublicAnswers {

    private static final String GZIP = "gzip";
    private static final Pattern NEVER = Pattern.compile(";q=0(?:\\.0*)?$");
    private static final int BUFFER = 16_384;

    @Inject
    private FeedQueries feeds;

    @Inject
    private RevalidatedAnswers revalidated;

    @Inject
    private SiteRequest visit;

    @Inject
    private HttpServletRequest http;

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
        return answer(request, mediaType, change, () -> Response.ok(stream(prepared.get(), change)));
    }

    /**
     * Sends a document that was written before, unless the client has it.
     *
     * @param counted only called if it has to be sent
     */
    Response file(Request request, String mediaType, KeptFeed.Kept kept, Runnable counted) {
        boolean packed = acceptsGzip(http.getHeader(HttpHeaders.ACCEPT_ENCODING));
        Response answer = answer(request, mediaType, kept.change(), () -> {
            counted.run();
            // No entity of the file itself, which could be asked for in parts: they would be packed again.
            StreamingOutput content = packed ? out -> Files.copy(kept.file(), out) : out -> unpack(kept.file(), out);
            return packed ? Response.ok(content).encoding(GZIP) : Response.ok(content);
        });
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private Response answer(
            Request request, String mediaType, PublicChange change, Supplier<Response.ResponseBuilder> whole) {
        EntityTag tag = new EntityTag(
                Long.toHexString(change.at().toEpochMilli()) + "-" + change.near()
                        + visit.language().tag(),
                true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Date.from(change.at()), tag);
        return revalidated
                .answer(unchanged != null ? unchanged : whole.get(), mediaType, tag)
                .lastModified(Date.from(change.at()))
                .build();
    }

    static boolean acceptsGzip(String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(each -> each.replace(" ", ""))
                        .anyMatch(each -> each.equals(GZIP)
                                || each.startsWith(GZIP + ";")
                                        && !NEVER.matcher(each).find());
    }

    private static void unpack(Path file, OutputStream out) throws IOException {
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            content.transferTo(out);
        }
    }

    private static StreamingOutput stream(Content content, PublicChange change) {
        return stream -> {
            XmlOutput out = new XmlOutput(stream);
            content.write(out, change);
            out.flush();
        };
    }
}
