package org.jobwright.web.moderation.transparency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.moderation.transparency.TypedCounts;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.moderation.transparency.YearDraft;
import org.jobwright.services.moderation.transparency.YearlyReportService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.forms.FormProblems;

/** The counts of one year for administrators: a form while they are a draft, afterwards the way to the public page. */
public class YearPanel extends Div {

    private final YearlyReportService service;
    private final Texts texts;
    private final SerializableRunnable changed;
    private final FormProblems problems = new FormProblems();
    private final YearDraft draft;
    private final IntegerField ordersToAct;
    private final IntegerField ordersForInformation;
    private final IntegerField disputes;
    private final TextArea reviewersEn;
    private final TextArea reviewersDe;

    /** What is published after the question. */
    private TypedCounts asked;

    /**
     * A panel.
     *
     * @param changed is run after a change that succeeded
     */
    public YearPanel(
            YearDraft draft, YearlyReportService service, Texts texts, Formats formats, SerializableRunnable changed) {
        this.draft = draft;
        this.service = service;
        this.texts = texts;
        this.changed = changed;
        addClassNames("jw-panel", "jw-stack");
        TypedCounts typed = draft.typed();
        ordersToAct = number("ordersToAct", "orders-to-act", typed.ordersToAct());
        ordersForInformation = number("ordersForInformation", "orders-for-information", typed.ordersForInformation());
        disputes = number("disputes", "disputes", typed.disputes());
        reviewersEn = words("reviewersEn", "reviewers-en", typed.reviewersEn());
        reviewersDe = words("reviewersDe", "reviewers-de", typed.reviewersDe());
        String year = String.valueOf(draft.year());
        add(new H2(texts.get("moderation.year.title", year)));
        if (draft.publishedAt() != null) {
            add(
                    new Paragraph(texts.get("moderation.year.published-on", formats.date(draft.publishedAt()))),
                    new Anchor("/transparency/" + year, texts.get("moderation.year.see")));
            return;
        }
        add(new Paragraph(texts.get("moderation.year.draft")));
        new YearWords(texts, formats).parts(draft.counts()).forEach(this::show);
        Button save = new Button(texts.get("moderation.year.save"), click -> save());
        Button publish = new Button(texts.get("moderation.year.publish"), click -> ask());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save, publish);
        buttons.addClassName("jw-actions");
        add(
                new H3(texts.get("moderation.year.typed")),
                ordersToAct,
                ordersForInformation,
                disputes,
                reviewersEn,
                reviewersDe,
                buttons);
    }

    private void show(YearWords.Part part) {
        if (part.rows().isEmpty()) {
            return;
        }
        DescriptionList list = new DescriptionList();
        list.addClassName("jw-facts");
        part.rows()
                .forEach(row -> list.add(
                        new Div(new DescriptionList.Term(row.item()), new DescriptionList.Description(row.value()))));
        add(new H3(part.title()), list);
    }

    private IntegerField number(String path, String key, int value) {
        IntegerField field = problems.field(path, new IntegerField(texts.get("moderation.year.typed." + key)));
        field.setValue(value);
        return field;
    }

    private TextArea words(String path, String key, String value) {
        TextArea field = problems.field(path, new TextArea(texts.get("moderation.year.typed." + key)));
        field.setHelperText(texts.get("moderation.year.reviewers.hint"));
        field.setMaxLength(TypedCounts.MAX_WORDS);
        field.setWidthFull();
        field.setValue(value);
        return field;
    }

    private TypedCounts typed() {
        return new TypedCounts(
                count(ordersToAct, "ordersToAct"),
                count(ordersForInformation, "ordersForInformation"),
                count(disputes, "disputes"),
                reviewersEn.getValue(),
                reviewersDe.getValue());
    }

    /** An empty field is not 0: somebody has to have meant it before it is published for good. */
    private static int count(IntegerField field, String path) {
        return field.getOptionalValue()
                .orElseThrow(() -> new InvalidInput(FieldProblem.of(path, "moderation.year.count.required")));
    }

    private void save() {
        if (problems.run(() -> service.save(draft.id(), draft.version(), typed()))) {
            Toast.show(texts.get("moderation.year.saved"));
            changed.run();
        }
    }

    /** Saves first, so that nothing is lost if a fresh proof is asked for. */
    private void ask() {
        if (!problems.run(this::saveComplete)) {
            return;
        }
        changed.run();
        new ConfirmAction(
                        texts.get("moderation.year.publish.question", String.valueOf(draft.year())),
                        texts.get("moderation.year.publish.consequence"),
                        texts.get("moderation.year.publish"),
                        this::publish)
                .open();
    }

    private void saveComplete() {
        asked = typed();
        asked.requireComplete();
        service.save(draft.id(), draft.version(), asked);
    }

    private void publish() {
        service.publish(draft.id(), asked);
        Toast.show(texts.get("moderation.year.published"));
        changed.run();
    }
}
