package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.accounts.AccountQueries;
import org.jobwright.services.accounts.AccountService;
import org.jobwright.services.accounts.OwnAccount;
import org.jobwright.services.accounts.selfservice.ChangePassword;
import org.jobwright.services.accounts.selfservice.OwnFactorService;
import org.jobwright.services.accounts.selfservice.PasskeyService;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.accounts.sessions.SessionService;
import org.jobwright.services.notifications.following.FollowService;
import org.jobwright.services.notifications.settings.MailSettingsService;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.accounts.sessions.KnownBrowser;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** A person's own account: name and language, mails, password, second factors, and sessions. */
@Route(value = "account", layout = WorkspaceLayout.class)
@PermitAll
public class AccountView extends WorkspaceView implements BeforeEnterObserver {

    private final AccountService accounts;
    private final PasswordService passwords;
    private final SessionsPanel sessions;
    private final Paragraph standing;
    private final MailsPanel mailsPanel;

    @Inject
    public AccountView(
            AccountQueries queries,
            AccountService accounts,
            PasswordService passwords,
            OwnFactorService factors,
            PasskeyService passkeys,
            SessionService sessions,
            MailSettingsService mails,
            FollowService follows,
            OrganizationQueries organizations) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = new SessionsPanel(sessions);
        OwnAccount mine = queries.mine();
        FactorsPanel factorsPanel = new FactorsPanel(factors);
        standing = sub(text("accounts.mine.sub", mine.email(), formats.date(mine.registeredAt())));
        boolean hires = !organizations.mine().isEmpty();
        mailsPanel = new MailsPanel(accounts, mine, mails, hires);
        FollowedPanel followed = new FollowedPanel(follows);
        followed.setVisible(hires);
        add(
                heading(text("accounts.mine.title")),
                standing,
                about(mine),
                mailsPanel,
                followed,
                password(mine),
                factorsPanel,
                new PasskeysPanel(passkeys, factorsPanel::refresh),
                this.sessions,
                new Anchor("/app/account/delete", text("accounts.mine.delete")));
    }

    /** A mail leads to the switch of its kind. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String kind = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("mails")
                .orElse("");
        Stream.of(MessageKind.values())
                .filter(one -> one.name().equals(kind) && mailsPanel.has(one))
                .forEach(one -> addComponentAtIndex(indexOf(standing) + 1, new StopMails(one, mailsPanel)));
    }

    private Component about(OwnAccount mine) {
        FormProblems problems = new FormProblems();
        TextField name = problems.field("displayName", new TextField(text("accounts.field.name")));
        name.setValue(mine.displayName());
        name.setAutocomplete(Autocomplete.NAME);
        Select<Language> language = new Select<>();
        language.setLabel(text("accounts.field.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> text("enum.Language." + one));
        language.setValue(mine.language());
        Button save = new Button(text("shared.save"), click -> {
            if (problems.run(() -> accounts.introduce(name.getValue(), language.getValue()))) {
                // The whole page changes to the new language, including the frame.
                getUI().ifPresent(ui -> ui.getPage().reload());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return panel("accounts.mine.about", name, language, save);
    }

    private Component password(OwnAccount mine) {
        FormProblems problems = new FormProblems();
        PasswordField current = problems.field("current", passwordField("current-password"));
        PasswordField replacement = problems.field("replacement", passwordField("new-password"));
        replacement.setHelperText(text("accounts.password.hint"));
        Button change = new Button(text("accounts.mine.change-password"), click -> {
            ChangePassword command = new ChangePassword(
                    current.getValue(),
                    replacement.getValue(),
                    WorkspaceUser.person().session(),
                    WorkspaceUser.address(),
                    CDI.current().select(KnownBrowser.class).get().secret());
            if (problems.run(() -> change(command))) {
                current.clear();
                replacement.clear();
                sessions.refresh();
                Toast.show(text("accounts.mine.password-done"));
            }
        });
        Paragraph changed =
                new Paragraph(text("accounts.mine.password-changed", formats.date(mine.passwordChangedAt())));
        return panel("accounts.mine.password", changed, current, replacement, change);
    }

    private void change(ChangePassword command) {
        if (!passwords.change(command)) {
            throw new InvalidInput(FieldProblem.of("current", "accounts.password.wrong"));
        }
    }

    private PasswordField passwordField(String kind) {
        PasswordField field = new PasswordField(text("accounts.field." + kind));
        field.getElement().setAttribute("autocomplete", kind);
        return field;
    }

    private Section panel(String title, Component... content) {
        Section panel = new Section(new H2(text(title)));
        panel.addClassNames("jw-panel", "jw-settings");
        panel.add(content);
        return panel;
    }
}
