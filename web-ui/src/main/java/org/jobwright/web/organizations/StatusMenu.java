package org.jobwright.web.organizations;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.accounts.ProofService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.OrganizationSummary;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Reader;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;

/** What an administrator may do with an organization as it stands. */
class StatusMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final Texts texts = Reader.texts();
    private final OrganizationSummary one;
    private final SerializableRunnable changed;

    StatusMenu(
            OrganizationSummary one,
            OrganizationService organizations,
            ProofService proofs,
            SerializableRunnable changed) {
        this.one = one;
        this.changed = changed;
        SubMenu menu = addItem(texts.get("organizations.admin.actions")).getSubMenu();
        getElement().setAttribute("aria-label", texts.get("organizations.admin.actions-of", one.displayName()));
        OrganizationStatus now = one.status();
        if (now == OrganizationStatus.SUSPENDED) {
            add(menu, "restore", "restored", organizations::restore);
        } else if (now.mayBecome(OrganizationStatus.VERIFIED)) {
            add(menu, "verify", "verified", organizations::verify);
        }
        if (now == OrganizationStatus.VERIFIED) {
            add(menu, "trust", "trusted", organizations::trust);
        }
        if (now.mayBecome(OrganizationStatus.SUSPENDED)) {
            menu.addItem(
                    texts.get("organizations.admin.suspend"),
                    click -> ask("suspend", "suspended", reason -> organizations.suspend(one.id(), reason)));
        }
        if (now.mayBecome(OrganizationStatus.BLOCKED) && Reader.person().roles().contains(Role.ADMINISTRATOR)) {
            menu.addItem(texts.get("organizations.admin.block"), click -> {
                proofs.require();
                ask("block", "blocked", reason -> organizations.block(one.id(), reason));
            });
        }
        setEnabled(!menu.getItems().isEmpty());
    }

    private void add(SubMenu menu, String verb, String result, SerializableConsumer<OrganizationId> action) {
        menu.addItem(texts.get("organizations.admin." + verb), click -> {
            action.accept(one.id());
            done(result);
        });
    }

    private void ask(String verb, String result, SerializableConsumer<String> action) {
        new ReasonDialog(
                        texts.get("organizations.admin." + verb + "-question", one.displayName()),
                        texts.get("organizations.admin." + verb + "-consequence"),
                        texts.get("organizations.admin." + verb),
                        reason -> {
                            action.accept(reason);
                            done(result);
                        })
                .open();
    }

    private void done(String result) {
        changed.run();
        Toast.show(texts.get("organizations.admin." + result, one.displayName()));
    }
}
