package org.jobwright.web.integrations.tokens;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.integrations.tokens.ApiTokenQueries;
import org.jobwright.services.integrations.tokens.ApiTokenService;
import org.jobwright.services.integrations.tokens.ApiTokenSummary;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The tokens of an organization, and those that ended lately. */
class TokenList extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final OrganizationId organization;
    private final ApiTokenQueries queries;
    private final ApiTokenService service;
    private final Clock clock;
    private final H2 title = new H2(texts.get("integrations.tokens.list"));

    TokenList(OrganizationId organization, ApiTokenQueries queries, ApiTokenService service, Clock clock) {
        this.organization = organization;
        this.queries = queries;
        this.service = service;
        this.clock = clock;
        addClassNames("jw-panel", "jw-settings");
        refresh();
    }

    void refresh() {
        removeAll();
        add(title);
        List<ApiTokenSummary> tokens = queries.tokens(organization);
        if (tokens.isEmpty()) {
            add(new Paragraph(texts.get("integrations.tokens.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        tokens.forEach(token -> list.add(row(token)));
        add(list);
    }

    private ListItem row(ApiTokenSummary token) {
        Span name = new Span(token.name() + " (" + token.prefix() + "…)");
        name.addClassName("jw-strong");
        ListItem row = new ListItem(new Div(
                name,
                soft(texts.get(
                        "integrations.tokens.scopes",
                        token.scopes().stream().map(texts::of).collect(Collectors.joining(", ")))),
                soft(texts.get(
                        "integrations.tokens.made", ForeignText.isolated(token.maker()), formats.date(token.madeAt()))),
                soft(used(token)),
                soft(end(token))));
        if (token.isRevocable(clock.instant())) {
            Button revoke = new Button(texts.get("integrations.tokens.revoke"), click -> ask(token));
            revoke.setAriaLabel(texts.get("integrations.tokens.revoke.of", token.name()));
            row.add(revoke);
        }
        return row;
    }

    private String used(ApiTokenSummary token) {
        return token.lastUsedAt() == null
                ? texts.get("integrations.tokens.unused")
                : texts.get("integrations.tokens.used", formats.dateTime(token.lastUsedAt()), token.lastUsedFrom());
    }

    private String end(ApiTokenSummary token) {
        if (token.revokedAt() != null) {
            return texts.get("integrations.tokens.revoked", formats.date(token.revokedAt()));
        }
        String key = !token.owner()
                ? "integrations.tokens.without-owner"
                : token.works(clock.instant()) ? "integrations.tokens.expires" : "integrations.tokens.expired";
        return texts.get(key, formats.dateTime(token.expiresAt()));
    }

    private void ask(ApiTokenSummary token) {
        new ConfirmAction(
                        texts.get("integrations.tokens.revoke.title", token.name()),
                        texts.get("integrations.tokens.revoke.text"),
                        texts.get("integrations.tokens.revoke.do"),
                        () -> {
                            service.revoke(token.id());
                            refresh();
                            Focus.moveTo(title);
                            Toast.show(texts.get("integrations.tokens.said.revoked", token.name()));
                        })
                .open();
    }

    private static Div soft(String words) {
        Div line = new Div(words);
        line.addClassName("jw-soft");
        return line;
    }
}
