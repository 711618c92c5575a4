package org.jobwright.domain.accounts;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.NameText;

/**
 * One person who signs in.
 *
 * <p>An account begins {@linkplain #register unconfirmed}: someone entered an e-mail address. A person who opens the
 * link that was sent there and knows the password {@linkplain #confirm confirms} it, and it becomes active. The first
 * administrator is {@linkplain #appoint appointed} by the operator of the instance and confirms by a link as well.
 *
 * <p>Anyone may apply, create an organization or join one. A few are given a staff role. Staff may suspend an account
 * and restore it later; a suspended one cannot sign in, and its open sessions stop working at once.
 *
 * <p>Credentials and sessions are separate: {@code PasswordCredential}, {@code SignInSession}, {@link OneTimeToken}.
 */
@Entity
@Table(name = "account")
public class Account extends AggregateRoot<AccountId> {

    public static final int MAX_NAME_LENGTH = 80;

    /** For how long nobody registers with the address of a person who was suspended and then erased. */
    public static final int MONTHS_REFUSED = 24;

    @EmbeddedId
    private AccountId id;

    @Embedded
    private EmailAddress email;

    private String displayName;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private AccountStatus status;

    private boolean moderator;

    private boolean administrator;

    /** Whether mails about messages have the text of these. */
    private boolean messageTextMailed = true;

    private Instant registeredAt;

    private Instant confirmedAt;

    private Instant suspendedAt;

    private String suspensionReason;

    protected Account() {}

    private Account(EmailAddress email, String displayName, Language language, Instant now) {
        this.id = AccountId.next();
        this.email = email;
        this.displayName = checkedName(displayName);
        this.language = language;
        this.status = AccountStatus.UNCONFIRMED;
        this.registeredAt = now;
    }

    /** Someone requests an account; the address is not confirmed yet. */
    public static Account register(EmailAddress email, String displayName, Language language, Instant now) {
        return new Account(email, displayName, language, now);
    }

    /** The operator of the instance names an administrator, who has neither password nor name yet. */
    public static Account appoint(EmailAddress email, Language language, Instant now) {
        String name = email.value().substring(0, email.value().indexOf('@'));
        String shortened = name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
        return new Account(email, NameText.isPlain(shortened) ? shortened : "Administrator", language, now);
    }

    /** The same address is registered again before it was confirmed: the later registration counts. */
    public void registerAgain(String newName, Language newLanguage) {
        if (status != AccountStatus.UNCONFIRMED) {
            throw new RuleViolation("accounts.transition-refused", status, AccountStatus.UNCONFIRMED);
        }
        introduce(newName, newLanguage);
    }

    /** The person proved to read mail at the address. That does not end a suspension. */
    public void confirm(Instant now) {
        if (status != AccountStatus.UNCONFIRMED) {
            throw new RuleViolation("accounts.transition-refused", status, AccountStatus.ACTIVE);
        }
        become(AccountStatus.ACTIVE);
        confirmedAt = now;
    }

    /** Changes the person's name and language. */
    public void introduce(String newName, Language newLanguage) {
        displayName = checkedName(newName);
        language = newLanguage;
    }

    /** Mails about messages have the text of these, or only say that there is one. */
    public void mailMessageText(boolean mailed) {
        messageTextMailed = mailed;
    }

    public boolean isMessageTextMailed() {
        return messageTextMailed;
    }

    /** Until when nobody registers with the address again if a suspended account is deleted; empty for all others. */
    public Optional<LocalDate> refusedUntil() {
        return Optional.ofNullable(suspendedAt)
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).plusMonths(MONTHS_REFUSED));
    }

    /** Staff suspends the account; the person gets the reason. */
    public void suspend(String reason, Instant now) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolation("accounts.suspension.reason-required");
        }
        become(AccountStatus.SUSPENDED);
        suspendedAt = now;
        suspensionReason = reason.strip();
    }

    /** Staff restores the account; one that was never confirmed still has to be. */
    public void restore() {
        become(confirmedAt == null ? AccountStatus.UNCONFIRMED : AccountStatus.ACTIVE);
        suspendedAt = null;
        suspensionReason = null;
    }

    /** Grants a staff role; doing it twice changes nothing. */
    public void grant(StaffRole role) {
        setRole(role, true);
    }

    /** Revokes a staff role. The caller checks that one administrator is left, because that concerns all accounts. */
    public void revoke(StaffRole role) {
        setRole(role, false);
    }

    private void setRole(StaffRole role, boolean held) {
        switch (role) {
            case MODERATOR -> moderator = held;
            case ADMINISTRATOR -> administrator = held;
        }
    }

    private void become(AccountStatus next) {
        if (!status.canBecome(next)) {
            throw new RuleViolation("accounts.transition-refused", status, next);
        }
        status = next;
    }

    private static String checkedName(String name) {
        String stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty()) {
            throw new RuleViolation("accounts.name.required");
        }
        if (stripped.length() > MAX_NAME_LENGTH) {
            throw new RuleViolation("accounts.name.too-long", MAX_NAME_LENGTH);
        }
        if (!NameText.isPlain(stripped)) {
            throw new RuleViolation("accounts.name.not-plain");
        }
        return stripped;
    }

    @Override
    public AccountId getId() {
        return id;
    }

    public EmailAddress getEmail() {
        return email;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Language getLanguage() {
        return language;
    }

    public AccountStatus getStatus() {
        return status;
    }

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public Set<StaffRole> getStaffRoles() {
        Set<StaffRole> held = EnumSet.noneOf(StaffRole.class);
        if (moderator) {
            held.add(StaffRole.MODERATOR);
        }
        if (administrator) {
            held.add(StaffRole.ADMINISTRATOR);
        }
        return held;
    }

    /** All roles as the container knows them: everyone is a person, a few are more. */
    public Set<String> getRoles() {
        Set<String> roles = new LinkedHashSet<>();
        roles.add(Role.PERSON);
        getStaffRoles().forEach(staff -> roles.add(staff.role()));
        return roles;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public String getSuspensionReason() {
        return suspensionReason;
    }
}
