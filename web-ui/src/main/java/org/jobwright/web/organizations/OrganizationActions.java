package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.directory.OrganizationSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The staff's actions on an organization, depending on its state; each asks first, and requires a fresh proof. */
class OrganizationActions extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final OrganizationSummary one;
    private final ProofService proofs;
    private final SerializableRunnable changed;

    /** @param trust trusts it, with a reason; null if it is not eligible or the reader may not */
    OrganizationActions(
            OrganizationSummary one,
            OrganizationService organizations,
            SerializableConsumer<String> trust,
            ProofService proofs,
            SerializableRunnable changed) {
        this.one = one;
        this.proofs = proofs;
        this.changed = changed;
        addClassNames("jw-panel", "jw-deeds");
        add(new H2(texts.get("shared.deeds")));
        OrganizationStatus now = one.status();
        if (now == OrganizationStatus.SUSPENDED) {
            plain("restore", "restored", () -> organizations.restore(one.id()));
        } else if (now == OrganizationStatus.TRUSTED) {
            noted("untrust", "untrusted", reason -> organizations.verify(one.id(), reason));
        } else if (now.canBecome(OrganizationStatus.VERIFIED)) {
            noted("verify", "verified", reason -> organizations.verify(one.id(), reason));
        }
        if (now == OrganizationStatus.PENDING) {
            withReason("refuse", "refused", reason -> organizations.refuseVerification(one.id(), reason));
        }
        if (now == OrganizationStatus.VERIFIED && trust != null) {
            noted("trust", "trusted", trust);
        }
        if (now.canBecome(OrganizationStatus.SUSPENDED)) {
            withReason("warn", "warned", reason -> organizations.warn(one.id(), reason));
            stop("suspend", "suspended", organizations::suspend);
        }
        if (now.canBecome(OrganizationStatus.BLOCKED)
                && WorkspaceUser.person().roles().contains(Role.ADMINISTRATOR)) {
            stop("block", "blocked", organizations::block);
        }
        setVisible(getComponentCount() > 1);
    }

    /** The reason stays with colleagues. */
    private void noted(String verb, String result, SerializableConsumer<String> action) {
        add(new Button(
                text(verb),
                click -> dialog(verb, result, action).forColleagues().open()));
    }

    /** The reason is sent to the owners. */
    private void withReason(String verb, String result, SerializableConsumer<String> action) {
        add(new Button(text(verb), click -> dialog(verb, result, action).open()));
    }

    /** How to stop it. */
    @FunctionalInterface
    private interface Stop extends Serializable {

        void stop(OrganizationId id, String reason, Ground ground, String danger);
    }

    /** Needs a warning, a suspension, or a danger that cannot wait for one; the reason is sent to the owners. */
    private void stop(String verb, String result, Stop stop) {
        Button button = new Button(text(verb), click -> {
            proofs.require();
            ReasonDialog.forSuspension(
                            text(verb + "-question"),
                            text(verb + "-consequence"),
                            text(verb),
                            one.stoppable() || one.status() == OrganizationStatus.SUSPENDED,
                            (reason, ground, danger) -> {
                                stop.stop(one.id(), reason, ground, danger);
                                done(result);
                            })
                    .open();
        });
        button.addThemeVariants(ButtonVariant.ERROR);
        add(button);
    }

    private ReasonDialog dialog(String verb, String result, SerializableConsumer<String> action) {
        proofs.require();
        return new ReasonDialog(text(verb + "-question"), text(verb + "-consequence"), text(verb), reason -> {
            action.accept(reason);
            done(result);
        });
    }

    private void plain(String verb, String result, SerializableRunnable action) {
        add(new Button(text(verb), click -> {
            proofs.require();
            new ConfirmAction(text(verb + "-question"), text(verb + "-consequence"), text(verb), () -> {
                        action.run();
                        done(result);
                    })
                    .harmless()
                    .open();
        }));
    }

    private String text(String verb) {
        return texts.get("organizations.admin." + verb, one.displayName());
    }

    private void done(String result) {
        changed.run();
        Toast.show(text(result));
    }
}
