package org.jobwright.services.accounts.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.credentials.AuthenticatorApp;
import org.jobwright.domain.accounts.credentials.RecoveryCodeText;
import org.jobwright.services.accounts.SignInThrottle;
import org.jobwright.services.shared.security.SecurityLog;

/** Checks typed codes, with the same throttling as passwords. The transaction acts as the person. */
@ApplicationScoped
public class CodeProof {

    @Inject
    private SecondFactors factors;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private SeedVault vault;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Clock clock;

    /** What a code proves; empty if it is wrong, was used before, or there were too many attempts. */
    public Optional<SecondFactor> check(AccountId account, TypedCode typed) {
        return slowly(account, () -> {
            // By length, so that recovery codes work even if the key of the seeds is lost.
            if (new RecoveryCodeText(typed.code()).isComplete()) {
                return Optional.of(SecondFactor.RECOVERY_CODE).filter(code -> recoveryCodes.use(account, typed.code()));
            }
            return Optional.of(SecondFactor.AUTHENTICATOR_APP).filter(app -> acceptedByApp(account, typed.code()));
        });
    }

    /** Whether a code proves that the seed offered in a session has reached the person's app, which then counts. */
    boolean confirm(AuthenticatorApp app, SignInSessionId session, TypedCode typed) {
        return slowly(app.getId(), () -> app.seedOfferedTo(session)
                        .filter(offered ->
                                app.confirm(vault.open(offered, app.getId()), typed.code(), clock.instant())))
                .isPresent();
    }

    private boolean acceptedByApp(AccountId account, String code) {
        return factors.app(account)
                .filter(app -> app.getSealedSeed()
                        .filter(seed -> app.accept(vault.open(seed, account), code, clock.instant()))
                        .isPresent())
                .isPresent();
    }

    private <T> Optional<T> slowly(AccountId account, Check<T> check) {
        if (throttle.refusesCode(account)) {
            SecurityLog.warn("code.refused", "reason", "throttled", "account", account.toString());
            return Optional.empty();
        }
        Optional<T> proven = check.run();
        if (proven.isPresent()) {
            throttle.acceptedCode(account);
        } else {
            throttle.failedCode(account);
            SecurityLog.warn("code.refused", "reason", "unproven", "account", account.toString());
        }
        return proven;
    }

    private interface Check<T> {
        Optional<T> run();
    }
}
