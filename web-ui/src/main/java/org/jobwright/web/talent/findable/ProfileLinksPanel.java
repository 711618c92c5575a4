package org.jobwright.web.talent.findable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.talent.findable.ProfileLinkTerms;
import org.jobwright.services.talent.findable.MyProfileLink;
import org.jobwright.services.talent.findable.ProfileLinkService;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Links by which people hand out their profile. An address is shown once, because only its hash is kept. */
class ProfileLinksPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final FormProblems problems = new FormProblems();
    private final ProfileLinkService links;
    private final H2 title = new H2(text("title"));
    private final Div made = new Div();
    private final Div list = new Div();
    private final TextField label = problems.field("label", new TextField(text("label")));
    private final Select<Integer> days = problems.field("days", new Select<>());
    private final Checkbox contact = new Checkbox(text("contact"));

    ProfileLinksPanel(ProfileLinkService links) {
        this.links = links;
        addClassNames("jw-panel", "jw-settings");
        title.setId("profile-links");
        getElement().setAttribute("aria-labelledby", "profile-links");
        label.setMaxLength(ProfileLinkTerms.MAX_LABEL);
        label.setHelperText(text("label.hint"));
        label.setWidthFull();
        days.setLabel(text("days"));
        days.setItems(ProfileLinkTerms.DAYS);
        days.setItemLabelGenerator(one -> text("days.number", one));
        days.setValue(ProfileLinkTerms.DAYS.get(1));
        Button make = new Button(text("make"));
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            try {
                make();
            } finally {
                make.setEnabled(true);
            }
        });
        add(title, new Paragraph(text("how")), made, list, label, days, contact, make);
        show();
    }

    private void make() {
        Secret[] secret = new Secret[1];
        if (problems.run(
                "label", () -> secret[0] = links.make(label.getValue(), days.getValue(), contact.getValue()))) {
            label.clear();
            show();
            TextField address = new TextField(text("address"));
            address.setValue(BaseUrl.get() + "/profiles/" + secret[0].value());
            address.setHelperText(text("address.hint"));
            address.setReadOnly(true);
            address.setAutoselect(true);
            address.setWidthFull();
            made.removeAll();
            made.add(address);
            address.focus();
            Toast.show(text("made"));
        }
    }

    private void show() {
        made.removeAll();
        list.removeAll();
        List<MyProfileLink> mine = links.mine();
        if (mine.isEmpty()) {
            Paragraph none = new Paragraph(text("none"));
            none.addClassName("jw-soft");
            list.add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("jw-rows");
        mine.forEach(link -> rows.add(row(link)));
        list.add(rows);
    }

    private ListItem row(MyProfileLink link) {
        String name = link.label().isEmpty() ? text("unnamed", formats.dateTime(link.madeAt())) : link.label();
        Span until = new Span(text(link.withContact() ? "until.contact" : "until", formats.date(link.endsAt())));
        until.addClassName("jw-soft");
        Button end = new Button(text("end"), click -> ask(link, name));
        end.setAriaLabel(text("end.label", name));
        ListItem row = new ListItem(new Div(new Span(name), until), end);
        row.addClassName("jw-apart");
        return row;
    }

    private void ask(MyProfileLink link, String name) {
        new ConfirmAction(text("end.title", name), text("end.how"), text("end"), () -> {
                    links.end(link.id());
                    show();
                    Focus.moveTo(title);
                    Toast.show(text("ended"));
                })
                .open();
    }

    private String text(String key, Object... arguments) {
        return texts.get("talent.profile-link." + key, arguments);
    }
}
