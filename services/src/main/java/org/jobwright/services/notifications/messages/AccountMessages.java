package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.AccountConfirmed;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountRegistered;
import org.jobwright.domain.accounts.AccountRestored;
import org.jobwright.domain.accounts.AccountSuspended;
import org.jobwright.domain.accounts.PasswordResetRequested;
import org.jobwright.domain.accounts.RegistrationRepeated;
import org.jobwright.domain.accounts.credentials.PasskeyRenamed;
import org.jobwright.domain.accounts.credentials.RecoveryCodeUsed;
import org.jobwright.domain.accounts.credentials.RecoveryCodesMade;
import org.jobwright.domain.accounts.credentials.SecondFactorAdded;
import org.jobwright.domain.accounts.credentials.SecondFactorRemoved;
import org.jobwright.domain.accounts.credentials.SecondFactorsReset;
import org.jobwright.domain.accounts.passwords.PasswordChanged;
import org.jobwright.domain.notifications.MailKind;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.shared.DomainEvent;

/** What people are told about their own account. */
@ApplicationScoped
class AccountMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private Messenger messenger;

    void registered(@Observes AccountRegistered event) {
        messenger.forgetLinks(event.subjectId(), MailKind.ACCOUNT_CONFIRMATION);
        tell(
                MailKind.ACCOUNT_CONFIRMATION,
                event,
                event.account(),
                MessageFacts.NONE.withToken(event.confirmationToken()));
    }

    void registrationRepeated(@Observes RegistrationRepeated event) {
        tell(MailKind.REGISTRATION_REPEATED, event, event.account(), MessageFacts.NONE);
    }

    /** Its link was used. */
    void confirmed(@Observes AccountConfirmed event) {
        messenger.forgetLinks(event.subjectId(), MailKind.ACCOUNT_CONFIRMATION);
    }

    void resetRequested(@Observes PasswordResetRequested event) {
        messenger.forgetLinks(event.subjectId(), MailKind.PASSWORD_RESET);
        tell(MailKind.PASSWORD_RESET, event, event.account(), MessageFacts.NONE.withToken(event.resetToken()));
    }

    void passwordChanged(@Observes PasswordChanged event) {
        messenger.forgetLinks(event.subjectId(), MailKind.PASSWORD_RESET);
        tell(MailKind.PASSWORD_CHANGED, event, event.account(), MessageFacts.NONE);
    }

    void secondFactorAdded(@Observes SecondFactorAdded event) {
        tell(MailKind.SECOND_FACTOR_ADDED, event, event.account(), MessageFacts.NONE);
    }

    void secondFactorRemoved(@Observes SecondFactorRemoved event) {
        tell(MailKind.SECOND_FACTOR_REMOVED, event, event.account(), MessageFacts.NONE);
    }

    void passkeyRenamed(@Observes PasskeyRenamed event) {
        tell(MailKind.PASSKEY_RENAMED, event, event.account(), MessageFacts.NONE);
    }

    void secondFactorsReset(@Observes SecondFactorsReset event) {
        tell(MailKind.SECOND_FACTORS_RESET, event, event.account(), MessageFacts.NONE);
    }

    /** The first list comes with the first factor, of which the person is told. */
    void recoveryCodesMade(@Observes RecoveryCodesMade event) {
        if (event.again()) {
            tell(MailKind.RECOVERY_CODES_MADE, event, event.account(), MessageFacts.NONE);
        }
    }

    void recoveryCodeUsed(@Observes RecoveryCodeUsed event) {
        tell(MailKind.RECOVERY_CODE_USED, event, event.account(), MessageFacts.NONE);
    }

    void suspended(@Observes AccountSuspended event) {
        tell(MailKind.ACCOUNT_SUSPENDED, event, event.account(), MessageFacts.NONE.saying(event.reason()));
    }

    void restored(@Observes AccountRestored event) {
        tell(MailKind.ACCOUNT_RESTORED, event, event.account(), MessageFacts.NONE);
    }

    private void tell(MailKind kind, DomainEvent event, AccountId account, MessageFacts message) {
        facts.account(account).ifPresent(person -> messenger.tell(kind, event, person, message));
    }
}
