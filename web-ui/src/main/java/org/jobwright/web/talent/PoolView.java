package org.jobwright.web.talent;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.services.applications.tags.TagQueries;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.NamedPoolOption;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PooledPerson;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/**
 * The talent pool of an employer: who agreed to be kept for similar jobs, with a search. The address says what is looked
 * for.
 */
@Route(value = "pool", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class PoolView extends WorkspaceView implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final PoolQueries queries;
    private final TagQueries tags;
    private final PoolInviting inviting;
    private final PoolSorting sorting;
    private final List<MyOrganization> mine;
    private final PoolFilters filters = new PoolFilters(this::open);
    private final Paragraph count = sub("");
    private final Div named = new Div();
    private final Div list = new Div();
    private final Select<MyOrganization> choice = new Select<>();
    private MyOrganization organization;
    private PoolSearch search = PoolSearch.ALL;
    private List<NamedPoolOption> pools = List.of();

    @Inject
    public PoolView(
            PoolQueries queries,
            TagQueries tags,
            OrganizationQueries organizations,
            PoolInviting inviting,
            PoolSorting sorting) {
        this.queries = queries;
        this.tags = tags;
        this.inviting = inviting;
        this.sorting = sorting;
        mine = organizations.mine().stream()
                .filter(one -> one.role().mayRecruit() && one.status().isPublic())
                .toList();
        add(heading(text("talent.pool.title")));
        if (mine.isEmpty()) {
            add(sub(text("talent.pool.not-yours")));
            return;
        }
        count.getElement().setAttribute("role", "status");
        named.addClassName("jw-actions");
        choice.setLabel(text("talent.pool.organization"));
        choice.setItems(mine);
        choice.setItemLabelGenerator(MyOrganization::displayName);
        choice.setVisible(mine.size() > 1);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                organization = change.getValue();
                open(new PoolSearch(
                        search.words(),
                        search.role(),
                        search.skills(),
                        search.place(),
                        search.radius(),
                        search.availableBy(),
                        null,
                        null,
                        search.quietDays()));
            }
        });
        Div found = new Div(choice, filters, named, list);
        found.addClassName("jw-stack");
        add(count, found);
    }

    private void open(PoolSearch wanted) {
        String slug = mine.size() > 1 ? organization.slug() : "";
        UI.getCurrent().navigate(PoolView.class, new PoolAddress(slug, wanted).query());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (mine.isEmpty()) {
            return;
        }
        PoolAddress address = PoolAddress.read(event.getLocation().getQueryParameters());
        organization = mine.stream()
                .filter(one -> one.slug().equals(address.organization()))
                .findFirst()
                .orElse(mine.getFirst());
        search = address.search();
        choice.setValue(organization);
        refresh();
    }

    /** The names may have changed, too. */
    private void refresh() {
        pools = queries.pools(organization.id());
        filters.show(search, pools, tags.options(organization.id()));
        name();
        find();
    }

    /** What can be done with the name that is looked at. */
    private void name() {
        named.removeAll();
        NamedPoolOption chosen = filters.chosen();
        named.setVisible(chosen != null);
        if (chosen != null) {
            Button rename = new Button(text("talent.pool.rename"), click -> sorting.rename(chosen, this::refresh));
            Button delete =
                    new Button(text("talent.pool.delete"), click -> sorting.delete(chosen, () -> open(PoolSearch.ALL)));
            rename.setAriaLabel(text("talent.pool.rename.title", chosen.name()));
            delete.setAriaLabel(text("talent.pool.delete.label", chosen.name()));
            named.add(rename, delete);
        }
    }

    private void find() {
        Page<PooledPerson> page = page(1);
        boolean all = search.isAll();
        count.setText(text(all ? "talent.pool.count" : "talent.pool.found", page.total()));
        filters.setVisible(!all || page.total() > 0);
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
        return queries.people(organization.id(), search, new PageRequest(number, PAGE));
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

    /** Who is sorted out of the name that is looked at is in the list no longer. */
    private void leaveOut(List<String> names) {
        NamedPoolOption chosen = filters.chosen();
        if (chosen != null && !names.contains(chosen.name())) {
            find();
            Focus.moveTo(count);
        }
    }

    private PoolRow row(PooledPerson person) {
        return new PoolRow(
                person,
                row -> inviting.open(organization.id(), person.application(), person.name(), row::invited),
                row -> sorting.sort(person, row.names(), pools, names -> {
                    row.under(names);
                    pools = queries.pools(organization.id());
                    filters.show(search, pools, tags.options(organization.id()));
                    leaveOut(names);
                }));
    }
}
