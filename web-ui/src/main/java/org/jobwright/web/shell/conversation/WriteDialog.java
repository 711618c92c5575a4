package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.messages.TemplateVariable;
import org.jobwright.domain.messages.WritingObstacle;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.bulk.BulkMessagePreview;
import org.jobwright.services.messages.bulk.WriteToMany;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.NameList;
import org.jobwright.web.shell.WorkspaceUser;

/** Writes one text to several people, and shows before what each of them reads and who gets nothing. */
class WriteDialog extends Dialog {

    private static final int TYPING_PAUSE_MILLIS = 400;

    private final Conversations conversations;
    private final Map<JobApplicationId, String> people;
    private final SerializableConsumer<BulkOutcome> sent;
    private final Texts texts = WorkspaceUser.texts();
    private final TextArea body = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Div preview = new Div();
    private final Paragraph text = new Paragraph();
    private final Div leftOut = new Div();
    private final Button send = new Button();
    private MessageTemplateId template;
    private Language language = texts.language();
    private BulkMessagePreview previewed;

    /** With the people as they were shown first: a message to others is refused, and looked at again. */
    private BulkMessagePreview agreed;

    private int shown;

    /** @param people the selection with the names that the reader sees */
    WriteDialog(
            Conversations conversations,
            OrganizationId organization,
            Map<JobApplicationId, String> people,
            SerializableConsumer<BulkOutcome> sent) {
        this.conversations = conversations;
        this.people = people;
        this.sent = sent;
        setHeaderTitle(texts.get(
                "shared.conversation.many.title",
                people.size(),
                people.values().iterator().next()));
        addClassName("jw-sheet");
        Div form = new Div();
        form.addClassName("jw-stack");
        if (people.size() > 1) {
            form.add(new NameList(List.copyOf(people.values()), texts));
        }
        List<MessageTemplateDetails> templates = conversations.templates(organization, TemplateKind.MESSAGE);
        if (!templates.isEmpty()) {
            form.add(TemplatePicker.ofWhole(templates, texts, this::insert));
        }
        write();
        problem.addClassNames("jw-notice", "jw-notice--warning");
        problem.getElement().setAttribute("role", "alert");
        preview.addClassNames("jw-panel", "jw-preview");
        text.addClassName("jw-lines-kept");
        text.getElement().setAttribute("dir", "auto");
        leftOut.addClassNames("jw-notice", "jw-notice--warning");
        Paragraph when = new Paragraph(texts.get("shared.conversation.many.when"));
        when.addClassName("jw-note");
        form.add(body, names(), problem, preview, leftOut, when);
        add(form);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> send());
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), send);
        look();
    }

    private void write() {
        body.setLabel(texts.get("shared.conversation.many.body"));
        body.setMaxLength(Message.MAX_BODY);
        body.setManualValidation(true);
        body.setMinRows(4);
        body.setMaxRows(12);
        body.setWidthFull();
        body.setValue(conversations.unsent);
        body.setAutofocus(true);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        body.addValueChangeListener(change -> {
            conversations.unsent = body.getValue();
            lookAtOne();
        });
        body.addBlurListener(blur -> look());
    }

    private Paragraph names() {
        Paragraph names = new Paragraph(texts.get("shared.conversation.many.how") + " ");
        names.addClassName("jw-note");
        for (TemplateVariable variable : TemplateKind.MESSAGE.variables()) {
            Code code = new Code("{{" + variable.key() + "}}");
            code.getElement().setAttribute("title", texts.of(variable));
            names.add(code);
            names.add(" ");
        }
        return names;
    }

    private void insert(MessageTemplateDetails chosen) {
        template = chosen.id();
        language = chosen.language();
        body.setValue(body.getValue().isBlank() ? chosen.body() : body.getValue() + "\n\n" + chosen.body());
        look();
        body.focus();
    }

    /** While the text is being written, only the one that is shown is filled anew. */
    private void lookAtOne() {
        if (previewed == null || previewed.recipients().isEmpty()) {
            look();
            return;
        }
        JobApplicationId recipient = previewed.recipients().get(shown).application();
        try {
            text.setText(conversations.many.letter(recipient, body.getValue(), language));
            body.setInvalid(false);
            send.setEnabled(true);
        } catch (InvalidInput wrong) {
            refuse(wrong);
        }
    }

    private void refuse(InvalidInput wrong) {
        body.setErrorMessage(texts.of(wrong.getProblems().getFirst()));
        body.setInvalid(true);
        send.setEnabled(false);
    }

    /** Shows what would be sent now. */
    private void look() {
        body.setInvalid(false);
        problem.setVisible(false);
        try {
            previewed = conversations.many.preview(List.copyOf(people.keySet()), body.getValue(), language, shown);
        } catch (InvalidInput wrong) {
            refuse(wrong);
            return;
        }
        agreed = Objects.requireNonNullElse(agreed, previewed);
        int recipients = previewed.recipients().size();
        send.setEnabled(recipients > 0);
        send.setText(texts.get(
                "shared.conversation.many.send",
                recipients,
                recipients == 1 ? name(previewed.recipients().getFirst().application()) : ""));
        if (previewed.obstacle() != null) {
            say(texts.of(previewed.obstacle()));
        } else if (!previewed.missing().isEmpty()) {
            say(missing(previewed.missing(), texts));
        }
        showText();
        showLeftOut();
    }

    private void showText() {
        preview.removeAll();
        List<BulkMessagePreview.Recipient> recipients = previewed.recipients();
        if (recipients.isEmpty()) {
            preview.add(new Paragraph(texts.get("shared.conversation.many.nobody")));
            return;
        }
        shown = Math.clamp(shown, 0, recipients.size() - 1);
        text.setText(previewed.text());
        preview.add(
                new H3(texts.get(
                        "shared.conversation.many.preview",
                        name(recipients.get(shown).application()),
                        shown + 1,
                        recipients.size())),
                text);
        previewed.languages().entrySet().stream()
                .filter(others -> others.getKey() != language)
                .forEach(others -> {
                    Paragraph note = new Paragraph(texts.get(
                            "shared.conversation.many.language",
                            texts.of((Enum<?>) others.getKey()),
                            others.getValue()));
                    note.addClassName("jw-note");
                    preview.add(note);
                });
        if (recipients.size() > 1) {
            Div steps = new Div(
                    step("shared.conversation.many.previous", -1, shown > 0),
                    step("shared.conversation.many.next", 1, shown < recipients.size() - 1));
            steps.addClassName("jw-actions");
            preview.add(steps);
        }
    }

    private Button step(String key, int by, boolean possible) {
        Button step = new Button(texts.get(key), click -> {
            shown += by;
            look();
        });
        step.addThemeVariants(ButtonVariant.SMALL);
        step.setEnabled(possible);
        return step;
    }

    private void showLeftOut() {
        leftOut.removeAll();
        leftOut.setVisible(!previewed.leftOut().isEmpty());
        UnorderedList list = new UnorderedList();
        previewed
                .leftOut()
                .forEach(one -> list.add(new ListItem(
                        one.reason().getCode().equals(WritingObstacle.WITHDRAWN.code())
                                ? texts.get("shared.conversation.obstacle.WITHDRAWN", name(one.application()), 1)
                                : name(one.application()) + ": " + texts.of(one.reason()))));
        leftOut.add(
                new Paragraph(texts.get(
                        "shared.conversation.many.left-out", previewed.leftOut().size())),
                list);
    }

    /** The name that the reader sees on the board. */
    private String name(JobApplicationId application) {
        return Objects.requireNonNullElse(people.get(application), "");
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    /** What is not known of whom, a sentence for each name in the text. */
    static String missing(List<MissingValues.Missing> missing, Texts texts) {
        StringBuilder sentences = new StringBuilder();
        missing.stream().map(MissingValues.Missing::variable).distinct().forEach(variable -> sentences
                .append(texts.get(
                        "shared.conversation.many.missing",
                        texts.of(variable),
                        NameList.of(
                                missing.stream()
                                        .filter(one -> one.variable() == variable)
                                        .map(MissingValues.Missing::person)
                                        .toList(),
                                NameList.SHOWN,
                                texts)))
                .append(' '));
        return sentences.toString().strip();
    }

    private void send() {
        if (body.getValue().isBlank()) {
            body.focus();
            return;
        }
        look();
        if (body.isInvalid() || problem.isVisible()) {
            return;
        }
        String seen = previewed.people().equals(agreed.people()) ? previewed.seen() : agreed.seen();
        try {
            BulkOutcome outcome = conversations.send(
                    new WriteToMany(List.copyOf(people.keySet()), body.getValue(), language, template, seen));
            close();
            sent.accept(outcome);
        } catch (MissingValues missing) {
            look();
        } catch (RuleViolation refused) {
            agreed = null;
            look();
            say(texts.of(refused));
        }
    }
}
