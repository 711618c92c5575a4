package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingTemplateService;
import org.jobwright.services.jobs.SavePostingTemplate;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks for the name of a template. */
class TemplateDialog extends Dialog {

    private static final int MAX_NAME = 80;

    TemplateDialog(PostingTemplateService templates, PostingDetails posting) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("jobs.do.template"));
        FormProblems problems = new FormProblems();
        TextField name = problems.field("name", new TextField(texts.get("jobs.template.name")));
        name.setMaxLength(MAX_NAME);
        name.setWidthFull();
        name.setValue(posting.advert().title());
        add(name);
        Button save = new Button(texts.get("shared.save"), click -> {
            if (problems.run(() -> templates.save(new SavePostingTemplate(posting.id(), name.getValue())))) {
                close();
                Toast.show(texts.get("jobs.template.saved", name.getValue()));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
    }
}
