package org.jobwright.web.applications.tags;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.applications.tags.Tag;
import org.jobwright.services.applications.tags.TagQueries;
import org.jobwright.services.applications.tags.TagSummary;
import org.jobwright.services.applications.tags.TagVocabularyService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.NameDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The vocabulary of an organization: its owners and recruiters rename, merge and delete tags. */
@Route(value = "organization/:organization/tags", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class TagsView extends WorkspaceView implements BeforeEnterObserver {

    private final TagQueries queries;
    private final TagVocabularyService service;
    private final OrganizationQueries organizations;
    private MyOrganization organization;

    @Inject
    public TagsView(TagQueries queries, TagVocabularyService service, OrganizationQueries organizations) {
        this.queries = queries;
        this.service = service;
        this.organizations = organizations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("organization").orElseThrow();
        organization = organizations.mine(slug);
        show();
    }

    private void show() {
        List<TagSummary> tags = queries.vocabulary(organization.id());
        removeAll();
        Anchor back = new Anchor("/app/organization/" + organization.slug(), organization.displayName());
        back.addClassName("jw-back");
        add(
                back,
                heading(text("applications.tags.page")),
                sub(text("applications.tags.page.sub", organization.displayName(), tags.size(), Tag.MOST)));
        if (tags.isEmpty()) {
            Paragraph none = new Paragraph(text("applications.tags.page.none"));
            none.addClassName("jw-note");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        tags.forEach(tag -> list.add(row(tag, tags)));
        Div panel = new Div(list);
        panel.addClassNames("jw-panel", "jw-settings");
        add(panel, new ListDownload("/organizations/" + organization.slug() + "/tags.csv", texts).below());
    }

    private ListItem row(TagSummary tag, List<TagSummary> all) {
        Span count = new Span(text("applications.tags.page.count", tag.applications()));
        count.addClassName("jw-soft");
        ListItem row = new ListItem(new Div(new Span(tag.name()), count));
        row.add(button("rename", tag, () -> askRename(tag)));
        if (all.size() > 1) {
            row.add(button("merge", tag, () -> askMerge(tag, all)));
        }
        row.add(button("delete", tag, () -> askDelete(tag)));
        return row;
    }

    private Button button(String verb, TagSummary tag, SerializableRunnable action) {
        Button button = new Button(text("applications.tags.page." + verb), click -> action.run());
        button.setAriaLabel(text("applications.tags.page." + verb + ".title", tag.name()));
        return button;
    }

    private void askRename(TagSummary tag) {
        new NameDialog(
                        text("applications.tags.page.rename.title", tag.name()),
                        text("applications.tags.page.name"),
                        tag.name(),
                        Tag.MAX_NAME,
                        name -> service.rename(tag.id(), tag.version(), name),
                        () -> changed(text("applications.tags.page.renamed")))
                .open();
    }

    private void askMerge(TagSummary tag, List<TagSummary> all) {
        ComboBox<TagSummary> into = new ComboBox<>(text("applications.tags.page.merge.into"));
        into.setItems(all.stream().filter(other -> !other.equals(tag)).toList());
        into.setItemLabelGenerator(TagSummary::name);
        into.setWidthFull();
        Dialog dialog = new Dialog(into, new Paragraph(text("applications.tags.page.merge.how", tag.name())));
        dialog.setHeaderTitle(text("applications.tags.page.merge.title", tag.name()));
        Button merge = new Button(text("applications.tags.page.merge"), click -> {
            if (into.isEmpty()) {
                into.focus();
                return;
            }
            service.merge(tag.id(), into.getValue().id());
            dialog.close();
            changed(text("applications.tags.page.merged"));
        });
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(text("shared.cancel"), click -> dialog.close()), merge);
        dialog.open();
    }

    private void askDelete(TagSummary tag) {
        new ConfirmAction(
                        text("applications.tags.page.delete.title", tag.name()),
                        text("applications.tags.page.delete.how", tag.applications()),
                        text("applications.tags.page.delete"),
                        () -> {
                            service.delete(tag.id());
                            changed(text("applications.tags.page.deleted"));
                        })
                .open();
    }

    private void changed(String said) {
        show();
        focusHeading();
        Toast.show(said);
    }
}
