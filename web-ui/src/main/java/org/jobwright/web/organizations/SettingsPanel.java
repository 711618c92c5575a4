package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.services.organizations.EditOrganization;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormReading;

/** The profile and promises of an organization; owners change it, other members read it. */
class SettingsPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final OrganizationEditor form = OrganizationEditor.toEdit();
    private final IntegerField decisionDelay = number("decisionDelayHours", "decision-delay");
    private final IntegerField answerPromise = number("answerPromiseDays", "answer-promise");

    SettingsPanel(OrganizationService organizations, OrganizationDetails details, boolean owner, Command saved) {
        addClassNames("jw-panel", "jw-settings");
        form.show(details.displayName(), details.profile());
        decisionDelay.setValue(details.terms().decisionDelayHours());
        decisionDelay.setHelperText(texts.get("organizations.field.decision-delay-hint"));
        answerPromise.setValue(details.terms().answerPromiseDays());
        FormLayout terms = new FormLayout(decisionDelay, answerPromise);
        add(
                new H2(texts.get("organizations.terms.title")),
                new Paragraph(texts.get("organizations.terms.hint")),
                terms,
                new H2(texts.get("organizations.settings.title")),
                form);
        if (!owner) {
            addComponentAtIndex(1, new Paragraph(texts.get("organizations.settings.read-only")));
            form.setEnabled(false);
            terms.setEnabled(false);
            return;
        }
        if (details.status().isVerified()) {
            addComponentAtIndex(4, new Paragraph(texts.get("organizations.settings.verified")));
        }
        Button save = new Button(texts.get("shared.save"), click -> {
            boolean done = form.run(() -> {
                FormReading reading = new FormReading();
                HiringTerms promised = reading.read(this::terms);
                String name = reading.read(form::displayName);
                OrganizationProfile profile = reading.read(form::profile);
                reading.finish();
                organizations.edit(new EditOrganization(details, name, profile, promised));
            });
            if (done) {
                saved.execute();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("jw-actions");
        add(actions);
    }

    /** An empty field is out of range, and reported as such. */
    private HiringTerms terms() {
        return new HiringTerms(
                decisionDelay.getValue() == null ? -1 : decisionDelay.getValue(),
                answerPromise.getValue() == null ? -1 : answerPromise.getValue());
    }

    private IntegerField number(String field, String key) {
        IntegerField input = form.problems().field(field, new IntegerField(texts.get("organizations.field." + key)));
        input.setStepButtonsVisible(true);
        return input;
    }
}
