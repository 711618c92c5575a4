package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks for the only thing needed to start a guide: its title. */
class NewGuideDialog extends Dialog {

    private static final String TITLE = "texts.EN.title";

    private final FormProblems problems = new FormProblems();

    /** @param begun called with the new guide */
    NewGuideDialog(RoleGuideService service, SerializableConsumer<RoleGuideId> begun) {
        Texts texts = WorkspaceUser.texts();
        setWidth("28rem");
        setHeaderTitle(texts.get("insights.guides.list.begin"));
        TextField title = problems.field(TITLE, new TextField(texts.get("insights.guides.field.title")));
        title.setHelperText(texts.get("insights.guides.field.title.hint"));
        title.setWidthFull();
        title.setAutofocus(true);
        add(title);
        Button begin = new Button(
                texts.get("insights.guides.begin"),
                click -> problems.run(TITLE, () -> {
                    RoleGuideId guide = service.draft(title.getValue());
                    close();
                    begun.accept(guide);
                }));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickShortcut(Key.ENTER).listenOn(title);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), begin);
    }
}
