package org.jobwright.web.figures;

import java.io.Serializable;
import java.util.Objects;
import org.jobwright.domain.applications.apply.DraftPart;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.figures.PostingFigures.Days;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.services.figures.links.SourceName;
import org.jobwright.services.figures.traffic.DropOff;
import org.jobwright.services.figures.traffic.TrafficWeek;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** How figures are said, on pages and in files. */
record FiguresWords(Texts texts, Formats formats) implements Serializable {

    String of(SourceName source) {
        String name = ForeignText.isolated(source.name());
        return switch (source.kind()) {
            case LINK -> texts.get("figures.source.link", name);
            case PERSONAL ->
                name.isEmpty() ? texts.get("figures.source.personal") : texts.get("figures.source.personal.of", name);
            case CAMPAIGN -> texts.get("figures.source.campaign", name);
            case FEED -> texts.get("figures.source.feed", name);
            case PAGE -> name;
            case SITE -> texts.get("figures.source.site");
            case OTHER -> texts.get("figures.source.other");
        };
    }

    String of(DropOff drop) {
        if (drop.part() == null) {
            return texts.get("figures.drop.other");
        }
        return drop.part() == DraftPart.QUESTION && !drop.question().isEmpty()
                ? texts.get("figures.drop.question", ForeignText.isolated(drop.question()))
                : texts.of(drop.part());
    }

    String name(StageFigures stage) {
        return Objects.requireNonNullElseGet(stage.name(), () -> texts.of(stage.kind()));
    }

    /** How many of a source reached a kind; too few if so few came from there that it could tell about one of them. */
    String reached(SourceFigures source, StageKind kind) {
        return source.isShown(kind) ? formats.number(source.reached(kind)) : texts.get("figures.too-few");
    }

    /** How many applications a week saw begun; too few if it could tell about one person. */
    Object starts(TrafficWeek week) {
        return PostingFigures.areStartsShown(week) ? week.traffic().starts() : texts.get("figures.too-few");
    }

    /** When applications were counted, if it was not just now. */
    String asOf(PostingFigures figures) {
        return texts.get("figures.as-of", formats.dateTime(figures.asOf()));
    }

    String share(long part, long all) {
        return all < PostingFigures.ENOUGH
                ? texts.get("figures.too-few")
                : texts.get("figures.percent", Math.round(100.0 * part / all));
    }

    String days(Days days) {
        return texts.get("figures.days", Math.round(days.value()));
    }

    /** After "within" and "for". */
    String within(Days days) {
        return texts.get("figures.days.within", Math.round(days.value()));
    }
}
