package org.jobwright.web.messages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.MessageTemplateQueries;
import org.jobwright.services.messages.MessageTemplateService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The templates of an organization: those for all its members, and the reader's own ones. */
@Route(value = "organization/:organization/templates", layout = WorkspaceLayout.class)
@PermitAll
public class TemplatesView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final MessageTemplateQueries queries;
    private final MessageTemplateService templates;
    private MyOrganization organization;

    @Inject
    public TemplatesView(
            OrganizationQueries organizations, MessageTemplateQueries queries, MessageTemplateService templates) {
        this.organizations = organizations;
        this.queries = queries;
        this.templates = templates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("organization").orElseThrow();
        organization = organizations.mine(slug);
        show();
    }

    private void show() {
        removeAll();
        Anchor back = new Anchor("/app/organization/" + organization.slug(), organization.displayName());
        back.addClassName("jw-back");
        Button begin = new Button(text("messages.templates.new"), click -> open(null));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        add(back, heading(text("messages.templates.title"), begin), sub(text("messages.templates.sub")));
        List<MessageTemplateDetails> all = queries.templates(organization.id());
        if (all.isEmpty()) {
            add(new Paragraph(text("messages.templates.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        all.forEach(template -> list.add(row(template)));
        Div panel = new Div(list);
        panel.addClassNames("jw-panel", "jw-templates");
        add(panel);
    }

    private ListItem row(MessageTemplateDetails template) {
        Span name = new Span(template.name());
        name.addClassName("jw-strong");
        Span about = new Span(text(
                template.shared() ? "messages.templates.about.shared" : "messages.templates.about.own",
                texts.of(template.kind()),
                template.language().locale().getDisplayLanguage(texts.language().locale()),
                template.used()));
        about.addClassName("jw-soft");
        ListItem row = new ListItem(new Div(name, about));
        if (!template.shared() || organization.role().mayRecruit()) {
            Button edit = new Button(text("messages.templates.edit"), click -> open(template));
            edit.setAriaLabel(text("messages.templates.edit-of", template.name()));
            Button remove = new Button(text("messages.templates.remove"), click -> askRemove(template));
            remove.setAriaLabel(text("messages.templates.remove-of", template.name()));
            Div actions = new Div(edit, remove);
            actions.addClassName("jw-actions");
            row.add(actions);
        }
        return row;
    }

    /** @param template null for a new one */
    private void open(MessageTemplateDetails template) {
        new TemplateDialog(organization, template, queries, texts, command -> {
                    templates.save(command);
                    show();
                    focusHeading();
                    Toast.show(text("shared.saved"));
                })
                .open();
    }

    private void askRemove(MessageTemplateDetails template) {
        new ConfirmAction(
                        text("messages.templates.remove.title", template.name()),
                        text("messages.templates.remove.text"),
                        text("messages.templates.remove"),
                        () -> {
                            templates.remove(organization.id(), template.id());
                            show();
                            focusHeading();
                        })
                .open();
    }
}
