package org.jobwright.container.integrations;

import static org.jobwright.container.integrations.ProgramClient.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.junit.jupiter.api.BeforeEach;

/** An application, and a program of its employer that may do everything. */
abstract class ProgramHiring {

    static final String APPLICATIONS = "/api/v1/applications";

    /** As people of the employer read it. */
    static final String PROGRAM = "Applicant tracking (API)";

    @Inject
    Harbour harbour;

    @Inject
    ProgramFixture fixture;

    @Inject
    ApplicationReviewService reviews;

    @Inject
    Rows rows;

    Opening opening;
    AccountId candidate;
    ApplicationReference application;
    String path;
    ProgramClient program;

    @BeforeEach
    void anApplication() throws Exception {
        opening = harbour.opening();
        program = token(ApiScope.values());
        apply();
    }

    void apply() throws Exception {
        candidate = harbour.person();
        application = harbour.apply(candidate, opening.reference(), DraftToken.next());
        path = APPLICATIONS + "/" + application;
    }

    ProgramClient token(ApiScope... scopes) throws Exception {
        return new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), scopes));
    }

    /** The employer invited the candidate, who knows. */
    void invite() throws Exception {
        JobApplicationId id = id();
        Callers.asPerson(
                opening.recruiter(),
                () -> reviews.proposeDecision(
                        ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, null, true)));
    }

    /** With a key of its own. */
    HttpResponse<String> post(String address, String body, String tag) throws Exception {
        return program.send(
                "POST", address, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", tag);
    }

    /** The things of a list. */
    List<Map<?, ?>> items(String address) throws Exception {
        HttpResponse<String> list = program.get(address);
        assertEquals(200, list.statusCode(), list.body());
        List<Map<?, ?>> items = new ArrayList<>();
        ((List<?>) json(list).get("items")).forEach(item -> items.add((Map<?, ?>) item));
        return items;
    }

    JobApplicationId id() throws Exception {
        return new JobApplicationId(
                UUID.fromString(rows.texts("select id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    String owner() throws Exception {
        return rows.texts(
                        "select display_name from account where id = ?",
                        opening.recruiter().value())
                .getFirst();
    }

    /** The kinds of callers that changed something, by the audit log. */
    List<String> actors(String action) throws Exception {
        return rows.texts(
                "select distinct actor_kind from audit_log where organization_id = ? and action = ?",
                opening.organization().value(),
                action);
    }
}
