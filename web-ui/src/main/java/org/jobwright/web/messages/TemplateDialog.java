package org.jobwright.web.messages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageTemplate;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.messages.TemplateText;
import org.jobwright.domain.messages.TemplateVariable;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.messages.MessageTemplateDetails;
import org.jobwright.services.messages.MessageTemplateQueries;
import org.jobwright.services.messages.MessageTemplateQueries.Example;
import org.jobwright.services.messages.SaveMessageTemplate;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.FormProblems;

/** Writes a template, and shows how it reads for one of the latest applicants. */
class TemplateDialog extends Dialog {

    private final MyOrganization organization;
    private final MessageTemplateDetails template;
    private final MessageTemplateQueries queries;
    private final Texts texts;
    private final FormProblems problems = new FormProblems();
    private final Select<TemplateKind> kind = new Select<>();
    private final TextField name = problems.field("name", new TextField());
    private final Select<Language> language = new Select<>();
    private final Checkbox shared = new Checkbox();
    private final TextArea body = problems.field("body", new TextArea());
    private final Paragraph names = new Paragraph();
    private final Select<Example> person = new Select<>();
    private final Paragraph example = new Paragraph();
    private final Paragraph missing = new Paragraph();

    /** @param template null for a new one */
    TemplateDialog(
            MyOrganization organization,
            MessageTemplateDetails template,
            MessageTemplateQueries queries,
            Texts texts,
            SerializableConsumer<SaveMessageTemplate> save) {
        this.organization = organization;
        this.template = template;
        this.queries = queries;
        this.texts = texts;
        setHeaderTitle(texts.get(template == null ? "messages.templates.new" : "messages.templates.edit-title"));
        addClassName("jw-sheet");
        fields();
        Div form = new Div(name, kind, language, body, names, preview());
        form.addClassName("jw-stack");
        if (template == null && organization.role().mayRecruit()) {
            form.addComponentAtIndex(3, shared);
        }
        add(form);
        Button button = new Button(texts.get("shared.save"), click -> {
            if (problems.run(() -> save.accept(command()))) {
                close();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), button);
        show();
    }

    private void fields() {
        name.setLabel(texts.get("messages.templates.name"));
        name.setHelperText(texts.get("messages.templates.name.hint"));
        name.setMaxLength(MessageTemplate.MAX_NAME);
        name.setWidthFull();
        kind.setLabel(texts.get("messages.templates.kind"));
        kind.setItems(TemplateKind.values());
        kind.setItemLabelGenerator(texts::of);
        language.setLabel(texts.get("messages.templates.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> texts.of((Enum<?>) one));
        shared.setLabel(texts.get("messages.templates.shared"));
        body.setLabel(texts.get("messages.templates.body"));
        body.setMaxLength(Message.MAX_BODY);
        body.setMinRows(5);
        body.setMaxRows(14);
        body.setWidthFull();
        body.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValue(template == null ? "" : template.name());
        kind.setValue(template == null ? TemplateKind.MESSAGE : template.kind());
        language.setValue(template == null ? texts.language() : template.language());
        shared.setValue(template == null && organization.role().mayRecruit());
        body.setValue(template == null ? "" : template.body());
        kind.addValueChangeListener(change -> show());
        body.addValueChangeListener(change -> show());
        language.addValueChangeListener(change -> show());
    }

    private Div preview() {
        example.addClassName("jw-lines-kept");
        missing.addClassName("jw-soon");
        missing.getElement().setAttribute("role", "status");
        person.setLabel(texts.get("messages.templates.person"));
        person.setItemLabelGenerator(
                one -> ForeignText.isolated(one.name()) + " \u00b7 " + ForeignText.isolated(one.postingTitle()));
        List<Example> people = queries.examples(organization.id());
        person.setItems(people);
        person.setWidthFull();
        person.setVisible(!people.isEmpty());
        people.stream().findFirst().ifPresent(person::setValue);
        person.addValueChangeListener(change -> show());
        Div preview = new Div(new H3(texts.get("messages.templates.preview")), person, example, missing);
        preview.addClassNames("jw-panel", "jw-preview");
        return preview;
    }

    private void show() {
        names.removeAll();
        names.add(texts.get("messages.templates.names") + " ");
        kind.getValue().variables().forEach(variable -> {
            Code code = new Code("{{" + variable.key() + "}}");
            code.getElement().setAttribute("title", texts.of(variable));
            names.add(code);
            names.add(" ");
        });
        TemplateText text = new TemplateText(body.getValue());
        Map<TemplateVariable, String> values = values();
        example.setText(text.fill(values));
        List<TemplateVariable> holes = text.missing(values);
        missing.setVisible(!holes.isEmpty());
        missing.setText(
                holes.isEmpty()
                        ? ""
                        : texts.get(
                                "messages.templates.missing",
                                person.getValue().name(),
                                holes.stream().map(texts::of).collect(Collectors.joining(", "))));
    }

    /** Of the chosen person; while nobody has applied, of an invented one. */
    private Map<TemplateVariable, String> values() {
        Map<TemplateVariable, String> values = new EnumMap<>(TemplateVariable.class);
        if (!person.isEmpty()) {
            values.putAll(queries.values(person.getValue().application(), language.getValue()));
            values.put(TemplateVariable.START_DATE, texts.get("messages.templates.example.START_DATE"));
            return values;
        }
        for (TemplateVariable variable : TemplateVariable.values()) {
            values.put(variable, texts.get("messages.templates.example." + variable.name()));
        }
        values.put(TemplateVariable.ORGANIZATION, organization.displayName());
        return values;
    }

    private SaveMessageTemplate command() {
        return new SaveMessageTemplate(
                organization.id(),
                template == null ? null : template.id(),
                template == null ? null : template.seenVersion(),
                template == null ? shared.getValue() : template.shared(),
                kind.getValue(),
                name.getValue(),
                language.getValue(),
                body.getValue());
    }
}
