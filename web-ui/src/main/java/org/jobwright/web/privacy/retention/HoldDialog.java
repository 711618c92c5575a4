package org.jobwright.web.privacy.retention;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.HoldSubject;
import org.jobwright.services.privacy.retention.HoldService;
import org.jobwright.services.privacy.retention.PlaceHold;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** An owner, or an administrator for an authority, says what is held, why, and until when. */
class HoldDialog extends Dialog {

    private static final int MAX_REASON = 1000;
    private static final int MAX_SHORT = 100;
    private static final int MONTHS = 12;

    private final FormProblems problems = new FormProblems();

    /** @param reference of an application; empty to ask for one, or for a posting */
    HoldDialog(
            HoldService service,
            OrganizationId organization,
            String reference,
            LocalDate today,
            SerializableRunnable placed) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("privacy.hold.place"));
        RadioButtonGroup<HoldSubject> subject = new RadioButtonGroup<>(texts.get("privacy.hold.what"));
        subject.setItems(HoldSubject.values());
        subject.setItemLabelGenerator(texts::of);
        subject.setValue(HoldSubject.APPLICATION);
        TextField about = problems.field("reference", new TextField(texts.get("privacy.hold.reference")));
        about.setHelperText(texts.get("privacy.hold.reference.hint"));
        about.setMaxLength(MAX_SHORT);
        about.setValue(reference);
        about.setWidthFull();
        TextArea reason = problems.field("reason", new TextArea(texts.get("privacy.hold.reason")));
        reason.setHelperText(
                texts.get(isForAuthority() ? "privacy.hold.reason.authority" : "privacy.hold.reason.hint"));
        reason.setMaxLength(MAX_REASON);
        reason.setWidthFull();
        TextField caseReference = problems.field("caseReference", new TextField(texts.get("privacy.hold.case")));
        caseReference.setMaxLength(MAX_SHORT);
        caseReference.setWidthFull();
        DayField until = problems.field("expiresOn", new DayField(texts.get("privacy.hold.until")));
        until.setValue(today.plusMonths(MONTHS));
        Button place = new Button(texts.get("privacy.hold.place"), click -> {
            boolean done = problems.run(
                    "reference",
                    () -> service.place(new PlaceHold(
                            organization,
                            subject.getValue(),
                            about.getValue(),
                            reason.getValue(),
                            caseReference.getValue(),
                            until.getValue())));
            if (done) {
                close();
                placed.run();
            }
        });
        place.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(texts.get("privacy.hold.how")), subject, about, reason, caseReference, until);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), place);
        Focus.moveToField(reference.isEmpty() ? about : reason);
    }

    /** Administrators place holds for authorities only. */
    static boolean isForAuthority() {
        return WorkspaceUser.person().roles().contains(Role.ADMINISTRATOR);
    }
}
