package org.jobwright.web.organizations.lists;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.services.organizations.domains.ListedName;
import org.jobwright.services.organizations.domains.ListedNameQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.HistoryList;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Who put which name on a list or took it off, when and why. */
@Route(value = "admin/names/history", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class NameHistoryView extends WorkspaceView {

    private static final int AT_ONCE = 50;

    private final ListedNameQueries queries;
    private final Select<NameList> list = new Select<>();
    private final Paragraph count = sub("");
    private final Paragraph none = new Paragraph(text("organizations.lists.history.none"));
    private final HistoryList entries = new HistoryList(List.of());
    private final Button more = new Button(text("organizations.lists.history.more"), click -> addPage());
    private final Div panel = new Div(entries, more);
    private int pages;

    @Inject
    public NameHistoryView(ListedNameQueries queries) {
        this.queries = queries;
        Anchor back = new Anchor("admin/names", text("organizations.lists.title"));
        back.addClassName("jw-back");
        list.setLabel(text("organizations.lists.history.list"));
        list.setItems(NameList.values());
        list.setItemLabelGenerator(one ->
                one == null ? text("organizations.lists.history.all") : text("organizations.lists.title." + one));
        list.setEmptySelectionAllowed(true);
        list.setEmptySelectionCaption(text("organizations.lists.history.all"));
        list.addValueChangeListener(change -> show());
        Div filters = new Div(list);
        filters.addClassName("jw-filters-row");
        none.addClassName("jw-empty");
        panel.addClassName("jw-panel");
        add(back, heading(text("organizations.lists.history.title")), count, filters, none, panel);
        show();
    }

    private void show() {
        entries.removeAll();
        pages = 0;
        addPage();
    }

    private void addPage() {
        pages++;
        Set<NameList> asked = list.isEmpty() ? Set.of() : Set.of(list.getValue());
        Page<ListedName> page = queries.history(asked, new PageRequest(pages, AT_ONCE));
        entries.addAll(page.items().stream().map(this::entry).toList());
        count.setText(text("organizations.lists.history.sub", page.total()));
        none.setVisible(page.total() == 0);
        count.setVisible(page.total() > 0);
        panel.setVisible(page.total() > 0);
        more.setVisible(pages < page.pages());
    }

    private HistoryList.Entry entry(ListedName change) {
        return new HistoryList.Entry(
                change.name(),
                List.of(text(
                        change.listed() ? "organizations.lists.history.put" : "organizations.lists.history.taken",
                        text("organizations.lists.title." + change.list()))),
                text(
                        "organizations.lists.history.about",
                        formats.dateTime(change.changedAt()),
                        change.changedBy(),
                        change.reason()));
    }
}
