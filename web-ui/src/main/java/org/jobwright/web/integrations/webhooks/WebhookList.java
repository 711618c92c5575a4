package org.jobwright.web.integrations.webhooks;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.integrations.webhooks.WebhookQueries;
import org.jobwright.services.integrations.webhooks.WebhookSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The addresses of an organization, each with its own page. */
class WebhookList extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final OrganizationId organization;
    private final String slug;
    private final WebhookQueries queries;

    WebhookList(OrganizationId organization, String slug, WebhookQueries queries) {
        this.organization = organization;
        this.slug = slug;
        this.queries = queries;
        addClassNames("jw-panel", "jw-settings");
        refresh();
    }

    void refresh() {
        removeAll();
        add(new H2(texts.get("integrations.webhooks.list")));
        List<WebhookSummary> webhooks = queries.webhooks(organization);
        if (webhooks.isEmpty()) {
            add(new Paragraph(texts.get("integrations.webhooks.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        webhooks.forEach(webhook -> list.add(row(webhook)));
        add(list);
    }

    private ListItem row(WebhookSummary webhook) {
        Anchor address = new Anchor("/app/organization/" + slug + "/webhooks/" + webhook.id(), webhook.address());
        Div types = new Div(texts.get(
                "integrations.webhooks.count",
                webhook.types().size(),
                WebhookEditor.choices().size()));
        types.addClassName("jw-soft");
        return new ListItem(new Div(address, types), WebhookPanel.badge(webhook, texts));
    }
}
