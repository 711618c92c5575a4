package org.jobwright.web.equality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.equality.AnswerRow;
import org.jobwright.domain.equality.ReleasedTable;
import org.jobwright.domain.equality.ToldStage;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FiguresTable;

/** The answers to one question, by the furthest stage that applicants were told. */
class ReportTable extends FiguresTable {

    ReportTable(ReleasedTable table, Texts texts, Formats formats) {
        super(
                texts.get("equality.question." + table.question() + ".short"),
                heads(table, texts),
                rows(table, texts, formats));
    }

    private static List<String> heads(ReleasedTable table, Texts texts) {
        return Stream.concat(
                        Stream.of(texts.get("equality.report.answer")),
                        table.groups().stream().map(group -> stages(group, texts)))
                .toList();
    }

    private static String stages(List<ToldStage> group, Texts texts) {
        return group.size() == 1
                ? texts.of(group.getFirst())
                : texts.get("equality.report.stages", texts.of(group.getFirst()), texts.of(group.getLast()));
    }

    private static List<List<Component>> rows(ReleasedTable table, Texts texts, Formats formats) {
        Stream<List<Component>> answers = table.rows().stream()
                .map(row -> cells(texts.get("equality.answer." + table.question() + "." + row.answer()), row, formats));
        AnswerRow rest = new AnswerRow("", table.rest());
        return Stream.concat(answers, Stream.of(cells(texts.get("equality.report.rest"), rest, formats)))
                .toList();
    }

    private static List<Component> cells(String head, AnswerRow row, Formats formats) {
        return Stream.<Component>concat(
                        Stream.of(new Span(head)),
                        row.people().stream().map(people -> new Span(formats.number((long) people))))
                .toList();
    }
}
