package org.jobwright.services.accounts.signin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.credentials.Passkey;
import org.jobwright.domain.accounts.sessions.SignInSession;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.SignInThrottle;
import org.jobwright.services.accounts.credentials.PasskeyAnswer;
import org.jobwright.services.accounts.credentials.PasskeyChallenge;
import org.jobwright.services.accounts.credentials.Passkeys;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.SignInSessions;
import org.jobwright.services.accounts.sessions.WaitingSignIns;

/**
 * Signing in by a passkey: instead of the password, or after it. The caller is not authenticated yet. Nothing is stored
 * for a browser that does not respond.
 */
@Stateless
@PermitAll
public class PasskeySignInService {

    @Inject
    private Passkeys passkeys;

    @Inject
    private SignInSessions sessions;

    @Inject
    private WaitingSignIns waiting;

    @Inject
    private SignInThrottle throttle;

    /**
     * Asks a browser to sign with a passkey that it has for this site.
     *
     * @param browser a secret that only this browser holds
     */
    public PasskeyChallenge ask(@NotNull String browser) {
        return passkeys.ask(browser, List.of());
    }

    /**
     * Signs in the owner of the passkey that signed: its person unlocked it, so it replaces both password and second
     * factor, and its browser is known from now on. Empty if anything is wrong with the response.
     *
     * @param browser as in {@link #ask}
     * @param device a description of the browser, as stored by {@link SignInSession}
     * @param kept the secret by which the browser will be known; null for none
     * @throws RuleViolation if the account is suspended
     */
    public Optional<OpenedSession> signIn(
            @NotNull String browser, @Valid @NotNull PasskeyAnswer answer, @NotNull String device, Secret kept) {
        return passkeys.signed(browser, answer)
                .map(Passkey::getAccount)
                .filter(account -> account.getStatus() != AccountStatus.UNCONFIRMED)
                .map(account -> enter(account, device, kept));
    }

    private OpenedSession enter(Account account, String device, Secret kept) {
        if (!account.isActive()) {
            throw new RuleViolation("accounts.sign-in.suspended");
        }
        throttle.provenOtherwise(account.getEmail(), kept);
        return sessions.openComplete(account, device, SecondFactor.PASSKEY);
    }

    /**
     * Asks a person who has passed the password to sign with one of their passkeys.
     *
     * @throws NotFound if there is no such sign-in
     */
    public PasskeyChallenge askWaiting(@NotNull String secret) {
        AccountId person = waiting.get(secret).getAccount().getId();
        return passkeys.ask(secret, passkeys.of(person));
    }

    /**
     * Completes a sign-in with a passkey.
     *
     * @return false if anything is wrong with the response
     * @throws NotFound if there is no such sign-in
     */
    public boolean prove(@NotNull String secret, @Valid @NotNull PasskeyAnswer answer) {
        SignInSession session = waiting.get(secret);
        Optional<Passkey> signed = passkeys.signedBy(session.getAccount().getId(), secret, answer);
        signed.ifPresent(passkey -> sessions.complete(session, SecondFactor.PASSKEY));
        return signed.isPresent();
    }

    /**
     * Asks the browser of a person who must set up a second factor to create a passkey.
     *
     * @throws NotFound if there is no such sign-in, or the person already has a second factor
     */
    public PasskeyChallenge offer(@NotNull String secret) {
        return passkeys.offer(waiting.getWithoutFactor(secret).getAccount(), secret);
    }

    /**
     * Adds the passkey that the browser created to the person's list, and completes the sign-in.
     *
     * @return the recovery codes, shown only now; empty if anything is wrong with the response
     * @throws NotFound as {@link #offer}
     */
    public Optional<List<String>> add(
            @NotNull String secret, @Valid @NotNull PasskeyAnswer answer, @NotNull String label) {
        SignInSession session = waiting.getWithoutFactor(secret);
        Optional<List<String>> recovery = passkeys.add(session.getAccount(), secret, answer, label);
        recovery.ifPresent(list -> sessions.complete(session, SecondFactor.PASSKEY));
        return recovery;
    }
}
