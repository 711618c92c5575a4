package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.words.Chip;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.Paper;

/** The applicants of a list, for paper: all of them, while the page shows only those in sight. */
class PrintedList extends Paper {

    /** @param total how many the list has; paper may hold only the first of them */
    PrintedList(List<ApplicantCard> people, int total, List<StageOption> stages, PipelineLabels words) {
        if (people.size() < total) {
            add(new Paragraph(words.text("applications.pipeline.list.printed", people.size(), total)));
        }
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        Stream.of("applicant", "stage", "candidate-status", "applied", "answer")
                .map(column -> words.text("applications.pipeline.list." + column))
                .forEach(name -> head.addHeaderCell().setText(name));
        for (ApplicantCard person : people) {
            NativeTableRow row = table.getBody().addRow();
            Span about = new Span(words.line(person));
            about.addClassName("jw-rowbelow");
            row.addDataCell().add(new Span(words.name(person)), about);
            row.addDataCell().setText(words.stageName(stages, person.stage()));
            row.addDataCell().setText(words.texts().of(person.candidateStatus()));
            row.addDataCell().setText(words.formats().day(person.appliedAt()));
            row.addDataCell()
                    .setText(words.chip(person).map(Chip.Content::sentence).orElse(""));
        }
        add(table);
    }
}
