package org.jobwright.services.integrations.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.shared.Json;

/**
 * A message as receivers read it; described in {@code openapi.json}. It is thin: who wants to know more asks the API with a
 * token, so each look is counted, and what was erased is not there any more.
 *
 * @param id the same in each attempt
 * @param organization its slug
 */
public record WebhookBody(String type, Instant timestamp, UUID id, String organization, Data data) {

    /** Only what the message is about; the others are null and left out. */
    public record Data(
            Posting posting,
            Application application,
            Part stage,
            Part interview,
            Part offer,
            Part message,
            List<String> changed) {

        static final Data NONE = new Data(null, null, null, null, null, null, List.of());
    }

    public record Posting(UUID id, String reference, String externalIdentifier, String status, String url) {}

    /**
     * An application that something happened to.
     *
     * @param reference null if it was erased because its time was over
     */
    public record Application(UUID id, String reference, String url) {}

    public record Part(UUID id) {}

    static String test(UUID id, String slug, Instant at) {
        return Json.write(new WebhookBody(WebhookType.WEBHOOK_TEST.text(), at, id, slug, Data.NONE));
    }

    /** @param erasedReference the reference of an application that is gone; null for all other messages */
    static String of(UUID id, WebhookNews news, WebhookSubject subject, String erasedReference) {
        boolean erased = news.type() == WebhookType.CANDIDATE_ERASED;
        Part part = news.part() == null ? null : new Part(news.part());
        return Json.write(new WebhookBody(
                news.type().text(),
                news.at(),
                id,
                subject.slug(),
                new Data(
                        posting(subject),
                        erased ? new Application(subject.application(), erasedReference, null) : application(subject),
                        news.type() == WebhookType.APPLICATION_STAGE_CHANGED ? part : null,
                        news.type().text().startsWith("interview.") ? part : null,
                        news.type().text().startsWith("offer.") ? part : null,
                        news.type() == WebhookType.APPLICATION_MESSAGE_RECEIVED ? part : null,
                        news.changed())));
    }

    private static Posting posting(WebhookSubject subject) {
        return subject.posting() == null
                ? null
                : new Posting(
                        subject.posting(),
                        subject.postingReference(),
                        subject.externalIdentifier(),
                        subject.postingStatus(),
                        api("postings", subject.postingReference()));
    }

    private static Application application(WebhookSubject subject) {
        return subject.application() == null
                ? null
                : new Application(
                        subject.application(),
                        subject.applicationReference(),
                        api("applications", subject.applicationReference()));
    }

    private static String api(String resource, String reference) {
        return System.getProperty("jobwright.base.url", "http://localhost:8080") + "/api/v1/" + resource + "/"
                + reference;
    }
}
