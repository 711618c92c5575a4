package org.jobwright.domain.integrations.webhooks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What programs hear of. The text of each is part of the API and never changes. */
public enum WebhookType {
    POSTING_SUBMITTED("posting.submitted"),
    POSTING_SENT_BACK("posting.sent_back"),
    POSTING_PUBLISHED("posting.published"),
    POSTING_CHANGED("posting.changed"),
    POSTING_PAUSED("posting.paused"),
    POSTING_CLOSED("posting.closed"),
    APPLICATION_SUBMITTED("application.submitted"),
    APPLICATION_CHANGED("application.changed"),
    APPLICATION_STAGE_CHANGED("application.stage_changed"),
    /** A decision, once the candidate was told; never before. */
    APPLICATION_TOLD("application.told"),
    APPLICATION_WITHDRAWN("application.withdrawn"),
    APPLICATION_MESSAGE_RECEIVED("application.message_received"),
    INTERVIEW_SCHEDULED("interview.scheduled"),
    INTERVIEW_MOVED("interview.moved"),
    INTERVIEW_CANCELLED("interview.cancelled"),
    OFFER_SENT("offer.sent"),
    OFFER_ACCEPTED("offer.accepted"),
    OFFER_DECLINED("offer.declined"),
    OFFER_ENDED("offer.ended"),
    /** Receivers delete what they keep of an application. */
    CANDIDATE_ERASED("candidate.erased"),
    ORGANIZATION_VERIFIED("organization.verified"),
    ORGANIZATION_SUSPENDED("organization.suspended"),
    ORGANIZATION_RESTORED("organization.restored"),
    /** Sent by an owner to try an address; nobody chooses it. */
    WEBHOOK_TEST("webhook.test");

    private final String text;

    WebhookType(String text) {
        this.text = text;
    }

    /** As programs know it: {@code posting.published}. */
    public String text() {
        return text;
    }

    /** Whether owners choose it for an address. */
    public boolean isChosen() {
        return this != WEBHOOK_TEST;
    }

    /** All that owners choose from. */
    public static List<WebhookType> chosen() {
        return Arrays.stream(values()).filter(WebhookType::isChosen).toList();
    }

    /** The type of a text; empty for one that this version does not know. */
    public static Optional<WebhookType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    /** The types of their texts, separated by blanks; texts that this version does not know are left out. */
    public static List<WebhookType> all(String texts) {
        return Arrays.stream(texts.split(" ", -1))
                .map(WebhookType::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
