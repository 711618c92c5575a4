package org.jobwright.web.talent.findable;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.talent.findable.PeopleSearch;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.contact.ContactService;
import org.jobwright.services.talent.findable.CandidateSearchQueries;
import org.jobwright.services.talent.findable.FinderQueries;
import org.jobwright.services.talent.findable.FoundPerson;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.talent.contact.ContactDialog;

/** Employers look for people who want to be found. The address says what is looked for. */
@Route(value = "candidates", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class PeopleView extends WorkspaceView implements BeforeEnterObserver {

    private static final int PAGE = 25;

    /** Smaller counts would say who somebody is. */
    private static final int FEW = 3;

    private final CandidateSearchQueries queries;
    private final FinderQueries finders;
    private final ContactService contacts;
    private final Paragraph count = sub("");
    private final Div list = new Div();
    private MyOrganization organization;
    private PeopleSearch search = PeopleSearch.ALL;

    @Inject
    public PeopleView(CandidateSearchQueries queries, FinderQueries finders, ContactService contacts) {
        this.queries = queries;
        this.contacts = contacts;
        this.finders = finders;
        count.getElement().setAttribute("role", "status");
        list.addClassName("jw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PeopleAddress address = PeopleAddress.read(event.getLocation().getQueryParameters());
        List<MyOrganization> mine = finders.mine();
        removeAll();
        list.removeAll();
        if (mine.isEmpty()) {
            add(heading(text("talent.people.title")), sub(text("talent.people.not-yours")));
            return;
        }
        search = address.search();
        organization = mine.stream()
                .filter(one -> one.slug().equals(address.organization()))
                .findFirst()
                .orElse(mine.getFirst());
        Section form = new Section(new PeopleSearchPanel(search, wanted -> open(organization, wanted)));
        form.addClassNames("jw-panel", "jw-stack");
        if (mine.size() > 1) {
            form.addComponentAsFirst(choice(mine));
        }
        Div found = new Div(form, count, list);
        found.addClassName("jw-stack");
        Anchor asked = new Anchor("/app/candidates/requests", text("talent.people.requests"));
        asked.addClassName("jw-button");
        Div title = new Div(heading(text("talent.people.title")), asked);
        title.addClassName("jw-title");
        add(title, sub(text("talent.people.sub")), found);
        find();
    }

    private Select<MyOrganization> choice(List<MyOrganization> mine) {
        Select<MyOrganization> choice = new Select<>();
        choice.setLabel(text("talent.pool.organization"));
        choice.setItems(mine);
        choice.setItemLabelGenerator(MyOrganization::displayName);
        choice.setValue(organization);
        choice.addValueChangeListener(change -> open(change.getValue(), search));
        return choice;
    }

    private static void open(MyOrganization organization, PeopleSearch wanted) {
        UI.getCurrent().navigate("candidates", new PeopleAddress(organization.slug(), wanted).query());
    }

    private void find() {
        Page<FoundPerson> page = page(1);
        count.setText(number(page.total()));
        if (page.total() == 0) {
            Paragraph none = new Paragraph(text("talent.people.none"));
            none.addClassName("jw-note");
            list.add(none);
            return;
        }
        add(page);
    }

    private String number(long people) {
        if (people > CandidateSearchQueries.MOST) {
            return text("talent.people.many", CandidateSearchQueries.MOST);
        }
        return people > 0 && people < FEW ? text("talent.people.few") : text("talent.people.count", people);
    }

    private Page<FoundPerson> page(int number) {
        return queries.find(organization.id(), search, new PageRequest(number, PAGE));
    }

    /** The next page below, as long as there is one. */
    private void add(Page<FoundPerson> page) {
        page.items().forEach(person -> list.add(panel(person)));
        if (page.number() >= page.pages()) {
            return;
        }
        if (page.number() * PAGE >= CandidateSearchQueries.MOST) {
            Paragraph closer = new Paragraph(text("talent.people.closer", CandidateSearchQueries.MOST));
            closer.addClassName("jw-soft");
            list.add(closer);
            return;
        }
        Button more = new Button(text("talent.pool.more"));
        more.setDisableOnClick(true);
        more.addClickListener(click -> {
            list.remove(more);
            add(page(page.number() + 1));
        });
        list.add(more);
    }

    /** Asking, or when that was. */
    private Component contact(FoundPerson person) {
        Div place = new Div();
        if (person.askedAt() != null) {
            place.setText(text("talent.ask.asked", formats.date(person.askedAt())));
            place.addClassName("jw-soft");
            return place;
        }
        Button ask = new Button(text("talent.ask.open"));
        ask.setAriaLabel(text("talent.kept.label", ask.getText(), text("talent.people.pseudonym", person.pseudonym())));
        ask.addClickListener(click -> new ContactDialog(words -> {
                    contacts.ask(organization.id(), person.pseudonym(), words);
                    place.removeAll();
                    place.setText(text("talent.ask.said"));
                    Toast.show(text("talent.ask.said"));
                })
                .open());
        place.add(ask);
        return place;
    }

    private Section panel(FoundPerson person) {
        String name = text("talent.people.pseudonym", person.pseudonym());
        Span pseudonym = new Span(name);
        pseudonym.addClassName("jw-soft");
        String does = person.card().headline() == null
                ? person.card().role()
                : person.card().headline();
        Div title = new Div(new H2(does == null ? name : does));
        title.addClassName("jw-title");
        if (does != null) {
            title.add(pseudonym);
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-sent");
        new CardWords(texts, formats).of(person.card(), person.wishes()).forEach((term, line) -> {
            if (!line.equals(does)) {
                facts.getElement()
                        .appendChild(new Div(new DescriptionList.Term(term), new DescriptionList.Description(line))
                                .getElement());
            }
        });
        Section panel = new Section(title, facts, contact(person));
        panel.addClassNames("jw-panel", "jw-stack");
        return panel;
    }
}
