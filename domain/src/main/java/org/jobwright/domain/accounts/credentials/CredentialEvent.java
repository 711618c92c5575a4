package org.jobwright.domain.accounts.credentials;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.shared.DomainEvent;

/** Something happened to a credential other than the password. */
public sealed interface CredentialEvent extends DomainEvent {

    AccountId account();

    @Override
    default Subject subject() {
        return new Subject("Account", account().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case SecondFactorAdded ignored -> "SecondFactorAdded";
            case SecondFactorRemoved ignored -> "SecondFactorRemoved";
            case SecondFactorsReset ignored -> "SecondFactorsReset";
            case PasskeyRenamed ignored -> "PasskeyRenamed";
            case RecoveryCodesMade ignored -> "RecoveryCodesMade";
            case RecoveryCodeUsed ignored -> "RecoveryCodeUsed";
        };
    }

    /** A person set up a second factor, or replaced an app or key. */
    record SecondFactorAdded(AccountId account, SecondFactor factor, Instant at) implements CredentialEvent {}

    /** A person turned off a second factor. */
    record SecondFactorRemoved(AccountId account, SecondFactor factor, Instant at) implements CredentialEvent {}

    /** Staff or the operator reset all second factors of a person who lost them, and all sessions ended. */
    record SecondFactorsReset(AccountId account, Instant at) implements CredentialEvent {}

    /** A person renamed a passkey. */
    record PasskeyRenamed(AccountId account, PasskeyId passkey, Instant at) implements CredentialEvent {}

    /**
     * A person got a list of recovery codes.
     *
     * @param again whether it replaces an earlier list
     */
    record RecoveryCodesMade(AccountId account, boolean again, Instant at) implements CredentialEvent {}

    /** A person signed in with a recovery code. */
    record RecoveryCodeUsed(AccountId account, int left, Instant at) implements CredentialEvent {}
}
