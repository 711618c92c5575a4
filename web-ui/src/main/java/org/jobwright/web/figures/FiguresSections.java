package org.jobwright.web.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.figures.PostingFigures.AnswerFigures;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.services.figures.traffic.Traffic;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FiguresTable;
import org.jobwright.web.shell.ListDownload;

/** The sections of a page of figures, of one posting or of all of an organization. */
class FiguresSections {

    private final Texts texts;
    private final Formats formats;
    private final FiguresWords words;

    FiguresSections(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        this.words = new FiguresWords(texts, formats);
    }

    /**
     * All sections that have something to show.
     *
     * @param page the address of the page, without its period
     * @param file the address of the same as a file
     */
    List<Component> of(PostingFigures figures, FiguresPeriod period, String page, String file) {
        List<Component> shown = new ArrayList<>();
        shown.add(periods(page, period));
        if (figures.asOf() != null) {
            shown.add(new Paragraph(words.asOf(figures)));
        }
        boolean applied = figures.answers().applied() > 0;
        if (figures.traffic().views() > 0) {
            shown.add(section("figures.traffic", new TrafficSection(figures, texts, formats)));
        }
        if (!applied) {
            shown.add(
                    new Paragraph(texts.get(period == FiguresPeriod.ALL ? "figures.none" : "figures.none-in-period")));
        } else {
            shown.add(section("figures.answers", answers(figures.answers())));
            shown.add(section(
                    "figures.funnel",
                    new FiguresTable(texts.get("figures.funnel.caption"), funnelHeads(), funnel(figures))));
            shown.add(section(
                    "figures.stages",
                    new FiguresTable(texts.get("figures.stages.caption"), stageHeads(figures), stages(figures))));
        }
        if (!figures.sources().isEmpty()) {
            shown.add(section(
                    "figures.sources",
                    new FiguresTable(texts.get("figures.sources.caption"), sourceHeads(), sources(figures))));
        }
        if (!figures.dropOff().isEmpty()) {
            shown.add(section("figures.drop", dropOff(figures)));
        }
        if (applied || !figures.sources().isEmpty()) {
            shown.add(new ListDownload(FiguresAddress.of(file, period), texts).below());
        }
        return shown;
    }

    private Nav periods(String page, FiguresPeriod current) {
        Nav nav = new Nav();
        nav.addClassName("jw-tabs");
        nav.setAriaLabel(texts.get("figures.period"));
        for (FiguresPeriod period : FiguresPeriod.values()) {
            Anchor link = new Anchor(FiguresAddress.of(page, period), texts.of(period));
            if (period == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Section section(String key, Component content) {
        return new Section(new H2(texts.get(key)), content);
    }

    private UnorderedList answers(AnswerFigures answers) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-points");
        list.add(new ListItem(
                answers.isTypicalShown()
                        ? texts.get(
                                "figures.answers.typical",
                                answers.answered(),
                                words.within(answers.typical()),
                                words.within(answers.slow()))
                        : texts.get(
                                answers.answered() == 0 ? "figures.answers.none" : "figures.answers.few",
                                answers.answered())));
        list.add(new ListItem(texts.get("figures.answers.waiting", answers.waiting(), answers.late())));
        list.add(new ListItem(
                answers.isHiredTypicalShown()
                        ? texts.get(
                                "figures.answers.hired.typical", answers.hired(), words.within(answers.hiredTypical()))
                        : texts.get("figures.answers.hired", answers.hired())));
        return list;
    }

    private List<String> funnelHeads() {
        return heads("figures.column.step", "figures.column.people", "figures.column.of-step-before");
    }

    private List<List<Component>> funnel(PostingFigures figures) {
        List<List<Component>> rows = new ArrayList<>();
        long all = figures.reached(StageKind.NEW);
        long before = all;
        for (StageKind kind : StageKind.values()) {
            long reached = figures.reached(kind);
            rows.add(List.of(
                    cell(kind == StageKind.NEW ? texts.get("figures.applied") : texts.of(kind)),
                    FiguresTable.bar(formats.number(reached), reached, all),
                    cell(kind == StageKind.NEW ? "" : words.share(reached, before))));
            before = reached;
        }
        return rows;
    }

    /** Stages of several postings have no goal in common. */
    private List<String> stageHeads(PostingFigures figures) {
        List<String> heads =
                heads("figures.column.stage", "figures.column.now", "figures.column.typical", "figures.column.slow");
        return figures.isOfPosting()
                ? Stream.concat(heads.stream(), Stream.of(texts.get("figures.column.goal")))
                        .toList()
                : heads;
    }

    private List<List<Component>> stages(PostingFigures figures) {
        return figures.stages().stream()
                .map(stage -> stage(stage, figures.isOfPosting()))
                .toList();
    }

    private List<Component> stage(StageFigures stage, boolean goal) {
        boolean few = !stage.isTypicalShown();
        Component typical = cell(few ? texts.get("figures.too-few") : words.days(stage.typical()));
        if (stage.isBeyondGoal()) {
            typical.addClassName("jw-late");
        }
        List<Component> cells = new ArrayList<>(List.of(
                cell(words.name(stage)),
                cell(
                        stage.isRunningShown()
                                ? texts.get("figures.running", stage.running(), words.within(stage.runningTypical()))
                                : formats.number(stage.running())),
                typical,
                cell(few ? "" : words.days(stage.slow()))));
        if (goal) {
            cells.add(cell(stage.goalDays() == null ? "" : texts.get("figures.days", stage.goalDays())));
        }
        return cells;
    }

    private List<String> sourceHeads() {
        return Stream.concat(
                        heads(
                                "figures.column.source",
                                "figures.column.views",
                                "figures.column.starts",
                                "figures.applied")
                                .stream(),
                        Stream.of(StageKind.INTERVIEW, StageKind.OFFER, StageKind.HIRED)
                                .map(texts::of))
                .toList();
    }

    private List<List<Component>> sources(PostingFigures figures) {
        return figures.sources().stream().map(this::source).toList();
    }

    private List<Component> source(SourceFigures source) {
        Traffic traffic = source.traffic();
        Stream<String> reached = source.isFew()
                ? Stream.of(words.reached(source, StageKind.NEW), "", "", "")
                : Stream.of(StageKind.NEW, StageKind.INTERVIEW, StageKind.OFFER, StageKind.HIRED)
                        .map(kind -> words.reached(source, kind));
        return Stream.concat(
                        Stream.of(
                                words.of(source.source()),
                                formats.number(traffic.views()),
                                formats.number(traffic.starts())),
                        reached)
                .map(FiguresSections::cell)
                .toList();
    }

    private Component dropOff(PostingFigures figures) {
        long all = figures.dropOff().stream().mapToLong(drop -> drop.drafts()).sum();
        if (!figures.isDropOffShown()) {
            return new Paragraph(texts.get("figures.drop.few", all));
        }
        return new FiguresTable(
                texts.get("figures.drop.caption", all),
                heads("figures.column.part", "figures.column.stopped"),
                figures.dropOff().stream()
                        .map(drop -> List.of(
                                cell(words.of(drop)),
                                FiguresTable.bar(formats.number(drop.drafts()), drop.drafts(), all)))
                        .toList());
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(texts::get).toList();
    }

    private static Component cell(String words) {
        return new Div(words);
    }
}
