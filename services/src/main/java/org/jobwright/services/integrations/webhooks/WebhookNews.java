package org.jobwright.services.integrations.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.messages.ConversationId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * What a domain event is to programs: ids only. Null where it is about no such thing.
 *
 * @param part the id of the stage, interview, offer or message
 * @param changed the names of what changed
 */
record WebhookNews(
        WebhookType type,
        OrganizationId organization,
        JobPostingId posting,
        JobApplicationId application,
        ConversationId conversation,
        UUID part,
        List<String> changed,
        Instant at) {

    static WebhookNews of(WebhookType type, OrganizationId organization, Instant at) {
        return new WebhookNews(type, organization, null, null, null, null, List.of(), at);
    }

    WebhookNews about(JobPostingId one) {
        return new WebhookNews(type, organization, one, application, conversation, part, changed, at);
    }

    WebhookNews about(JobApplicationId one) {
        return new WebhookNews(type, organization, posting, one, conversation, part, changed, at);
    }

    WebhookNews in(ConversationId one) {
        return new WebhookNews(type, organization, posting, application, one, part, changed, at);
    }

    WebhookNews with(UUID one) {
        return new WebhookNews(type, organization, posting, application, conversation, one, changed, at);
    }

    WebhookNews changing(String... names) {
        return new WebhookNews(type, organization, posting, application, conversation, part, List.of(names), at);
    }
}
