package org.jobwright.web.shell.scorecards;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitQuestion;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.AttributeRating;
import org.jobwright.domain.scorecards.ScorecardContent;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.scorecards.OwnScorecard;
import org.jobwright.web.shell.forms.DraftAutosave;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.forms.Typing;

/** The reader's own scorecard. What is typed is stored on the server a moment later, and is there on every device. */
class ScorecardEditor extends Section {

    /** What became of it. */
    interface Actions extends Serializable {
        Long save(Long seen, ScorecardContent typed, String privateNote);

        void submit(Long seen, ScorecardContent typed, String privateNote);

        /** Another device saved it: what is there now takes the place of this form, or this form of that. */
        void conflict(ScorecardEditor form);
    }

    /** The fields of an attribute. */
    private record Line(String attribute, RatingField rating, TextArea evidence) implements Serializable {}

    private final OwnScorecard card;
    private final ScorecardWords words;
    private final Actions actions;
    private final FormProblems problems = new FormProblems();
    private final List<Line> lines = new ArrayList<>();
    private final RatingField overall;
    private final TextArea takeaway;
    private final TextArea privateNote;
    private final Span saved = new Span();
    private final DraftAutosave<ScorecardContent> autosave;

    ScorecardEditor(OwnScorecard card, String person, ScorecardWords words, Actions actions) {
        this.card = card;
        this.words = words;
        this.actions = actions;
        this.autosave = new DraftAutosave<>(
                card.seen(), (seen, typed) -> actions.save(seen, typed, note()), () -> actions.conflict(this));
        addClassNames("jw-score", "jw-stack");
        H3 title = new H3(
                card.about().isEmpty() ? card.kitName() : words.text("form.title", card.kitName(), card.about()));
        title.setId("scorecard-" + card.id());
        getElement().setAttribute("aria-labelledby", "scorecard-" + card.id());
        add(title, words.notice(words.text("form.may-ask", person)));
        if (!card.kit().questions().isEmpty()) {
            add(questions());
        }
        add(problems.summary());
        List<KitAttribute> attributes = card.kit().attributes();
        for (int i = 0; i < attributes.size(); i++) {
            add(attribute(attributes.get(i), "ratings[" + i + "]."));
        }
        overall = problems.field("overall", new RatingField(words.text("form.overall", person), words, rating -> ""));
        takeaway = problems.field("takeaway", area("form.takeaway", ScorecardContent.MAX_TAKEAWAY));
        takeaway.setHelperText(words.text("form.takeaway.hint", ScorecardContent.MIN_TAKEAWAY));
        takeaway.setMinRows(3);
        privateNote = problems.field("privateNote", area("form.private", ScorecardContent.MAX_PRIVATE_NOTE));
        privateNote.setHelperText(words.text("form.private.hint"));
        Details mine = new Details(words.text("form.private"), privateNote);
        mine.setOpened(!card.privateNote().isEmpty());
        Div all = new Div(overall, takeaway);
        all.addClassNames("jw-score-attribute", "jw-stack");
        add(all, mine, bar());
        fill();
        watch();
    }

    private TextArea area(String key, int most) {
        TextArea field = Typing.kept(new TextArea(words.text(key)));
        field.setMaxLength(most);
        field.setWidthFull();
        return field;
    }

    private Details questions() {
        OrderedList list = new OrderedList();
        for (KitQuestion question : card.kit().questions()) {
            ListItem item = new ListItem(ScorecardWords.own(question.text()));
            if (!question.guide().isEmpty()) {
                Span guide = new Span(question.guide());
                guide.addClassNames("jw-soft", "jw-lines-kept");
                item.add(guide);
            }
            list.add(item);
        }
        Details questions =
                new Details(words.text("form.questions", card.kit().questions().size()), list);
        questions.addClassName("jw-score-questions");
        return questions;
    }

    private Div attribute(KitAttribute attribute, String path) {
        String label = attribute.required() ? attribute.name() : words.text("form.optional", attribute.name());
        RatingField rating = problems.field(path + "rating", new RatingField(label, words, attribute::anchor));
        TextArea evidence = problems.field(path + "evidence", area("form.evidence", AttributeRating.MAX_EVIDENCE));
        evidence.setMinRows(1);
        evidence.setAriaLabel(words.text("form.evidence.for", attribute.name()));
        rating.addValueChangeListener(change -> explain(evidence, change.getValue()));
        lines.add(new Line(attribute.name(), rating, evidence));
        Div fields = new Div(rating, evidence);
        fields.addClassNames("jw-score-attribute", "jw-stack");
        return fields;
    }

    private void explain(TextArea evidence, Rating rating) {
        evidence.setHelperText(
                rating != null && rating.needsEvidence()
                        ? words.text("form.evidence.needed", words.texts().of(rating))
                        : null);
    }

    private Div bar() {
        Button submit = new Button(
                words.text(card.state() == AssignmentState.DONE ? "form.amend" : "form.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        saved.addClassName("jw-note");
        saved.getElement().setAttribute("role", "status");
        Div bar = new Div(submit, saved);
        bar.addClassName("jw-savebar");
        return bar;
    }

    private void fill() {
        ScorecardContent draft = card.draft();
        lines.forEach(line -> draft.of(line.attribute()).ifPresent(said -> {
            line.rating().setValue(said.rating());
            line.evidence().setValue(said.evidence());
        }));
        overall.setValue(draft.overall());
        takeaway.setValue(draft.takeaway());
        privateNote.setValue(card.privateNote());
    }

    private void watch() {
        lines.forEach(line -> {
            line.rating().addValueChangeListener(change -> keep());
            line.evidence().addValueChangeListener(change -> keep());
        });
        overall.addValueChangeListener(change -> keep());
        takeaway.addValueChangeListener(change -> keep());
        privateNote.addValueChangeListener(change -> keep());
    }

    private void keep() {
        if (autosave.save(typed())) {
            saved.setText(words.text("form.saved"));
        }
    }

    /** Saves it over what another device saved. */
    void keepThis(Long theirs) {
        autosave.saveOver(theirs, typed());
    }

    private void submit() {
        problems.run(() -> {
            try {
                actions.submit(autosave.seenVersion(), typed(), note());
            } catch (StaleData conflict) {
                actions.conflict(this);
            }
        });
    }

    private ScorecardContent typed() {
        return new ScorecardContent(
                lines.stream()
                        .map(line -> new AttributeRating(
                                line.attribute(),
                                line.rating().getValue(),
                                line.evidence().getValue()))
                        .toList(),
                overall.getValue(),
                takeaway.getValue());
    }

    private String note() {
        return privateNote.getValue();
    }
}
