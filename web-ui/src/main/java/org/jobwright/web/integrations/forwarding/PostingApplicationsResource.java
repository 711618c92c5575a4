package org.jobwright.web.integrations.forwarding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.integrations.applications.ProgramDraftService;
import org.jobwright.services.integrations.calls.KeptAnswer;
import org.jobwright.web.integrations.api.AdvertJson;
import org.jobwright.web.integrations.api.ForPrograms;
import org.jobwright.web.integrations.api.ProgramRequests;

/** Applications from other sites for a posting: each waits for the person who typed it. */
@Path("/api/v1/postings/{reference}/applications")
@RequestScoped
@ForPrograms
public class PostingApplicationsResource {

    private static final int ACCEPTED = 202;

    @Inject
    private ProgramDraftService drafts;

    @Inject
    private ProgramRequests requests;

    /** Always the same answer, so that it says nothing about the address. */
    @POST
    @ForPrograms(ApiScope.APPLICATIONS_WRITE)
    public Response forward(@PathParam("reference") String reference, byte[] body) {
        ForwardBody typed = AdvertJson.read(body, ForwardBody.class);
        return requests.once(body, answer -> Response.status(answer.status()).build(), () -> {
            try {
                drafts.forward(reference, typed.content(), typed.source());
            } catch (InvalidInput incomplete) {
                throw new InvalidInput(incomplete.getProblems().stream()
                        .map(PostingApplicationsResource::inBody)
                        .toList());
            }
            return new KeptAnswer(ACCEPTED, reference, false);
        });
    }

    private static FieldProblem inBody(FieldProblem problem) {
        String place =
                switch (problem.field()) {
                    case "firstName", "lastName", "email", "phone" -> "applicant." + problem.field();
                    case String answer when answer.startsWith("answer-") -> "answers";
                    case String other -> other;
                };
        return new FieldProblem(place, problem.code(), problem.arguments());
    }
}
