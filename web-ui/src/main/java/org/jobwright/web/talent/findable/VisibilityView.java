package org.jobwright.web.talent.findable;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.findable.Visibility;
import org.jobwright.services.talent.findable.MyVisibility;
import org.jobwright.services.talent.findable.ProfileLinkService;
import org.jobwright.services.talent.findable.VisibilityQueries;
import org.jobwright.services.talent.findable.VisibilityService;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Who can find me: whether employers do, which ones never do, and what they see. */
@Route(value = "profile/visibility", layout = WorkspaceLayout.class)
@PermitAll
public class VisibilityView extends WorkspaceView implements BeforeEnterObserver {

    private final VisibilityQueries queries;
    private final VisibilityService service;
    private final ProfileLinkService links;
    private final FormProblems problems = new FormProblems();

    @Inject
    public VisibilityView(VisibilityQueries queries, VisibilityService service, ProfileLinkService links) {
        this.queries = queries;
        this.links = links;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        MyVisibility mine = queries.mine();
        removeAll();
        Anchor back = new Anchor("/app/profile", text("shared.nav.profile"));
        back.addClassName("jw-back");
        Div aside =
                new Div(new CardPanel(mine.card(), mine.wishes()), new WishesPanel(mine.wishes(), service, this::say));
        aside.addClassName("jw-stack");
        Div own = new Div(
                visibility(mine), new ExclusionsPanel(mine, queries, service, this::say), new ProfileLinksPanel(links));
        own.addClassName("jw-stack");
        Div columns = new Div(own, aside);
        columns.addClassName("jw-cols");
        add(back, heading(text("talent.findable.title")), sub(state(mine)), columns);
    }

    private String state(MyVisibility mine) {
        if (mine.visibility() == Visibility.HIDDEN) {
            return text("talent.findable.hidden");
        }
        return mine.card() == null
                ? text("talent.findable.nothing-to-find")
                : text("talent.findable.searchable", formats.date(mine.since()));
    }

    private Section visibility(MyVisibility mine) {
        ConsentText words = ConsentText.current(ConsentPurpose.FINDABLE, WorkspaceUser.language());
        ReadConsent read = words.read(); // of the words that are shown now, whatever they are at the click
        RadioButtonGroup<Visibility> choice =
                problems.field("visibility", new RadioButtonGroup<>(text("talent.findable.who")));
        choice.setItems(Visibility.values());
        choice.setItemLabelGenerator(texts::of);
        choice.setValue(mine.visibility());
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            Visibility wanted = change.getValue();
            if (problems.run("visibility", () -> become(wanted, read))) {
                say(text("talent.findable.said." + wanted));
            } else {
                choice.setValue(change.getOldValue());
            }
        });
        Paragraph agreed = new Paragraph(words.words());
        agreed.addClassName("jw-soft");
        Paragraph how = new Paragraph(text("talent.findable.how"));
        how.addClassName("jw-soft");
        Section panel = new Section(
                new H2(text("talent.findable.search")),
                choice,
                agreed,
                how,
                new Anchor("/app/profile/contacts", text("talent.findable.contacts")));
        panel.addClassNames("jw-panel", "jw-settings");
        return panel;
    }

    private void become(Visibility wanted, ReadConsent read) {
        if (wanted == Visibility.SEARCHABLE) {
            service.beFound(read);
        } else {
            service.hide();
        }
    }

    private void say(String said) {
        show();
        focusHeading();
        Toast.show(said);
    }
}
