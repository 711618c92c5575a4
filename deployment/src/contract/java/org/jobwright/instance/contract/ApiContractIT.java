package org.jobwright.instance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jobwright.contract.ApiClient;
import org.jobwright.contract.ApiException;
import org.jobwright.contract.ApiResponse;
import org.jobwright.contract.api.JobsApi;
import org.jobwright.contract.api.ProgramsApi;
import org.jobwright.contract.model.Advert;
import org.jobwright.contract.model.ApplicationList;
import org.jobwright.contract.model.DecisionProposal;
import org.jobwright.contract.model.JobApplication;
import org.jobwright.contract.model.Note;
import org.jobwright.contract.model.Posting;
import org.jobwright.contract.model.PostingPatch;
import org.jobwright.contract.model.PostingText;
import org.jobwright.contract.model.Stage;
import org.jobwright.contract.model.StageMove;
import org.jobwright.contract.model.Webhook;
import org.jobwright.contract.model.WebhookPatch;
import org.jobwright.contract.model.WebhookSettings;
import org.jobwright.contract.model.WebhookType;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An instance as a program sees it that knows nothing but the description of the API. */
@ExtendWith(Product.class)
class ApiContractIT {

    private ProgramsApi api;
    private ApiClient client;

    @BeforeEach
    void aProgram(Instance instance) throws Exception {
        client = ContractProgram.client(instance);
        api = new ProgramsApi(client);
    }

    @Test
    void aPostingIsCreatedOnceChangedAndEnded() throws Exception {
        assertEquals(14, api.getProgram().getScopes().size());
        PostingText text = new PostingText().advert(new Advert().title("Signal Technician"));
        String key = UUID.randomUUID().toString();
        ApiResponse<Posting> created = api.createPostingWithHttpInfo(key, text);
        ApiResponse<Posting> again = api.createPostingWithHttpInfo(key, text);
        assertEquals(201, created.getStatusCode());
        assertEquals(created.getData(), again.getData());
        assertEquals(List.of("true"), again.getHeaders().get("idempotency-replayed"));

        String identifier = "contract-" + UUID.randomUUID();
        ApiResponse<Posting> first = api.putNamedPostingWithHttpInfo(identifier, text, null, null);
        ApiResponse<Posting> second = api.putNamedPostingWithHttpInfo(
                identifier,
                new PostingText().advert(new Advert().title("Signal Engineer")),
                first.getData().getEtag(),
                null);
        assertEquals(List.of(201, 200), List.of(first.getStatusCode(), second.getStatusCode()));
        assertEquals(first.getData().getReference(), second.getData().getReference());

        ApiException stale = assertThrows(
                ApiException.class,
                () -> api.changePosting(
                        first.getData().getReference(),
                        first.getData().getEtag(),
                        new PostingPatch().advert(Map.of("title", "Other"))));
        assertEquals(412, stale.getCode());
        assertEquals(
                second.getData().getEtag(),
                stale.getResponseHeaders().firstValue("ETag").orElse(""));
        api.endNamedPosting(identifier, null);
        assertEquals(
                Posting.StatusEnum.WITHDRAWN, api.getNamedPosting(identifier).getStatus());
    }

    @Test
    void anApplicationIsReadMovedAndProposedFor() throws Exception {
        ApplicationList list = api.listApplications(null, "NEW", null, 99);
        JobApplication listed = list.getItems().stream()
                .filter(each -> each.getStatus() == JobApplication.StatusEnum.SUBMITTED)
                .findFirst()
                .orElseThrow();
        assertEquals(null, listed.getSent());
        JobApplication read = api.getApplication(listed.getReference());
        assertNotNull(read.getSent().getApplicant().getLastName());
        read.getSent().getDocuments().stream().filter(file -> file.getCv()).findFirst().ifPresent(file -> {
            try {
                File content = api.getDocument(read.getReference(), file.getId());
                assertEquals((long) file.getSize(), Files.size(content.toPath()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Stage next = read.getStages().stream()
                .filter(stage -> stage.getKind() == Stage.KindEnum.SCREENING)
                .findFirst()
                .orElseThrow();
        JobApplication moved = api.moveApplication(
                read.getReference(), key(), read.getEtag(), new StageMove().stage(next.getId()));
        assertEquals(next.getId(), moved.getStage().getId());
        api.noteApplication(read.getReference(), key(), new Note().text("Passed the test"));
        api.proposeDecision(
                read.getReference(),
                key(),
                moved.getEtag(),
                new DecisionProposal().advanceTo(DecisionProposal.AdvanceToEnum.INTERVIEW));
        JobApplication decided = api.getApplication(read.getReference());
        assertNotNull(decided.getDecision());
        assertEquals(read.getStatus().getValue(), decided.getStatus().getValue(), "nobody is told yet");

        assertTrue(changedSince(list.getCursor()).contains(read.getReference()));
    }

    private Set<String> changedSince(String cursor) throws ApiException {
        Set<String> references = new HashSet<>();
        ApplicationList page = api.listApplications(null, null, cursor, 99);
        page.getItems().forEach(each -> references.add(each.getReference()));
        while (page.getMore()) {
            page = api.listApplications(null, null, page.getCursor(), 99);
            page.getItems().forEach(each -> references.add(each.getReference()));
        }
        return references;
    }

    @Test
    void aWebhookIsAddedChangedAndRemoved() throws Exception {
        WebhookSettings settings = new WebhookSettings()
                .address("https://hooks.example.com/jobwright")
                .types(List.of(WebhookType.POSTING_PUBLISHED));
        String key = key();
        Webhook added = api.addWebhook(key, settings);
        assertNotNull(added.getSecret());
        assertEquals(null, api.addWebhook(key, settings).getSecret(), "it is handed out once");
        assertEquals(
                412,
                assertThrows(
                                ApiException.class,
                                () -> api.changeWebhook(added.getId(), "\"99\"", new WebhookPatch()))
                        .getCode());
        assertEquals(
                Webhook.StateEnum.PAUSED, api.pauseWebhook(added.getId(), key()).getState());
        assertEquals(List.of(), api.listDeliveries(added.getId(), false, 20).getItems());
        api.removeWebhook(added.getId(), null);
        assertEquals(List.of(), api.listWebhooks().getItems());
    }

    @Test
    void everyoneReadsJobs() throws Exception {
        JobsApi jobs = new JobsApi(client);
        assertFalse(jobs.getJob("JW-2026-000001").getTitle().isEmpty());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
