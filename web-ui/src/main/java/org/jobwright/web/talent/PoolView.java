package org.jobwright.web.talent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PooledPerson;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The talent pool of an employer: who agreed to be kept for similar jobs, with a search. */
@Route(value = "pool", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class PoolView extends WorkspaceView implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final PoolQueries queries;
    private final OrganizationQueries organizations;
    private final PoolInviting inviting;
    private final TextField search = new TextField();
    private final Paragraph count = sub("");
    private final Div list = new Div();
    private MyOrganization organization;

    @Inject
    public PoolView(PoolQueries queries, OrganizationQueries organizations, PoolInviting inviting) {
        this.queries = queries;
        this.organizations = organizations;
        this.inviting = inviting;
        count.getElement().setAttribute("role", "status");
        search.setPlaceholder(text("talent.pool.search"));
        search.setAriaLabel(text("talent.pool.search"));
        search.addClassName("jw-search");
        search.setClearButtonVisible(true);
        search.setMaxLength(PoolQueries.MOST_LETTERS);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<MyOrganization> mine = organizations.mine().stream()
                .filter(one -> one.role().mayRecruit() && one.status().isPublic())
                .toList();
        removeAll();
        add(heading(text("talent.pool.title")));
        if (mine.isEmpty()) {
            add(sub(text("talent.pool.not-yours")));
            return;
        }
        organization = mine.getFirst();
        add(count);
        Div tools = new Div(search);
        tools.addClassName("jw-actions");
        if (mine.size() > 1) {
            tools.addComponentAsFirst(choice(mine));
        }
        Div found = new Div(tools, list);
        found.addClassName("jw-stack");
        add(found);
        find();
    }

    private Select<MyOrganization> choice(List<MyOrganization> mine) {
        Select<MyOrganization> choice = new Select<>();
        choice.setAriaLabel(text("talent.pool.organization"));
        choice.setItems(mine);
        choice.setItemLabelGenerator(MyOrganization::displayName);
        choice.setValue(organization);
        choice.addValueChangeListener(change -> {
            organization = change.getValue();
            find();
        });
        return choice;
    }

    private void find() {
        Page<PooledPerson> page = page(1);
        boolean all = search.getValue().isBlank();
        count.setText(text(all ? "talent.pool.count" : "talent.pool.found", page.total()));
        search.setVisible(!all || page.total() > 0);
        list.removeAll();
        if (page.total() == 0) {
            Paragraph none = new Paragraph(text(all ? "talent.pool.empty" : "talent.pool.nothing"));
            none.addClassName("jw-note");
            list.add(none);
            return;
        }
        add(page);
    }

    private Page<PooledPerson> page(int number) {
        return queries.people(organization.id(), search.getValue(), new PageRequest(number, PAGE));
    }

    /** The next page below, as long as there is one. */
    private void add(Page<PooledPerson> page) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("jw-rows");
        page.items().forEach(person -> rows.add(row(person)));
        Div panel = new Div(rows);
        panel.addClassName("jw-panel");
        list.add(panel);
        if (page.number() < page.pages()) {
            Button more = new Button(text("talent.pool.more"));
            more.setDisableOnClick(true);
            more.addClickListener(click -> {
                list.remove(more);
                add(page(page.number() + 1));
            });
            list.add(more);
        }
    }

    private ListItem row(PooledPerson person) {
        Anchor name =
                new Anchor("/app/pipeline/" + person.postingReference() + "/" + person.application(), person.name());
        name.addClassName("jw-todayname");
        Span about = new Span(Stream.of(person.headline(), person.location())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · ")));
        about.addClassName("jw-soft");
        Span applied = new Span(text("talent.pool.applied", person.postingTitle(), formats.date(person.appliedAt())));
        applied.addClassName("jw-soft");
        Span until = new Span(text("talent.pool.until", formats.date(person.until())));
        until.addClassName("jw-soft");
        Span invited = new Span();
        invited.addClassName("jw-soft");
        say(invited, person.invitedAt());
        Button invite = new Button(text("talent.pool.invite"));
        invite.setAriaLabel(text("talent.pool.invite.label", person.name()));
        invite.addClickListener(click ->
                inviting.open(organization.id(), person.application(), person.name(), now -> say(invited, now)));
        Div actions = new Div(until, invited, invite);
        actions.addClassName("jw-stack");
        ListItem row = new ListItem(new Div(name, about, applied), actions);
        row.addClassName("jw-apart");
        return row;
    }

    private void say(Span invited, Instant at) {
        invited.setText(at == null ? "" : text("talent.pool.invited", formats.date(at)));
        invited.setVisible(at != null);
    }
}
