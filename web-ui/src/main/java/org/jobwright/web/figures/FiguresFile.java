package org.jobwright.web.figures;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.services.figures.traffic.TrafficWeek;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ListFile;

/** Figures as a file: a line for each figure, which says no more than the page. */
class FiguresFile {

    /** A figure: which one, of what, and its value; a text if too few would tell. */
    private record Line(String group, String name, Object value) {}

    private final List<Line> lines = new ArrayList<>();
    private final Texts texts;
    private final Formats formats;
    private final FiguresWords words;

    FiguresFile(PostingFigures figures, Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        this.words = new FiguresWords(texts, formats);
        if (figures.asOf() != null) {
            add("figures.file.as-of", "", figures.asOf());
        }
        figures.weeks().forEach(this::week);
        for (StageKind kind : StageKind.values()) {
            add(
                    "figures.funnel",
                    kind == StageKind.NEW ? texts.get("figures.applied") : texts.of(kind),
                    figures.reached(kind));
        }
        figures.stages().forEach(this::stage);
        figures.sources().forEach(this::source);
        dropOff(figures);
    }

    private void week(TrafficWeek week) {
        String monday = week.monday().toString();
        add("figures.column.views", monday, week.traffic().views());
        add("figures.column.visitors", monday, week.traffic().visitors());
        add("figures.column.starts", monday, words.starts(week));
    }

    private void stage(StageFigures stage) {
        boolean few = !stage.isTypicalShown();
        String name = words.name(stage);
        add("figures.column.now", name, stage.running());
        add(
                "figures.column.typical",
                name,
                few ? texts.get("figures.too-few") : stage.typical().value());
        add(
                "figures.column.slow",
                name,
                few ? texts.get("figures.too-few") : stage.slow().value());
        if (stage.goalDays() != null) {
            add("figures.column.goal", name, stage.goalDays());
        }
    }

    private void source(SourceFigures source) {
        String name = words.of(source.source());
        lines.add(new Line(
                sourceOf("figures.column.views"), name, source.traffic().views()));
        lines.add(new Line(
                sourceOf("figures.column.starts"), name, source.traffic().starts()));
        for (StageKind kind : List.of(StageKind.NEW, StageKind.INTERVIEW, StageKind.OFFER, StageKind.HIRED)) {
            String what = kind == StageKind.NEW ? texts.get("figures.applied") : texts.of(kind);
            lines.add(new Line(
                    texts.get("figures.column.source") + ": " + what,
                    name,
                    source.isShown(kind) ? source.reached(kind) : texts.get("figures.too-few")));
        }
    }

    private String sourceOf(String key) {
        return texts.get("figures.column.source") + ": " + texts.get(key);
    }

    private void dropOff(PostingFigures figures) {
        if (figures.isDropOffShown()) {
            figures.dropOff().forEach(drop -> add("figures.drop", words.of(drop), drop.drafts()));
        }
    }

    private void add(String key, String name, Object value) {
        lines.add(new Line(texts.get(key), name, value));
    }

    Response named(String name) {
        return new ListFile<Line>(texts, formats)
                .column("figures.file.group", Line::group)
                .column("figures.file.name", Line::name)
                .column("figures.file.value", Line::value)
                .of(lines, name);
    }
}
