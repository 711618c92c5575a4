package org.jobwright.services.shared.caller;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.SignOnNeeded;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.security.SecurityLog;

/**
 * Wraps every service method. At the start of a transaction it passes the caller to PostgreSQL, for row-level security;
 * at the end it flushes, so that constraints and version conflicts surface inside the command, and turns them into rule
 * violations, once, here. A command inside one that changes many records {@linkplain Together together} leaves that to it.
 */
public class ServiceBoundary {

    @Resource
    private EJBContext container;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Together together;

    @Inject
    private PersistenceFailures failures;

    @Inject
    private Event<RuleViolation> refusals;

    @AroundInvoke
    @AroundTimeout
    Object around(InvocationContext call) throws Exception {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return call.proceed();
        }
        if (caller.bind(container)) {
            database.callAs(caller);
        }
        boolean outermost = caller.enter();
        try {
            requireOwn(call);
            Object result = call.proceed();
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && !together.isOpen()) {
                entityManager.flush();
            }
            return result;
        } catch (Exception e) {
            Exception failure = failures.translate(e);
            if (outermost && failure instanceof RuleViolation violation) {
                tell(violation, call);
            }
            throw failure;
        } finally {
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                    || transaction.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
                caller.leave();
            }
        }
    }

    /** Only the person comes to what is theirs; the web asks for the proof, and leads back. */
    private void requireOwn(InvocationContext call) {
        if (caller.isVisiting()
                && (call.getMethod().isAnnotationPresent(OwnSide.class)
                        || call.getMethod().getDeclaringClass().isAnnotationPresent(OwnSide.class))) {
            throw new ProofNeeded();
        }
    }

    /** Once, however many services a refusal passes through. */
    private void tell(RuleViolation violation, InvocationContext call) {
        if (violation instanceof NotAllowed && !(violation instanceof SignOnNeeded)) {
            SecurityLog.warn(
                    "access.denied",
                    "operation",
                    call.getMethod().getDeclaringClass().getSimpleName() + "."
                            + call.getMethod().getName(),
                    "account",
                    caller.account().map(AccountId::toString).orElse(""),
                    "token",
                    caller.token().map(UUID::toString).orElse(""));
        }
        refusals.fire(violation);
    }
}
