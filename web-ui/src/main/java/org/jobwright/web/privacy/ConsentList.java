package org.jobwright.web.privacy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** What the person agreed to, each with its state and, while it counts, one press that takes it back. */
class ConsentList extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final SerializableRunnable changed;

    ConsentList(List<GivenConsent> consents, SerializableRunnable changed) {
        this.changed = changed;
        addClassName("jw-stack");
        add(new H2(texts.get("privacy.consents")));
        if (consents.isEmpty()) {
            Paragraph none = new Paragraph(texts.get("privacy.consents.none"));
            none.addClassName("jw-note");
            add(none);
        }
        consents.forEach(consent -> add(panel(consent)));
    }

    private Div panel(GivenConsent consent) {
        Paragraph words = new Paragraph(consent.words());
        words.getElement().setAttribute("dir", "auto");
        Div panel = new Div(
                new StateBadge(
                        texts.get(consent.inForce() ? "privacy.consent.in-force" : "privacy.consent.ended"),
                        consent.inForce() ? "live" : "withdrawn"),
                words);
        if (consent.agreed() != null) {
            Paragraph agreed = new Paragraph(consent.agreed().words());
            agreed.getElement()
                    .setAttribute("lang", consent.agreed().language().name().toLowerCase(Locale.ROOT));
            panel.add(new Details(texts.get("privacy.consent.agreed"), agreed));
        }
        if (consent.withdraw() != null) {
            Button withdraw = new Button(texts.get("privacy.consent.withdraw"), click -> withdraw(consent));
            withdraw.setAriaLabel(texts.get("privacy.consent.withdraw.label", consent.subject()));
            withdraw.setDisableOnClick(true);
            panel.add(withdraw);
        }
        panel.addClassNames("jw-panel", "jw-stack");
        return panel;
    }

    /** A refusal means that the time or another window was faster: it is said, and the page shows how things are. */
    private void withdraw(GivenConsent consent) {
        String said = texts.get("privacy.consent.withdrawn");
        try {
            consent.withdraw().run();
        } catch (RuleViolation refused) {
            said = texts.of(refused);
        }
        changed.run();
        Toast.show(said);
    }
}
