package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.web.shared.text.Texts;

/** Chooses a template and hands on its text for the person. */
class TemplatePicker extends Div {

    private final Select<MessageTemplateDetails> choice = new Select<>();
    private final Paragraph problem = new Paragraph();

    /** A choice of whole templates, whose names are filled for each of several people later. */
    static TemplatePicker ofWhole(
            List<MessageTemplateDetails> templates, Texts texts, SerializableConsumer<MessageTemplateDetails> chosen) {
        return new TemplatePicker(
                templates,
                texts,
                MessageTemplateId::toString,
                (id, text) -> chosen.accept(templates.stream()
                        .filter(template -> template.id().equals(id))
                        .findFirst()
                        .orElseThrow()));
    }

    TemplatePicker(
            List<MessageTemplateDetails> templates,
            Texts texts,
            SerializableFunction<MessageTemplateId, String> fill,
            SerializableBiConsumer<MessageTemplateId, String> chosen) {
        addClassName("jw-templatepicker");
        choice.setLabel(texts.get("shared.conversation.template"));
        choice.setPlaceholder(texts.get("shared.conversation.template.choose"));
        choice.setItems(templates);
        choice.setItemLabelGenerator(template -> template == null
                ? ""
                : texts.get(
                        "shared.conversation.template.item", template.name(), texts.of((Enum<?>) template.language())));
        problem.addClassNames("jw-notice", "jw-notice--warning");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        choice.addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == null) {
                return;
            }
            MessageTemplateId id = change.getValue().id();
            choice.clear();
            try {
                chosen.accept(id, fill.apply(id));
                problem.setVisible(false);
            } catch (MissingValues missing) {
                problem.setText(missing.getPeople().stream()
                        .map(one -> texts.get(
                                "shared.conversation.template.missing", texts.of(one.variable()), one.person()))
                        .collect(Collectors.joining(" ")));
                problem.setVisible(true);
            }
        });
        add(choice, problem);
    }
}
