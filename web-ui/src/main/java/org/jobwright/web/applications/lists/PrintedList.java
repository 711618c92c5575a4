package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.Paper;

/** The applicants of a list, for paper: all of them, while the page shows only those in sight. */
class PrintedList extends Paper {

    /** @param total how many the list has; paper may hold only the first of them */
    PrintedList(
            List<ApplicantCard> people,
            int total,
            PipelineAddress address,
            List<StageOption> stages,
            PipelineLabels words) {
        if (people.size() < total) {
            add(new Paragraph(words.text("applications.pipeline.list.printed", people.size(), total)));
        }
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        head.addHeaderCell().setText(words.text("applications.pipeline.list.applicant"));
        List<ApplicantColumn> columns = address.shownColumns();
        columns.forEach(column -> head.addHeaderCell().setText(column.header(words)));
        if (address.isClosed()) {
            head.addHeaderCell().setText(words.text("applications.pipeline.decision.reason"));
            head.addHeaderCell().setText(words.text("applications.pipeline.list.candidate-status-at"));
        }
        for (ApplicantCard person : people) {
            NativeTableRow row = table.getBody().addRow();
            Span about = new Span(words.line(person));
            about.addClassName("jw-rowbelow");
            row.addDataCell().add(new Span(words.name(person)), about);
            columns.forEach(column -> row.addDataCell().setText(column.onPaper(person, stages, words)));
            if (address.isClosed()) {
                row.addDataCell()
                        .setText(
                                person.rejectionReason() == null
                                        ? ""
                                        : words.texts().of(person.rejectionReason()));
                row.addDataCell().setText(words.formats().day(person.candidateStatusAt()));
            }
        }
        add(table);
    }
}
