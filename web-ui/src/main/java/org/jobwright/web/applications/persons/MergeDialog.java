package org.jobwright.web.applications.persons;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.persons.ComparedFact;
import org.jobwright.services.applications.persons.MergePreview;
import org.jobwright.web.applications.words.PipelineLabels;

/** What agrees and what differs, before two people become one, or stay two. */
class MergeDialog extends Dialog {

    private final PipelineLabels words;
    private final SerializableConsumer<String> changed;

    MergeDialog(
            PersonsDesk desk,
            MergePreview preview,
            String name,
            PipelineLabels words,
            SerializableConsumer<String> changed) {
        this.words = words;
        this.changed = changed;
        setHeaderTitle(words.text("applications.persons.merge.title", name));
        addClassName("jw-sheet");
        Div body = new Div(new Paragraph(
                words.text("applications.persons.merge.what", preview.other().size())));
        body.addClassName("jw-stack");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.text("applications.persons.merge.title", name));
        Div facts = new Div();
        facts.addClassName("jw-comparedfacts");
        preview.facts().forEach(fact -> facts.add(fact(fact)));
        body.add(facts, new Paragraph(words.text("applications.persons.merge.how")));
        add(body);
        Button merge = new Button(
                words.text("applications.persons.merge"),
                click -> run(() -> desk.merge(preview.seen()), "applications.persons.said.merged"));
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter()
                .add(
                        new Button(words.text("shared.cancel"), click -> close()),
                        new Button(
                                words.text("applications.persons.keep-apart"),
                                click -> run(
                                        () -> desk.keepApart(preview.seen()), "applications.persons.said.kept-apart")),
                        merge);
    }

    /** Somebody else may have been faster: the page then shows what they did. */
    private void run(SerializableRunnable command, String said) {
        close();
        try {
            command.run();
        } catch (RuleViolation refused) {
            changed.accept(words.texts().of(refused));
            throw refused;
        }
        changed.accept(words.text(said));
    }

    private Div fact(ComparedFact fact) {
        Span kind = new Span(words.texts().of(fact.kind()));
        kind.addClassName("kind");
        Span verdict =
                new Span(words.text(fact.agrees() ? "applications.persons.agrees" : "applications.persons.differs"));
        verdict.addClassNames("verdict", fact.agrees() ? "is-same" : "is-other");
        Div row = new Div(kind, verdict, value(fact.one()), value(fact.other()));
        row.addClassName("row");
        return row;
    }

    private Span value(String said) {
        Span value = new Span(said.isEmpty() ? words.text("applications.persons.not-given") : said);
        value.addClassNames("value", said.isEmpty() ? "jw-soft" : "said");
        return value;
    }
}
