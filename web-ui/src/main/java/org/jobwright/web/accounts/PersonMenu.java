package org.jobwright.web.accounts;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.services.accounts.PeopleService;
import org.jobwright.services.accounts.PersonSummary;
import org.jobwright.services.accounts.ProofService;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Question;
import org.jobwright.web.shell.Reader;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;

/** What an administrator may do with a person as the account stands. */
class PersonMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final Texts texts = Reader.texts();
    private final PersonSummary person;
    private final PeopleService people;
    private final ProofService proofs;
    private final SerializableRunnable changed;

    PersonMenu(PersonSummary person, PeopleService people, ProofService proofs, SerializableRunnable changed) {
        this.person = person;
        this.people = people;
        this.proofs = proofs;
        this.changed = changed;
        SubMenu menu = addItem(texts.get("accounts.people.actions")).getSubMenu();
        getElement().setAttribute("aria-label", texts.get("accounts.people.actions-of", person.displayName()));
        if (person.status() == AccountStatus.SUSPENDED) {
            menu.addItem(texts.get("accounts.people.restore"), click -> {
                people.restore(person.id());
                done("accounts.people.restored");
            });
        } else {
            menu.addItem(texts.get("accounts.people.suspend"), click -> suspend());
        }
        if (person.status() == AccountStatus.ACTIVE) {
            for (StaffRole role : StaffRole.values()) {
                addRole(menu, role);
            }
            menu.addItem(texts.get("accounts.people.sessions"), click -> new PersonSessions(people, person).open());
            menu.addItem(texts.get("accounts.people.reset-factors"), click -> resetFactors());
        }
    }

    private void addRole(SubMenu menu, StaffRole role) {
        if (person.staffRoles().contains(role)) {
            menu.addItem(texts.get("accounts.people.revoke." + role), click -> {
                people.revoke(person.id(), role);
                done("accounts.people.revoked");
            });
        } else {
            menu.addItem(texts.get("accounts.people.grant." + role), click -> {
                people.grant(person.id(), role);
                done("accounts.people.granted");
            });
        }
    }

    private void suspend() {
        proofs.require();
        new ReasonDialog(
                        texts.get("accounts.people.suspend-question", person.displayName()),
                        texts.get("accounts.people.suspend-consequence"),
                        texts.get("accounts.people.suspend"),
                        reason -> {
                            people.suspend(person.id(), reason);
                            done("accounts.people.suspended");
                        })
                .open();
    }

    private void resetFactors() {
        proofs.require();
        new Question(
                        texts.get("accounts.people.reset-factors-question", person.displayName()),
                        texts.get("accounts.people.reset-factors-consequence"),
                        texts.get("accounts.people.reset-factors"),
                        () -> {
                            people.resetSecondFactors(person.id());
                            done("accounts.people.factors-reset");
                        })
                .open();
    }

    private void done(String key) {
        changed.run();
        Toast.show(texts.get(key, person.displayName()));
    }
}
