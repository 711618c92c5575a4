package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountEvent.AccountConfirmed;
import org.jobwright.domain.accounts.AccountEvent.AccountRegistered;
import org.jobwright.domain.accounts.AccountEvent.AccountRestored;
import org.jobwright.domain.accounts.AccountEvent.PasswordChanged;
import org.jobwright.domain.accounts.AccountEvent.PasswordResetRequested;
import org.jobwright.domain.accounts.AccountEvent.RegistrationRefused;
import org.jobwright.domain.accounts.AccountEvent.RegistrationRepeated;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.credentials.CredentialEvent.PasskeyRenamed;
import org.jobwright.domain.accounts.credentials.CredentialEvent.RecoveryCodeUsed;
import org.jobwright.domain.accounts.credentials.CredentialEvent.RecoveryCodesMade;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorAdded;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorRemoved;
import org.jobwright.domain.accounts.credentials.CredentialEvent.SecondFactorsReset;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.signon.SignOnEvent.IdentityLinked;

/** Messages to people about their own account. */
@ApplicationScoped
class AccountMessages {

    @Inject
    private MessageFactsRepository facts;

    @Inject
    private OutboxWriter messenger;

    void registered(@Observes AccountRegistered event) {
        messenger.forgetLinks(event.account().value(), MessageKind.ACCOUNT_CONFIRMATION);
        tell(
                MessageKind.ACCOUNT_CONFIRMATION,
                event,
                event.account(),
                MessageFacts.NONE.withToken(event.confirmationToken()));
    }

    void registrationRepeated(@Observes RegistrationRepeated event) {
        tell(MessageKind.REGISTRATION_REPEATED, event, event.account(), MessageFacts.NONE);
    }

    void registrationRefused(@Observes RegistrationRefused event) {
        Recipient reader = new Recipient(Optional.empty(), "", event.address(), event.language());
        messenger.tell(MessageKind.REGISTRATION_REFUSED, event, reader, MessageFacts.NONE);
    }

    /** The link was used. */
    void confirmed(@Observes AccountConfirmed event) {
        messenger.forgetLinks(event.account().value(), MessageKind.ACCOUNT_CONFIRMATION);
    }

    void resetRequested(@Observes PasswordResetRequested event) {
        messenger.forgetLinks(event.account().value(), MessageKind.PASSWORD_RESET);
        tell(MessageKind.PASSWORD_RESET, event, event.account(), MessageFacts.NONE.withToken(event.resetToken()));
    }

    void passwordChanged(@Observes PasswordChanged event) {
        messenger.forgetLinks(event.account().value(), MessageKind.PASSWORD_RESET);
        tell(MessageKind.PASSWORD_CHANGED, event, event.account(), MessageFacts.NONE);
    }

    void secondFactorAdded(@Observes SecondFactorAdded event) {
        tell(MessageKind.SECOND_FACTOR_ADDED, event, event.account(), MessageFacts.NONE);
    }

    void secondFactorRemoved(@Observes SecondFactorRemoved event) {
        tell(MessageKind.SECOND_FACTOR_REMOVED, event, event.account(), MessageFacts.NONE);
    }

    void passkeyRenamed(@Observes PasskeyRenamed event) {
        tell(MessageKind.PASSKEY_RENAMED, event, event.account(), MessageFacts.NONE);
    }

    void secondFactorsReset(@Observes SecondFactorsReset event) {
        tell(MessageKind.SECOND_FACTORS_RESET, event, event.account(), MessageFacts.NONE);
    }

    /** The first list comes with the first factor, which is mailed already. */
    void recoveryCodesMade(@Observes RecoveryCodesMade event) {
        if (event.again()) {
            tell(MessageKind.RECOVERY_CODES_MADE, event, event.account(), MessageFacts.NONE);
        }
    }

    void recoveryCodeUsed(@Observes RecoveryCodeUsed event) {
        tell(MessageKind.RECOVERY_CODE_USED, event, event.account(), MessageFacts.NONE);
    }

    void joined(@Observes IdentityLinked event) {
        tell(
                MessageKind.SIGN_ON_JOINED,
                event,
                event.account(),
                MessageFacts.NONE
                        .aboutOrganization(facts.organizationName(event.organization()))
                        .saying(event.issuer()));
    }

    void restored(@Observes AccountRestored event) {
        tell(MessageKind.ACCOUNT_RESTORED, event, event.account(), MessageFacts.NONE);
    }

    private void tell(MessageKind kind, DomainEvent event, AccountId account, MessageFacts message) {
        facts.account(account).ifPresent(person -> messenger.tell(kind, event, person, message));
    }
}
