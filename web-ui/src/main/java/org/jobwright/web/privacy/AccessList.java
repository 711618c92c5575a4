package org.jobwright.web.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.services.privacy.AccessRecord;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Rows of the access log, day by day. */
class AccessList extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private LocalDate lastDay;
    private UnorderedList lines;

    AccessList() {
        addClassName("jw-log");
    }

    void clear() {
        removeAll();
        lastDay = null;
    }

    boolean isEmpty() {
        return lastDay == null;
    }

    void add(AccessRecord row) {
        LocalDate day = LocalDate.ofInstant(row.at(), formats.zone());
        if (!day.equals(lastDay)) {
            lastDay = day;
            lines = new UnorderedList();
            add(new H2(formats.date(day)), lines);
        }
        Span when = new Span(formats.time(row.at()));
        when.addClassNames("jw-soft", "jw-num");
        Div what = new Div();
        if (row.person() != null) {
            what.add(person(row), new Text(": "));
        }
        what.add(new Text(texts.of(row.part())));
        Paragraph where = new Paragraph(where(row));
        where.addClassName("jw-note");
        where.getElement().setAttribute("dir", "auto");
        what.add(where);
        lines.add(new ListItem(when, what));
    }

    private Component person(AccessRecord row) {
        if (row.isErased()) {
            return new Span(texts.get("privacy.access.erased"));
        }
        return new Anchor("admin/people/" + row.person(), ForeignText.isolated(row.name()));
    }

    private String via(AccessRecord row) {
        if (!row.byToken()) {
            return null;
        }
        return texts.get(row.isByProgram() ? "privacy.access.via.program" : "privacy.access.via.token");
    }

    private String where(AccessRecord row) {
        return Stream.of(
                        row.role() == null ? null : texts.of(row.role()),
                        row.organization(),
                        row.posting() == null ? texts.get("privacy.access.several") : row.posting(),
                        via(row))
                .filter(Objects::nonNull)
                .map(ForeignText::isolated)
                .collect(Collectors.joining(", "));
    }
}
