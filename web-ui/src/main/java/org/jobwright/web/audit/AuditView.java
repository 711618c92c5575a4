package org.jobwright.web.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.audit.AuditQueries;
import org.jobwright.services.audit.AuditSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The audit log of who did what to what, day by day. A subject or an actor links to everything about it. */
@Route(value = "admin/audit", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class AuditView extends WorkspaceView implements AfterNavigationObserver {

    private static final int AT_ONCE = 50;

    private final AuditQueries queries;
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField id = new TextField();
    private final DayField from = new DayField(text("audit.log.from"));
    private final DayField to = new DayField(text("audit.log.to"));
    private final Paragraph number = sub("");
    private final Div days = new Div();
    private final Button more = new Button();
    private AuditAddress address = AuditAddress.ALL;
    private int pages;
    private LocalDate lastDay;
    private UnorderedList lines;

    @Inject
    public AuditView(AuditQueries queries) {
        this.queries = queries;
        action.setLabel(text("audit.log.action"));
        action.setItems(queries.actions());
        action.setItemLabelGenerator(what -> AuditSentence.words(what, texts));
        action.setClearButtonVisible(true);
        action.addValueChangeListener(change -> changed(change.isFromClient()));
        id.setLabel(text("audit.log.id"));
        id.setClearButtonVisible(true);
        id.addValueChangeListener(change -> changed(change.isFromClient()));
        from.addValueChangeListener(change -> changed(change.isFromClient()));
        to.addValueChangeListener(change -> changed(change.isFromClient()));
        Div filters = new Div(action, id, from, to);
        filters.addClassName("jw-filters-row");
        days.addClassName("jw-log");
        more.setText(text("audit.log.more"));
        more.addClickListener(click -> addPage());
        add(heading(text("audit.log.title")), number, new Paragraph(text("audit.log.verify")), filters, days, more);
    }

    private void show() {
        days.removeAll();
        pages = 0;
        lastDay = null;
        addPage();
    }

    private void addPage() {
        pages++;
        Page<AuditSummary> page = queries.entries(address.filter(formats.zone()), new PageRequest(pages, AT_ONCE));
        number.setText(text("audit.log.sub", page.total()));
        page.items().forEach(this::addLine);
        more.setVisible(pages < page.pages());
    }

    private void addLine(AuditSummary entry) {
        LocalDate day = entry.at().atZone(formats.zone()).toLocalDate();
        if (!day.equals(lastDay)) {
            lastDay = day;
            lines = new UnorderedList();
            days.add(new H2(formats.date(day)), lines);
        }
        Span when = new Span(formats.time(entry.at()));
        when.addClassNames("jw-soft", "jw-num");
        when.setTitle(
                entry.position() == null ? text("audit.log.unsealed") : text("audit.log.position", entry.position()));
        lines.add(new ListItem(when, new AuditSentence(entry, address, texts)));
    }

    private void changed(boolean byReader) {
        if (!byReader) {
            return;
        }
        boolean readable = AuditAddress.isId(id.getValue());
        id.setErrorMessage(text("audit.log.no-id"));
        id.setInvalid(!readable);
        if (readable) {
            AuditAddress next = address.with(action.getValue(), from.getValue(), to.getValue())
                    .withId(id.getValue());
            UI.getCurrent().navigate(AuditView.class, next.parameters());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = AuditAddress.read(event.getLocation().getQueryParameters());
        action.setValue(address.action());
        id.setValue(address.id());
        id.setInvalid(false);
        from.setValue(address.from());
        to.setValue(address.to());
        show();
    }
}
