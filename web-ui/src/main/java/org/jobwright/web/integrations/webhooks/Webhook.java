package org.jobwright.web.integrations.webhooks;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.integrations.webhooks.DeliveryLine;
import org.jobwright.services.integrations.webhooks.WebhookQueries;
import org.jobwright.services.integrations.webhooks.WebhookService;
import org.jobwright.services.integrations.webhooks.WebhookSummary;

/** The address that a page is about, and what can be done with it. */
record Webhook(OrganizationId organization, WebhookEndpointId id, WebhookQueries queries, WebhookService service)
        implements Serializable {

    WebhookSummary summary() {
        return queries.webhook(organization, id);
    }

    List<DeliveryLine> log(boolean failedOnly, int most) {
        return queries.log(organization, id, failedOnly, most);
    }
}
