package org.jobwright.domain.accounts;

import java.time.Instant;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Language;

/** Something that happened to the account of a person. */
public sealed interface AccountEvent extends DomainEvent {

    AccountId account();

    @Override
    default Subject subject() {
        return new Subject("Account", account().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case AccountRegistered ignored -> "AccountRegistered";
            case RegistrationRepeated ignored -> "RegistrationRepeated";
            case RegistrationRefused ignored -> "RegistrationRefused";
            case AccountConfirmed ignored -> "AccountConfirmed";
            case SignedIn ignored -> "SignedIn";
            case SessionsEnded ignored -> "SessionsEnded";
            case PasswordResetRequested ignored -> "PasswordResetRequested";
            case PasswordChanged ignored -> "PasswordChanged";
            case AccountSuspended ignored -> "AccountSuspended";
            case AccountRestored ignored -> "AccountRestored";
            case StaffRoleGranted ignored -> "StaffRoleGranted";
            case StaffRoleRevoked ignored -> "StaffRoleRevoked";
        };
    }

    /** Someone asked for an account; the token proves the address and is known to nobody else. */
    record AccountRegistered(AccountId account, String confirmationToken, Instant at) implements AccountEvent {}

    /** Someone tried to register an address that already has an account. */
    record RegistrationRepeated(AccountId account, Instant at) implements AccountEvent {}

    /** Someone tried to register the address of a suspended person who was erased: the account is nobody's. */
    record RegistrationRefused(AccountId account, EmailAddress address, Language language, Instant at)
            implements AccountEvent {}

    /** The owner of an account proved the e-mail address. */
    record AccountConfirmed(AccountId account, Instant at) implements AccountEvent {}

    /** Someone signed in. */
    record SignedIn(AccountId account, Instant at) implements AccountEvent {}

    /** An administrator ended sessions of a person. */
    record SessionsEnded(AccountId account, Instant at) implements AccountEvent {}

    /** Someone requested a password reset; only they know the token. */
    record PasswordResetRequested(AccountId account, String resetToken, Instant at) implements AccountEvent {}

    /** The password of an account was changed or reset; all its other sessions ended. */
    record PasswordChanged(AccountId account, Instant at) implements AccountEvent {}

    /** An administrator or moderator suspended a person. */
    record AccountSuspended(AccountId account, String reason, Ground ground, Instant at) implements AccountEvent {}

    /** A suspended person may sign in again. */
    record AccountRestored(AccountId account, Instant at) implements AccountEvent {}

    /** An administrator granted a person a staff role. */
    record StaffRoleGranted(AccountId account, StaffRole role, Instant at) implements AccountEvent {}

    /** An administrator revoked a person's staff role. */
    record StaffRoleRevoked(AccountId account, StaffRole role, Instant at) implements AccountEvent {}
}
