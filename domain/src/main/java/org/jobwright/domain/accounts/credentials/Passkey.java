package org.jobwright.domain.accounts.credentials;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A key that never leaves a person's device, password manager or security key. We store the public half, and the person
 * gives it a name to find it in the list.
 *
 * <p>The holder unlocks the key with a finger, a face or a PIN, so it proves two things at once and replaces both
 * password and second factor. Some authenticators count each use; a counter that does not grow reveals a copy, and the
 * key is {@linkplain #use refused}.
 *
 * <p>The authenticator also stores a user handle, by which it distinguishes accounts of a site. It is random, the same
 * for all keys of a person, and says nothing to anyone who reads it there.
 */
@Entity
@Table(name = "passkey")
public class Passkey extends AggregateRoot<PasskeyId> {

    /** Enough for every device of a person; more would not help when one is lost. */
    public static final int MOST = 10;

    public static final int MAX_LABEL_LENGTH = 60;

    @EmbeddedId
    private PasskeyId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String credentialId;

    private String credentialHash;

    private String publicKey;

    private long signatureCounter;

    private String transports;

    private boolean backupEligible;

    private boolean backedUp;

    private String userHandle;

    private String label;

    private Instant createdAt;

    private Instant lastUsedAt;

    protected Passkey() {}

    /**
     * Adds a key to a person's list.
     *
     * @param userHandle 64 hexadecimal digits
     * @param label what the person calls it
     */
    public Passkey(Account account, PasskeyCredential credential, String userHandle, String label, Instant now) {
        this.id = PasskeyId.next();
        this.account = account;
        this.credentialId = credential.id();
        this.credentialHash = new Secret(credential.id()).hash();
        this.publicKey = credential.publicKey();
        this.signatureCounter = credential.counter();
        this.transports = credential.transports().stream().sorted().collect(Collectors.joining(" "));
        this.backupEligible = credential.backupEligible();
        this.backedUp = credential.backedUp();
        this.userHandle = userHandle;
        this.label = checkedLabel(label);
        this.createdAt = now;
    }

    /** Renames it. */
    public void rename(String newLabel) {
        label = checkedLabel(newLabel);
    }

    /**
     * The key signed, so the person is authenticated.
     *
     * @param counter as the authenticator says
     * @param nowBackedUp whether the key has been copied to other devices of the person
     */
    public void use(long counter, boolean nowBackedUp, Instant now) {
        boolean counts = counter != 0 || signatureCounter != 0;
        if (counts && counter <= signatureCounter) {
            throw refused();
        }
        signatureCounter = counter;
        backedUp = nowBackedUp;
        lastUsedAt = now;
    }

    /**
     * The one response to anything that is wrong with a passkey, so that an attacker never learns which part was right.
     */
    public static RuleViolation refused() {
        return new RuleViolation("accounts.passkey.refused");
    }

    private static String checkedLabel(String label) {
        String stripped = label == null ? "" : label.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInput(FieldProblem.of("label", "accounts.passkey.label-required"));
        }
        if (stripped.length() > MAX_LABEL_LENGTH) {
            throw new InvalidInput(FieldProblem.of("label", "accounts.passkey.label-too-long", MAX_LABEL_LENGTH));
        }
        return stripped;
    }

    @Override
    public PasskeyId getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    /** In base64url, as browsers name it. */
    public String getCredentialId() {
        return credentialId;
    }

    /** A COSE key in base64url. */
    public String getPublicKey() {
        return publicKey;
    }

    public long getSignatureCounter() {
        return signatureCounter;
    }

    public Set<String> getTransports() {
        return Arrays.stream(transports.split(" "))
                .filter(transport -> !transport.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isBackupEligible() {
        return backupEligible;
    }

    public boolean isBackedUp() {
        return backedUp;
    }

    /** 64 hexadecimal digits. */
    public String getUserHandle() {
        return userHandle;
    }

    public String getLabel() {
        return label;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Optional<Instant> getLastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
