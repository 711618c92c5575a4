package org.jobwright.container.integrations;

import static org.jobwright.container.integrations.ProgramClient.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.junit.jupiter.api.Test;

/** What all programs of an organization together may do. */
@ContainerTest
class ProgramLimitsIT {

    private static final String POSTINGS = "/api/v1/postings";

    /** As many as two tokens may have at once. */
    private static final int SENT = 16;

    private static final int RUNNING = 12;

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private RateLimit limit;

    @Inject
    private Rows rows;

    @Test
    void anOrganizationChangesSoMuchADayAndLessBeforeItIsVerified() throws Exception {
        AccountId owner = harbour.person();
        OrganizationId organization = harbour.organization(owner);
        ProgramClient program = new ProgramClient(fixture.token(owner, organization, ApiScope.values()));
        String draft = ProgramFixture.posting("", "Signal Technician", false);
        assertEquals(201, program.post(POSTINGS, draft).statusCode());
        limit.require(Limit.API_WRITE_UNVERIFIED, organization, Limit.API_WRITE_UNVERIFIED.most() - 1);
        ProgramClient reader = new ProgramClient(fixture.token(owner, organization, ApiScope.POSTINGS_READ));
        assertEquals(403, reader.post(POSTINGS, draft).statusCode(), "the scope comes first");
        HttpResponse<String> refused = program.post(POSTINGS, draft);
        assertEquals(429, refused.statusCode(), refused.body());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, program.get(POSTINGS).statusCode(), "reading goes on");
        fixture.verify(organization);
        assertEquals(201, program.post(POSTINGS, draft).statusCode());
        limit.require(Limit.API_WRITE, organization, Limit.API_WRITE.most() - 1);
        assertEquals(429, program.post(POSTINGS, draft).statusCode());
    }

    @Test
    void slowChangesOfSeveralTokensDoNotTakeAllConnections() throws Exception {
        Opening opening = harbour.opening();
        List<ProgramClient> programs = List.of(
                new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), ApiScope.values())),
                new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), ApiScope.values())));
        try (ExecutorService threads = Executors.newFixedThreadPool(SENT)) {
            CompletionService<HttpResponse<String>> answers = new ExecutorCompletionService<>(threads);
            List<String> early = rows.as(Rows.Caller.SYSTEM, connection -> {
                Rows.texts(
                        connection,
                        "select id from job_posting where id = ? for update",
                        opening.posting().value());
                for (int i = 0; i < SENT; i++) {
                    ProgramClient program = programs.get(i % programs.size());
                    answers.submit(() -> program.send(
                            "POST",
                            POSTINGS + "/" + opening.reference() + "/pause",
                            "",
                            "Idempotency-Key",
                            UUID.randomUUID().toString()));
                }
                return codes(answers, SENT - RUNNING);
            });
            assertEquals(List.of("429", "429", "429", "429"), early);
            assertTrue(codes(answers, RUNNING).stream().noneMatch("429"::equals));
        }
    }

    @Test
    void tooLargeAndUnmeasuredBodiesAreRefusedInTheWordsOfTheApi() throws Exception {
        AccountId owner = harbour.person();
        ProgramClient program = new ProgramClient(fixture.token(owner, harbour.organization(owner), ApiScope.values()));
        HttpResponse<String> large = program.post(POSTINGS, ProgramFixture.posting("", "a".repeat(300_000), false));
        assertEquals(413, large.statusCode());
        assertEquals("shared.too-large", text(large, "code"));
        HttpResponse<String> chunked = program.sendInChunks(POSTINGS, "{}");
        assertEquals(411, chunked.statusCode());
        assertEquals("shared.length-required", text(chunked, "code"));
    }

    private static List<String> codes(CompletionService<HttpResponse<String>> answers, int number) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            try {
                codes.add(String.valueOf(answers.take().get().statusCode()));
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return codes;
    }
}
