package org.jobwright.services.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.logging.LogField;
import org.jobwright.services.shared.security.SecurityLog;

/**
 * Records every event, in its transaction. The lines of a transaction are collected and written just before the commit,
 * so that their order is nearly that of the commits. A line that cannot be written aborts the commit. {@link
 * AuditSealRun} chains them afterwards, so that no writer waits for another.
 */
@ApplicationScoped
class AuditTrail {

    private static final Logger LOG = Logger.getLogger("org.jobwright.events");
    private static final Object LINES = AuditTrail.class;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    void record(@Observes DomainEvent event) {
        lines().add(AuditLine.of(event, caller));
    }

    @SuppressWarnings("unchecked")
    private List<AuditLine> lines() {
        List<AuditLine> lines = (List<AuditLine>) transaction.getResource(LINES);
        if (lines == null) {
            lines = new ArrayList<>();
            transaction.putResource(LINES, lines);
            transaction.registerInterposedSynchronization(new WriteBeforeCommit(lines));
        }
        return lines;
    }

    /** In their order, which is that of the chain. */
    private void write(List<AuditLine> lines) {
        entityManager
                .createNativeQuery("""
                        insert into audit_line
                          (at, actor_kind, actor_id, action, subject_type, subject_id, organization_id, details)
                        select cast(l.line ->> 'at' as timestamptz), l.line ->> 'actorKind',
                            cast(l.line ->> 'actor' as uuid), l.line ->> 'action', l.line ->> 'subjectType',
                            cast(l.line ->> 'subject' as uuid), cast(l.line ->> 'organization' as uuid),
                            coalesce(l.line ->> 'details', '')
                          from jsonb_array_elements(cast(:lines as jsonb)) with ordinality as l (line, number)
                          order by l.number
                        """)
                // Everything is flushed; without it all entities would be compared with what was read once more.
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("lines", Json.write(lines))
                .executeUpdate();
    }

    /** The server log records the event too; changes of access go to the security log. */
    private static void tell(AuditLine line) {
        String subject = line.subject().toString();
        if (line.aboutAccess()) {
            SecurityLog.tell(line.action(), "subject", subject, "account", line.actor() == null ? "" : line.actor());
        } else {
            LogField.EVENT.during(
                    line.action(), () -> LOG.infof("%s %s %s", line.action(), line.subjectType(), subject));
        }
    }

    private final class WriteBeforeCommit implements Synchronization {

        private final List<AuditLine> lines;

        WriteBeforeCommit(List<AuditLine> lines) {
            this.lines = lines;
        }

        @Override
        public void beforeCompletion() {
            // What the command changed may wait for others; the lines come after it, last of all.
            entityManager.flush();
            write(lines);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                lines.forEach(AuditTrail::tell);
            }
        }
    }
}
