package org.jobwright.web.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.services.accounts.PeopleQueries;
import org.jobwright.services.accounts.PeopleService;
import org.jobwright.services.accounts.PersonSummary;
import org.jobwright.services.accounts.ProofService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.FoldingGrid;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** The administrator's list of people: found by name or address, suspended, restored, given a role. */
@Route(value = "admin/people", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class PeopleView extends WorkspaceView implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "q";

    private final PeopleQueries queries;
    private final PeopleService people;
    private final ProofService proofs;
    private final TextField search = new TextField();
    private final Paragraph count = sub("");
    private final Grid<PersonSummary> grid = new FoldingGrid<>();

    @Inject
    public PeopleView(PeopleQueries queries, PeopleService people, ProofService proofs) {
        this.queries = queries;
        this.proofs = proofs;
        this.people = people;
        search.setLabel(text("accounts.people.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                // What was searched for is in the address, so that it can be shared and gone back to.
                UI.getCurrent().navigate(PeopleView.class, QueryParameters.of(WORDS, change.getValue()));
            }
        });
        Div filters = new Div(search);
        filters.addClassName("jw-filters-row");
        columns();
        grid.setItems(
                query ->
                        queries
                                .find(search.getValue(), new PageRequest(query.getPage() + 1, query.getPageSize()))
                                .items()
                                .stream(),
                query -> count());
        add(heading(text("accounts.people.title")), count, filters, grid);
    }

    private int count() {
        int total = (int) queries.find(search.getValue(), new PageRequest(1, 1)).total();
        count.setText(text("accounts.people.sub", total));
        return total;
    }

    private void columns() {
        grid.addComponentColumn(this::person)
                .setHeader(text("accounts.people.person"))
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::status)
                .setHeader(text("accounts.people.status"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addColumn(this::roles).setHeader(text("accounts.people.roles")).setWidth("10rem");
        grid.addColumn(person -> formats.date(person.registeredAt()))
                .setHeader(text("accounts.people.registered"))
                .setWidth("13rem");
        grid.addComponentColumn(this::actions)
                .setHeader(text("accounts.people.actions"))
                .setWidth("9rem")
                .setFlexGrow(0);
    }

    private Component person(PersonSummary person) {
        Span email = new Span(person.email());
        email.addClassName("jw-soft");
        Div cell = new Div(new Div(person.displayName()), email);
        cell.add(FoldingGrid.folded(status(person), actions(person)));
        if (person.suspensionReason() != null) {
            cell.add(new Div(person.suspensionReason()));
        }
        return cell;
    }

    private Component status(PersonSummary person) {
        String look =
                switch (person.status()) {
                    case UNCONFIRMED -> "draft";
                    case ACTIVE -> "live";
                    case SUSPENDED -> "blocked";
                };
        return new StateBadge(texts.of(person.status()), look);
    }

    private String roles(PersonSummary person) {
        return person.staffRoles().stream().map(texts::of).collect(Collectors.joining(", "));
    }

    private Component actions(PersonSummary person) {
        MenuBar bar = new MenuBar();
        SubMenu menu = bar.addItem(text("accounts.people.actions")).getSubMenu();
        bar.getElement().setAttribute("aria-label", text("accounts.people.actions-of", person.displayName()));
        if (person.status() == AccountStatus.SUSPENDED) {
            menu.addItem(text("accounts.people.restore"), click -> {
                people.restore(person.id());
                done("accounts.people.restored", person);
            });
        } else {
            menu.addItem(text("accounts.people.suspend"), click -> suspend(person));
        }
        if (person.status() == AccountStatus.ACTIVE) {
            for (StaffRole role : StaffRole.values()) {
                addRole(menu, person, role);
            }
            menu.addItem(text("accounts.people.sessions"), click -> new PersonSessions(people, person).open());
            menu.addItem(text("accounts.people.reset-factors"), click -> resetFactors(person));
        }
        return bar;
    }

    private void addRole(SubMenu menu, PersonSummary person, StaffRole role) {
        if (person.staffRoles().contains(role)) {
            menu.addItem(text("accounts.people.revoke." + role), click -> {
                people.revoke(person.id(), role);
                done("accounts.people.revoked", person);
            });
        } else {
            menu.addItem(text("accounts.people.grant." + role), click -> {
                people.grant(person.id(), role);
                done("accounts.people.granted", person);
            });
        }
    }

    private void suspend(PersonSummary person) {
        proofs.require();
        new ReasonDialog(
                        text("accounts.people.suspend-question", person.displayName()),
                        text("accounts.people.suspend-consequence"),
                        text("accounts.people.suspend"),
                        reason -> {
                            people.suspend(person.id(), reason);
                            done("accounts.people.suspended", person);
                        })
                .open();
    }

    private void resetFactors(PersonSummary person) {
        proofs.require();
        ConfirmDialog dialog = new ConfirmDialog(
                text("accounts.people.reset-factors-question", person.displayName()),
                text("accounts.people.reset-factors-consequence"),
                text("accounts.people.reset-factors"),
                confirmed -> {
                    people.resetSecondFactors(person.id());
                    done("accounts.people.factors-reset", person);
                });
        dialog.setCancelable(true);
        dialog.setCancelText(text("shared.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void done(String key, PersonSummary person) {
        grid.getDataProvider().refreshAll();
        Toast.show(text(key, person.displayName()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        grid.getDataProvider().refreshAll();
    }
}
