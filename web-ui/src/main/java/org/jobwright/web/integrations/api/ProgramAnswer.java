package org.jobwright.web.integrations.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jobwright.services.integrations.applications.ApplicationLine;
import org.jobwright.services.integrations.applications.ProgramApplication;
import org.jobwright.services.integrations.postings.ProgramPosting;
import org.jobwright.web.shared.api.ApiJson;
import org.jobwright.web.shared.http.Redirect;

/** Answers to programs. */
public final class ProgramAnswer {

    private static final int CREATED = 201;

    private ProgramAnswer() {}

    /** What was asked for. */
    public static Response ok(Object value) {
        return Response.ok(ApiJson.write(value), MediaType.APPLICATION_JSON).build();
    }

    /** Something with its version. */
    public static Response tagged(int status, long version, Object value) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header("ETag", Precondition.tag(version))
                .entity(ApiJson.write(value))
                .build();
    }

    /** An application with what was sent. */
    static Response of(ProgramApplication application) {
        return tagged(200, application.line().version(), ApiApplication.of(application));
    }

    /** How far an application is. */
    static Response of(int status, ApplicationLine line) {
        return tagged(status, line.version(), ApiApplication.of(line));
    }

    /** A webhook as it is now. */
    static Response of(int status, ApiWebhook webhook) {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header("ETag", webhook.etag())
                .entity(ApiJson.write(webhook));
        if (status == CREATED) {
            Redirect.created(WebhooksResource.PATH + "/" + webhook.id(), answer);
        }
        return answer.build();
    }

    /** A posting as it is now, with its entity tag. */
    static Response of(int status, ProgramPosting posting) {
        Response.ResponseBuilder answer = Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header("ETag", Precondition.tag(posting.version()))
                .entity(ApiJson.write(ApiPosting.of(posting)));
        if (status == CREATED) {
            Redirect.created(ApiPosting.path(posting.reference()), answer);
        }
        return answer.build();
    }
}
