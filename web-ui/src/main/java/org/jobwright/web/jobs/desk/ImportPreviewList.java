package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.imports.ImportReport.Result;
import org.jobwright.services.jobs.imports.ImportPreview;
import org.jobwright.services.jobs.imports.ReadColumn;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.WorkspaceUser;

/** What an import would do: counts, columns, and the first records as they would be read. */
class ImportPreviewList extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    ImportPreviewList(ImportPreview found) {
        addClassName("jw-stack");
        Paragraph counts = new Paragraph(texts.get(
                "jobs.import.counts",
                found.total(),
                found.complete(),
                found.incomplete(),
                found.repeated(),
                found.unreadable()));
        counts.getElement().setAttribute("role", "status");
        add(counts);
        if (found.checked() < found.total()) {
            add(new Paragraph(texts.get("jobs.import.checked", found.checked())));
        }
        if (!found.columns().isEmpty()) {
            add(columns(found.columns()));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        found.lines().forEach(line -> list.add(row(line)));
        add(list);
    }

    private Component columns(List<ReadColumn> columns) {
        UnorderedList list = new UnorderedList();
        columns.forEach(column -> list.add(new ListItem(
                column.field() == null
                        ? texts.get("jobs.import.column.left-out", column.name())
                        : texts.get(
                                "jobs.import.column.read",
                                column.name(),
                                texts.get("jobs.import.field." + column.field())))));
        long known = columns.stream().filter(column -> column.field() != null).count();
        return new Details(texts.get("jobs.import.columns", columns.size(), known), list);
    }

    private ListItem row(ImportPreview.Line line) {
        JobAdvert advert = line.advert();
        Span title = new Span(advert.title().isEmpty() ? texts.get("jobs.untitled") : advert.title());
        title.addClassName("jw-strong");
        List<Component> about = new ArrayList<>(List.of(title, soft(facts(line))));
        ImportReasons.of(line, texts).forEach(reason -> about.add(soft(reason)));
        return new ListItem(new Div(about.toArray(Component[]::new)), badge(line.result()));
    }

    private String facts(ImportPreview.Line line) {
        JobAdvert advert = line.advert();
        String places =
                advert.work().locations().stream().map(WorkLocation::label).collect(Collectors.joining(", "));
        String end = advert.opening().validThrough() == null
                ? ""
                : texts.get("jobs.import.until", formats.date(advert.opening().validThrough()));
        return Stream.of(
                        texts.get("jobs.import.record", line.number()),
                        places,
                        formats.pay(advert.pay().baseSalary()),
                        end)
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private StateBadge badge(Result result) {
        return new StateBadge(
                texts.get("jobs.import.will." + result),
                switch (result) {
                    case SUBMITTED -> "submitted";
                    case DRAFTED -> "draft";
                    case REPEATED -> "closed";
                    case REFUSED -> "blocked";
                });
    }

    private static Div soft(String words) {
        Div line = new Div(words);
        line.addClassName("jw-soft");
        return line;
    }
}
