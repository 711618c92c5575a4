package org.jobwright.web.shell.scorecards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.domain.scorecards.AttributeRating;
import org.jobwright.services.scorecards.ReadScorecard;
import org.jobwright.services.scorecards.SubmittedVersion;

/** A row for each attribute, a column for each author; words and counts, and no average of either. */
class ScorecardGrid extends Div {

    private final List<ReadScorecard> cards;
    private final ScorecardWords words;
    private final NativeTable table = new NativeTable();

    ScorecardGrid(List<ReadScorecard> cards, ScorecardWords words) {
        this.cards = cards;
        this.words = words;
        addClassNames("jw-compare", "jw-scoregrid");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", words.text("grid"));
        heads();
        row(
                words.text("grid.overall"),
                overalls(),
                card -> rated(card.latest().content().overall(), ""));
        cards.stream()
                .flatMap(card -> card.kit().attributes().stream())
                .map(KitAttribute::name)
                .distinct()
                .forEach(attribute -> row(attribute, of(attribute), card -> cell(card, attribute)));
        row(
                words.text("grid.takeaway"),
                List.of(),
                card -> ScorecardWords.own(card.latest().content().takeaway()));
        if (cards.stream().anyMatch(ReadScorecard::isAmended)) {
            row(words.text("grid.before"), List.of(), this::before);
        }
        add(table);
    }

    private void heads() {
        NativeTableRow row = table.getHead().addRow();
        Span corner = new Span(words.text("grid.attribute"));
        corner.addClassName("jw-hidden");
        head(row, "col").add(corner);
        for (ReadScorecard card : cards) {
            Span name = new Span(card.own() ? words.text("grid.you") : card.author());
            name.addClassName("name");
            Span when = new Span(words.text(
                    card.isAmended() ? "grid.amended" : "grid.submitted",
                    words.formats().dateTime(card.latest().at())));
            when.addClassName("jw-soft");
            Div about = new Div(name, new Div(new Span(card.about())), when);
            if (card.openedAt() != null) {
                about.add(flag(words.text("grid.opened-early")));
            } else if (card.isAfterReading()) {
                about.add(flag(words.text(card.isAmended() ? "grid.changed-after-reading" : "grid.after-reading")));
            }
            head(row, "col").add(about);
        }
    }

    private static Div flag(String sentence) {
        Div flag = new Div(sentence);
        flag.addClassName("jw-soon");
        return flag;
    }

    private static NativeTableHeaderCell head(NativeTableRow row, String scope) {
        NativeTableHeaderCell head = row.addHeaderCell();
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    private void row(String name, List<Rating> ratings, SerializableFunction<ReadScorecard, Component> cell) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell head = head(row, "row");
        head.add(new Span(name));
        if (ratings.size() > 1) {
            Div counts = new Div(words.counts(ratings));
            counts.addClassName("counts");
            head.add(counts);
        }
        cards.forEach(card -> row.addDataCell().add(cell.apply(card)));
    }

    private List<Rating> overalls() {
        return cards.stream().map(card -> card.latest().content().overall()).toList();
    }

    private List<Rating> of(String attribute) {
        return cards.stream()
                .flatMap(card -> card.latest().content().of(attribute).stream())
                .map(AttributeRating::rating)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private Component cell(ReadScorecard card, String attribute) {
        Optional<AttributeRating> said = card.latest().content().of(attribute);
        return said.isEmpty() || said.get().rating() == null
                ? soft(words.text("grid.not-rated"))
                : rated(said.get().rating(), said.get().evidence());
    }

    private Component rated(Rating rating, String evidence) {
        Span word = new Span(words.texts().of(rating));
        word.addClassName("jw-rated");
        word.getElement().setAttribute("data-rating", rating.name());
        Div cell = new Div(word);
        if (!evidence.isEmpty()) {
            cell.add(ScorecardWords.own(evidence));
        }
        return cell;
    }

    /** What was submitted before the latest. */
    private Component before(ReadScorecard card) {
        List<Component> former = new ArrayList<>();
        for (SubmittedVersion version :
                card.versions().subList(0, card.versions().size() - 1)) {
            Div content = new Div(rated(version.content().overall(), ""));
            version.content().ratings().stream()
                    .filter(said -> said.rating() != null)
                    .map(said -> new Div(words.text(
                            "grid.said", said.attribute(), words.texts().of(said.rating()))))
                    .forEach(content::add);
            content.add(ScorecardWords.own(version.content().takeaway()));
            former.add(new Details(words.text("grid.until", words.formats().dateTime(version.at())), content));
        }
        return former.isEmpty() ? soft("\u2013") : new Div(former.toArray(Component[]::new));
    }

    private static Component soft(String text) {
        Span soft = new Span(text);
        soft.addClassName("jw-soft");
        return soft;
    }
}
