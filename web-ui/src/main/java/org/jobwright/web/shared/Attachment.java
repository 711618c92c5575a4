package org.jobwright.web.shared;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file to be downloaded. Whatever it contains, the browser neither displays nor runs it on our behalf. */
public final class Attachment {

    private Attachment() {}

    /** The response with the file under its name (RFC 6266), and for old clients under the ASCII part of it. */
    public static Response of(byte[] content, String mediaType, String fileName) {
        return of((Object) content, mediaType, fileName);
    }

    /** The same for a file that is written while it is sent. */
    public static Response of(StreamingOutput content, String mediaType, String fileName) {
        return of((Object) content, mediaType, fileName);
    }

    private static Response of(Object content, String mediaType, String fileName) {
        return Response.ok(content, mediaType)
                .header("Content-Disposition", disposition(fileName))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    static String disposition(String fileName) {
        String ascii = fileName.replaceAll("[^A-Za-z0-9 ._()-]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
