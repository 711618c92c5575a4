package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.privacy.retention.OwnRetention;
import org.jobwright.services.privacy.retention.OwnRetentionService;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** How long the employer keeps an application that has ended, and the button to have it deleted. */
class KeptPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    KeptPanel(MyApplication summary, OwnRetentionService service, SerializableRunnable changed) {
        Optional<OwnRetention> found = service.of(summary.reference());
        addClassNames("jw-panel", "jw-stack");
        add(new H2(texts.get("applications.kept")), new Paragraph(words(found.orElse(null), summary)));
        found.filter(OwnRetention::isErasable).ifPresent(kept -> add(delete(kept, service, changed)));
    }

    private String words(OwnRetention kept, MyApplication summary) {
        String employer = summary.organizationName();
        if (summary.candidateStatus() == CandidateStatus.HIRED) {
            return texts.get("applications.kept.hired", employer);
        }
        if (kept == null) {
            return texts.get("applications.kept.other-runs", employer);
        }
        if (kept.heldUntil() != null) {
            return texts.get(
                    kept.hiddenOn() == null ? "applications.kept.held" : "applications.kept.held.hidden",
                    employer,
                    formats.date(kept.heldUntil()));
        }
        if (!kept.isPlanned()) {
            return texts.get("applications.kept.unplanned", employer);
        }
        String gone = formats.date(kept.deletedOn());
        if (kept.askedOn() != null) {
            return texts.get("applications.kept.asked", employer, formats.date(kept.askedOn()), gone);
        }
        if (summary.candidateStatus() == CandidateStatus.WITHDRAWN) { // nobody there reads it anyway
            return texts.get("applications.kept.withdrawn", gone);
        }
        return kept.hiddenOn() != null
                ? texts.get("applications.kept.hidden", employer, formats.date(kept.hiddenOn()), gone)
                : texts.get("applications.kept.until", employer, formats.date(kept.hiddenFrom()), gone);
    }

    private Button delete(OwnRetention kept, OwnRetentionService service, SerializableRunnable changed) {
        Button button = new Button(texts.get("applications.kept.delete"), click -> {
            service.begin();
            new ConfirmAction(
                            texts.get("applications.kept.delete.title", kept.organization()),
                            texts.get(
                                    "applications.kept.delete.how",
                                    kept.organization(),
                                    formats.date(kept.onRequest())),
                            texts.get("applications.kept.delete"),
                            () -> ask(kept, service, changed))
                    .open();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void ask(OwnRetention kept, OwnRetentionService service, SerializableRunnable changed) {
        String said = texts.get("applications.kept.delete.said", kept.organization());
        try {
            service.ask(kept.reference());
        } catch (RuleViolation refused) {
            said = texts.of(refused);
        }
        changed.run();
        Toast.show(said);
    }
}
