package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.applications.mine.OtherApplications;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;

/** Beside an application that was withdrawn of late: the others that are under way, of which none is ticked. */
class WithdrawOthersPanel extends Section {

    private final Texts texts;
    private final OtherApplications service;
    private final CheckboxGroup<MyApplication> choices = new CheckboxGroup<>();
    private final Command done;

    /** @param done draws the page anew */
    WithdrawOthersPanel(List<MyApplication> others, OtherApplications service, Texts texts, Command done) {
        this.texts = texts;
        this.service = service;
        this.done = done;
        addClassNames("jw-panel", "jw-stack");
        choices.setLabel(texts.get("applications.others.label"));
        choices.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choices.setItems(others);
        choices.setItemLabelGenerator(
                one -> texts.get("applications.others.one", one.postingTitle(), one.organizationName()));
        add(
                new H2(texts.get("applications.others.title")),
                new Paragraph(texts.get("applications.others.how")),
                choices,
                new Button(texts.get("applications.others.withdraw"), click -> ask()));
    }

    private void ask() {
        int ticked = choices.getValue().size();
        choices.setInvalid(ticked == 0);
        choices.setErrorMessage(texts.get("applications.others.none"));
        if (ticked > 0) {
            new ConfirmAction(
                            texts.get("applications.others.question", ticked),
                            texts.get("applications.others.consequence"),
                            texts.get("applications.one.withdraw"),
                            this::withdraw)
                    .open();
        }
    }

    private void withdraw() {
        int withdrawn = service.withdraw(
                choices.getValue().stream().map(MyApplication::reference).collect(Collectors.toSet()));
        done.execute();
        Toast.show(texts.get("applications.others.done", withdrawn));
    }
}
