package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.applications.team.LedPosting;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Asks before a member who leads postings goes: who takes these over, or nobody yet. */
class DepartureDialog extends Dialog {

    /** What happens then. */
    @FunctionalInterface
    interface Departure extends Serializable {
        /**
         * The member goes.
         *
         * @param successor null for nobody
         */
        void go(AccountId successor);
    }

    /** @param verb remove, or leave */
    DepartureDialog(
            String verb,
            String who,
            List<LedPosting> led,
            long tasks,
            List<MemberSummary> colleagues,
            Departure departure) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("organizations.members." + verb + "-question", who));
        setCloseOnOutsideClick(false);
        Select<MemberSummary> successor = new Select<>();
        successor.setLabel(texts.get("organizations.members.successor"));
        successor.setItems(colleagues);
        successor.setItemLabelGenerator(one -> one == null ? "" : one.displayName());
        successor.setEmptySelectionAllowed(true);
        successor.setEmptySelectionCaption(texts.get("organizations.members.successor.nobody"));
        successor.setHelperText(texts.get("organizations.members.successor.hint"));
        successor.setWidthFull();
        String titles = led.stream()
                .map(one -> one.title().isEmpty() ? one.reference() : one.title())
                .collect(Collectors.joining(", "));
        Div form = new Div(new Paragraph(texts.get("organizations.members." + verb + "-consequence")));
        if (!led.isEmpty()) {
            form.add(new Paragraph(texts.get("organizations.members." + verb + "-leads", led.size(), titles)));
        }
        if (tasks > 0) {
            form.add(new Paragraph(texts.get("organizations.members." + verb + "-tasks", tasks)));
        }
        form.add(successor);
        form.addClassName("jw-stack");
        add(form);
        Button act = new Button(texts.get("organizations.members." + verb), click -> {
            close();
            departure.go(
                    successor.getOptionalValue().map(MemberSummary::account).orElse(null));
        });
        act.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), act);
    }
}
