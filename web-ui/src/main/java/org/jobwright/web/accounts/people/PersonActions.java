package org.jobwright.web.accounts.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.accounts.people.PersonSummary;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.organizations.directory.PersonMembership;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * The staff's actions on a person, depending on the account: moderators suspend and restore, administrators also manage
 * roles, sessions and second factors.
 */
class PersonActions extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final PersonSummary person;
    private final List<PersonMembership> memberships;
    private final PeopleService people;
    private final ProofService proofs;
    private final SerializableRunnable changed;

    PersonActions(
            PersonSummary person,
            List<PersonMembership> memberships,
            PeopleService people,
            ProofService proofs,
            SerializableRunnable changed) {
        this.person = person;
        this.memberships = List.copyOf(memberships);
        this.people = people;
        this.proofs = proofs;
        this.changed = changed;
        boolean administrator = WorkspaceUser.person().roles().contains(Role.ADMINISTRATOR);
        addClassNames("jw-panel", "jw-deeds");
        add(new H2(texts.get("shared.deeds")));
        if (administrator && person.status() == AccountStatus.ACTIVE) {
            for (StaffRole role : StaffRole.values()) {
                addRole(role);
            }
            add(
                    new Button(texts.get("accounts.people.sessions"), click -> {
                        proofs.require();
                        new PersonSessions(people, person).open();
                    }),
                    new Button(texts.get("accounts.people.reset-factors"), click -> resetFactors()));
        }
        if (administrator || person.staffRoles().isEmpty()) {
            addAccess();
        }
        setVisible(getComponentCount() > 1);
    }

    private void addAccess() {
        if (person.status() == AccountStatus.SUSPENDED) {
            add(new Button(texts.get("accounts.people.restore"), click -> {
                people.restore(person.id());
                done("accounts.people.restored");
            }));
        } else {
            Button suspend = new Button(texts.get("accounts.people.suspend"), click -> suspend());
            suspend.addThemeVariants(ButtonVariant.ERROR);
            add(suspend);
        }
    }

    private void addRole(StaffRole role) {
        boolean has = person.staffRoles().contains(role);
        String verb = texts.get("accounts.people." + (has ? "revoke." : "grant.") + role);
        add(new Button(verb, click -> {
            proofs.require();
            new ConfirmAction(
                            texts.get(
                                    has ? "accounts.people.revoke-question" : "accounts.people.grant-question",
                                    person.displayName(),
                                    texts.of(role)),
                            texts.get("accounts.people.role-consequence"),
                            verb,
                            () -> change(role, has))
                    .harmless()
                    .open();
        }));
    }

    private void change(StaffRole role, boolean has) {
        if (has) {
            people.revoke(person.id(), role);
        } else {
            people.grant(person.id(), role);
        }
        done(has ? "accounts.people.revoked" : "accounts.people.granted");
    }

    /** Organizations owned by this person alone are left without anyone in charge, which deserves a sentence. */
    private void suspend() {
        proofs.require();
        String owned = memberships.stream()
                .filter(PersonMembership::soleOwner)
                .map(PersonMembership::name)
                .collect(Collectors.joining(", "));
        String consequence = texts.get("accounts.people.suspend-consequence");
        ReasonDialog.withGround(
                        texts.get("accounts.people.suspend-question", person.displayName()),
                        owned.isEmpty()
                                ? consequence
                                : consequence + " " + texts.get("accounts.people.suspend-sole-owner", owned),
                        texts.get("accounts.people.suspend"),
                        Ground.TERMS,
                        (reason, ground) -> {
                            people.suspend(person.id(), reason, ground);
                            done("accounts.people.suspended");
                        })
                .open();
    }

    private void resetFactors() {
        proofs.require();
        new ConfirmAction(
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
