package org.jobwright.web.applications.comparison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.web.applications.words.AnswerText;
import org.jobwright.web.applications.words.CandidateStatusBadge;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.scorecards.ScorecardWords;

/** A column for each applicant, a row for each fact and each question. On a phone the columns scroll beside the first. */
class ComparisonTable extends Div {

    /** Of a letter only its beginning is compared. */
    private static final int LETTERS_SHOWN = 400;

    private final List<Compared> people;
    private final PipelineLabels words;
    private final SerializableFunction<ApplicationReference, String> addresses;
    private final NativeTable table = new NativeTable();

    /** @param addresses the page of each applicant */
    ComparisonTable(
            List<Compared> people, PipelineLabels words, SerializableFunction<ApplicationReference, String> addresses) {
        this.people = people;
        this.words = words;
        this.addresses = addresses;
        addClassName("jw-compare");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", words.text("applications.comparison.title"));
        heads();
        row(
                words.text("applications.pipeline.list.stage"),
                person -> text(
                        words.stageName(person.details().stages(), card(person).stage())));
        row(words.text("applications.comparison.must-haves"), this::mustHaves);
        row(words.text("applications.comparison.about"), person -> text(words.line(card(person))));
        row(
                words.text("applications.pipeline.list.applied"),
                person -> text(words.formats().day(card(person).appliedAt())));
        row(words.text("applications.pipeline.list.answer"), this::due);
        row(words.text("applications.tags"), this::tags);
        row(words.text("applications.comparison.scorecards"), this::scorecards);
        people.stream()
                .flatMap(person -> person.answers().stream())
                .map(Answer::question)
                .distinct()
                .forEach(question -> row(question, person -> answer(person, question)));
        if (people.stream().anyMatch(person -> !person.coverLetter().isEmpty())) {
            row(words.text("applications.applicant.sent.letter"), this::letter);
        }
        add(table);
    }

    private void heads() {
        NativeTableRow row = table.getHead().addRow();
        NativeTableHeaderCell corner = head(row, "col");
        Span name = new Span(words.text("applications.pipeline.list.applicant"));
        name.addClassName("jw-hidden");
        corner.add(name);
        for (Compared person : people) {
            Anchor link = new Anchor(addresses.apply(card(person).reference()), words.name(card(person)));
            link.addClassName("name");
            head(row, "col")
                    .add(
                            link,
                            new CandidateStatusBadge(
                                    card(person).candidateStatus(), card(person).rejectionReason(), words.texts()));
        }
    }

    private static NativeTableHeaderCell head(NativeTableRow row, String scope) {
        NativeTableHeaderCell head = row.addHeaderCell();
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    private void row(String name, SerializableFunction<Compared, Component> cell) {
        NativeTableRow row = table.getBody().addRow();
        head(row, "row").setText(name);
        people.forEach(person -> row.addDataCell().add(cell.apply(person)));
    }

    private Component mustHaves(Compared person) {
        List<Answer> all = person.mustHaves();
        if (all.isEmpty()) {
            return soft("applications.comparison.none-asked");
        }
        List<Answer> missed = all.stream().filter(Answer::isMustHaveMissed).toList();
        Span count = new Span(words.text("applications.comparison.met", all.size() - missed.size(), all.size()));
        if (missed.isEmpty()) {
            return count;
        }
        count.addClassName("jw-soon");
        UnorderedList which = new UnorderedList();
        missed.forEach(answer -> which.add(new ListItem(answer.question())));
        return new Div(count, which);
    }

    private Component due(Compared person) {
        return words.chip(card(person))
                .<Component>map(chip -> new Span(chip.sentence()))
                .orElseGet(() -> soft("applications.comparison.nothing-due"));
    }

    /** How many are in, and what they say overall as far as the reader may know. */
    private Component scorecards(Compared person) {
        ScorecardWords said = new ScorecardWords(words.texts(), words.formats());
        Div cell = new Div(new Span(said.count(person.scorecards())));
        String overall = said.overall(person.scorecards());
        if (!overall.isEmpty()) {
            cell.add(new Div(overall));
        }
        return cell;
    }

    private Component tags(Compared person) {
        Div tags = new Div();
        tags.addClassName("jw-taglist");
        for (TagOption tag : person.tags()) {
            Span name = new Span(tag.name());
            name.addClassName("jw-tag");
            tags.add(name);
        }
        return tags;
    }

    private Component answer(Compared person, String question) {
        return person.answerTo(question)
                .<Component>map(answer -> new AnswerText(answer, words.texts(), words.formats()))
                .orElseGet(() -> soft("applications.comparison.not-asked"));
    }

    private Component letter(Compared person) {
        String letter = person.coverLetter();
        return letter.length() <= LETTERS_SHOWN
                ? ownWords(letter)
                : ownWords(letter.substring(0, LETTERS_SHOWN).strip() + "\u2026");
    }

    private static ApplicantCard card(Compared person) {
        return person.details().applicant();
    }

    private static Component text(String text) {
        return new Span(text);
    }

    private Component soft(String key) {
        Span soft = new Span(words.text(key));
        soft.addClassName("jw-soft");
        return soft;
    }

    private static Paragraph ownWords(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("jw-lines-kept");
        return paragraph;
    }
}
