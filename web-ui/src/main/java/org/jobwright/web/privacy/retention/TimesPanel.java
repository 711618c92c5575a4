package org.jobwright.web.privacy.retention;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.OnRequest;
import org.jobwright.services.privacy.retention.RetentionPolicyService;
import org.jobwright.services.privacy.retention.RetentionSettings;
import org.jobwright.services.privacy.retention.SaveRetentionPolicy;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** The months of each country, and what happens when a candidate wants an application deleted. */
class TimesPanel extends Section {

    /** What is usual at each place, or one of the choices. */
    private enum Choice {
        USUAL(null),
        AT_ONCE(OnRequest.AT_ONCE),
        AFTER_CLAIM_PERIOD(OnRequest.AFTER_CLAIM_PERIOD);

        private final OnRequest chosen;

        Choice(OnRequest chosen) {
            this.chosen = chosen;
        }

        static Choice of(OnRequest chosen) {
            return chosen == null ? USUAL : valueOf(chosen.name());
        }
    }

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final FormProblems problems = new FormProblems();
    private final Map<String, IntegerField> months = new LinkedHashMap<>();
    private final Checkbox deletes = new Checkbox(texts.get("privacy.retention.deletes"));
    private final RadioButtonGroup<Choice> onRequest =
            new RadioButtonGroup<>(texts.get("privacy.retention.on-request"));

    TimesPanel(RetentionPolicyService policies, OrganizationId organization, SerializableConsumer<String> changed) {
        RetentionSettings settings = policies.settings(organization);
        addClassNames("jw-panel", "jw-settings");
        FormLayout times = new FormLayout();
        settings.places().forEach(place -> times.add(field(place)));
        deletes.setValue(settings.deletes());
        onRequest.setItems(Choice.values());
        onRequest.setItemLabelGenerator(choice -> texts.get("privacy.retention.on-request." + choice));
        onRequest.setValue(Choice.of(settings.onRequest()));
        onRequest.setHelperText(texts.get("privacy.retention.on-request.hint"));
        Button save = new Button(texts.get("shared.save"), click -> {
            boolean done = problems.run(() -> policies.save(command(organization, settings)));
            if (done) {
                changed.accept(texts.get("shared.saved"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("jw-actions");
        add(
                problems.summary(),
                new H2(texts.get("privacy.retention.times")),
                new Paragraph(texts.get("privacy.retention.times.how")),
                times,
                deletes,
                onRequest,
                actions);
    }

    private IntegerField field(RetentionSettings.Place place) {
        IntegerField field = problems.field("months[" + place.place() + "]", new IntegerField());
        field.setLabel(
                place.place().equals("*") ? texts.get("privacy.retention.anywhere") : formats.area(place.place()));
        field.setValue(place.months());
        field.setStepButtonsVisible(true);
        field.setHelperText(texts.get(
                place.ground().isEmpty() ? "privacy.retention.bounds" : "privacy.retention.bounds.ground",
                place.shortest(),
                place.longest(),
                place.ground()));
        months.put(place.place(), field);
        return field;
    }

    /** An empty field is out of range, and reported as such. */
    private SaveRetentionPolicy command(OrganizationId organization, RetentionSettings settings) {
        Map<String, Integer> chosen = new HashMap<>();
        settings.places().forEach(place -> {
            Integer value = months.get(place.place()).getValue();
            if (value == null || value != place.months()) {
                chosen.put(place.place(), value == null ? 0 : value);
            }
        });
        return new SaveRetentionPolicy(
                organization, deletes.getValue(), chosen, onRequest.getValue().chosen, settings.version());
    }
}
