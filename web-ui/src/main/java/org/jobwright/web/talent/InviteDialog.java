package org.jobwright.web.talent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import org.jobwright.domain.talent.PoolInvitation;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** To which job a person of the talent pool is invited, and why. */
class InviteDialog extends Dialog {

    private final FormProblems problems = new FormProblems();

    /** @param invite with the job, null if none was chosen; a refusal is shown beside it */
    InviteDialog(
            String name, List<OrganizationPosting> jobs, SerializableBiConsumer<OrganizationPosting, String> invite) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("talent.pool.invite.label", name));
        setCloseOnOutsideClick(false);
        setWidth("36rem");
        Button cancel = new Button(texts.get("shared.cancel"), click -> close());
        getFooter().add(cancel);
        if (jobs.isEmpty()) {
            add(new Paragraph(texts.get("talent.pool.invite.none")));
            Focus.moveToField(cancel);
            return;
        }
        ComboBox<OrganizationPosting> job = problems.field("job", new ComboBox<>(texts.get("talent.pool.invite.job")));
        job.setItems(jobs);
        job.setItemLabelGenerator(OrganizationPosting::title);
        job.setWidthFull();
        TextField why = new TextField(texts.get("talent.pool.invite.why"));
        why.setHelperText(texts.get("talent.pool.invite.why.hint", PoolInvitation.MAX_WHY));
        why.setMaxLength(PoolInvitation.MAX_WHY);
        why.setWidthFull();
        Button send = new Button(texts.get("talent.pool.invite.do"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                if (problems.run("job", () -> invite.accept(job.getValue(), why.getValue()))) {
                    close();
                }
            } finally {
                send.setEnabled(true);
            }
        });
        add(new Paragraph(texts.get("talent.pool.invite.how", name)), job, why);
        getFooter().add(send);
        Focus.moveToField(job);
    }
}
