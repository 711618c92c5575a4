package org.jobwright.web.figures.links;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jobwright.domain.figures.links.TrackingLink;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.figures.links.TrackingLinkService;
import org.jobwright.services.figures.links.TrackingLinkSummary;
import org.jobwright.services.figures.links.TrackingLinks;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The links of one place: those that are offered, those that are archived, and how to make one. */
class LinksPanel extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final TrackingLinks links;
    private final String target;
    private final TrackingLinkService service;
    private final SerializableRunnable changed;

    /**
     * @param target the address without a token, within this site
     * @param changed called after a change, to show the current links
     */
    LinksPanel(TrackingLinks links, String target, TrackingLinkService service, SerializableRunnable changed) {
        this.links = links;
        this.target = target;
        this.service = service;
        this.changed = changed;
        addClassName("jw-stack");
        List<TrackingLinkSummary> offered =
                links.links().stream().filter(link -> !link.archived()).toList();
        List<TrackingLinkSummary> archived =
                links.links().stream().filter(TrackingLinkSummary::archived).toList();
        Section list = section(text("list"));
        list.add(offered.isEmpty() ? note("none") : rows(offered));
        if (!archived.isEmpty()) {
            list.add(new Details(texts.get("figures.links.archived", archived.size()), rows(archived)));
        }
        add(list);
        if (links.creatable()) {
            add(form());
        }
        if (links.lacksMine()) {
            add(personal());
        }
    }

    private UnorderedList rows(List<TrackingLinkSummary> shown) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        shown.forEach(link -> list.add(row(link)));
        return list;
    }

    private ListItem row(TrackingLinkSummary link) {
        TextField address = new TextField(name(link));
        address.setValue(BaseUrl.get() + target + "?via=" + link.token());
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        ListItem row = new ListItem(address);
        row.addClassName("jw-link");
        if (link.applications() != null) {
            address.setHelperText(texts.get("figures.links.applications", link.applications()));
        }
        if (link.editable()) {
            row.add(link.archived() ? restore(link) : archive(link));
        }
        return row;
    }

    private String name(TrackingLinkSummary link) {
        if (link.label() != null) {
            return link.label();
        }
        if (link.mine()) {
            return text("mine");
        }
        return link.credited() == null
                ? text("of-nobody")
                : texts.get("figures.links.of", ForeignText.isolated(link.credited()));
    }

    private Button archive(TrackingLinkSummary link) {
        Button button = new Button(text("archive"), click -> {
            service.archive(link.id());
            changed.run();
            Toast.showWithUndo(text("said.archived"), () -> {
                service.restore(link.id());
                changed.run();
            });
        });
        button.setAriaLabel(texts.get("figures.links.archive.of", name(link)));
        return button;
    }

    private Button restore(TrackingLinkSummary link) {
        Button button = new Button(text("restore"), click -> {
            service.restore(link.id());
            said("said.restored");
        });
        button.setAriaLabel(texts.get("figures.links.restore.of", name(link)));
        return button;
    }

    private Component form() {
        TextField label = new TextField(text("label"));
        label.setHelperText(text("label.hint"));
        label.setMaxLength(TrackingLink.MAX_LABEL);
        label.setManualValidation(true);
        label.setWidthFull();
        Button create = new Button(text("create"), click -> {
            try {
                service.create(links.place(), label.getValue());
                said("said.created");
            } catch (RuleViolation refused) {
                label.setErrorMessage(texts.of(refused));
                label.setInvalid(true);
                label.focus();
            }
        });
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(label);
        Section section = section(text("new"));
        section.add(label, create);
        return section;
    }

    private Component personal() {
        Button create = new Button(text("personal.create"), click -> {
            service.createPersonal(links.place());
            said("said.created");
        });
        Section section = section(text("personal"));
        section.add(note("personal.how"), create);
        return section;
    }

    private void said(String key) {
        changed.run();
        Toast.show(text(key));
    }

    private Section section(String title) {
        Section section = new Section(new H2(title));
        section.addClassNames("jw-panel", "jw-settings");
        return section;
    }

    private Paragraph note(String key) {
        Paragraph note = new Paragraph(text(key));
        note.addClassName("jw-note");
        return note;
    }

    private String text(String key) {
        return texts.get("figures.links." + key);
    }
}
