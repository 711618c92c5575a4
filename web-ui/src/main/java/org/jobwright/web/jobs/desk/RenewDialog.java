package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.Command;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.RenewJobPosting;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks until when a posting should be public. */
class RenewDialog extends Dialog {

    RenewDialog(JobPostingService service, PostingDetails posting, String verb, Command done) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(verb);
        FormProblems problems = new FormProblems();
        DayField lastDay = problems.field("opening.validThrough", new DayField(texts.get("jobs.field.valid-through")));
        problems.field("lastDay", lastDay);
        lastDay.setHelperText(texts.get("jobs.field.valid-through.hint"));
        add(lastDay);
        Button renew = new Button(verb, click -> {
            if (problems.run(() -> service.renew(new RenewJobPosting(posting.id(), lastDay.getValue())))) {
                close();
                done.execute();
            }
        });
        renew.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), renew);
    }
}
