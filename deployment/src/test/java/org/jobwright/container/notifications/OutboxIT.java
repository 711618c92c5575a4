package org.jobwright.container.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Rows;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.services.notifications.outbox.OutboxService;
import org.jobwright.services.notifications.outbox.OutgoingMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail queue, in a transaction that is rolled back, so that the product's own dispatcher does not see it. */
@ContainerTest
class OutboxIT {

    private static final Duration LONG = Duration.ofMinutes(10);

    @Inject
    private OutboxService outbox;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/jobwright")
    private DataSource database;

    private final String recipient = "waits-" + UUID.randomUUID() + "@test.example";

    @BeforeEach
    void nothingWasSentForAWhile() throws Exception {
        transaction.begin();
        change("update outbox_message set sent_at = sent_at - interval '1 day' where sent_at is not null");
        change("update outbox_message set state = 'KEPT' where state = 'PENDING'");
    }

    @AfterEach
    void undo() throws Exception {
        transaction.rollback();
    }

    @Test
    void dueMailsOfWhichNoneIsSentCountAsAStandstill() throws Exception {
        assertTrue(standstill().compareTo(LONG) < 0);
        add(MessageKind.JOBS_FOUND, OutboxState.PENDING, "11 minutes");
        assertTrue(standstill().compareTo(LONG) >= 0);
    }

    @Test
    void aLongMovingQueueIsNotAStandstill() throws Exception {
        add(MessageKind.JOBS_FOUND, OutboxState.PENDING, "2 hours");
        add(MessageKind.JOBS_FOUND, OutboxState.SENT, "1 minute");
        assertTrue(standstill().compareTo(LONG) < 0);
    }

    @Test
    void aRequestedLinkDoesNotWaitBehindMailsAboutNewJobs() throws Exception {
        add(MessageKind.JOBS_FOUND, OutboxState.PENDING, "2 hours");
        add(MessageKind.DECISION_RELEASED, OutboxState.PENDING, "1 hour");
        add(MessageKind.PASSWORD_RESET, OutboxState.PENDING, "1 minute");
        List<OutgoingMail> claimed = Callers.asSystem(() -> outbox.claimDue(100));
        assertEquals(
                List.of(MessageKind.DECISION_RELEASED, MessageKind.PASSWORD_RESET, MessageKind.JOBS_FOUND),
                claimed.stream()
                        .filter(mail -> mail.recipient().value().equals(recipient))
                        .map(OutgoingMail::kind)
                        .toList());
    }

    @Test
    void aClaimReadsOnlyTheMailsThatItTakes() throws Exception {
        change(
                "insert into outbox_message (id, version, kind, recipient, language, subject_id, occurred_at, facts,"
                        + " state, attempts, next_attempt_at) select gen_random_uuid(), 0, 'DECISION_RELEASED', ?, 'EN',"
                        + " gen_random_uuid(), now() - n * interval '1 second', '{}', 'PENDING', 0, now() - interval '1 second'"
                        + " from generate_series(1, 5000) n",
                recipient);
        // The statistics do not include these rows yet, and the application may not update them. An old plan is useless
        // here; in production, updating the statistics discards it.
        change("set local enable_sort = off");
        change("discard plans");
        long before = rowsRead();
        assertEquals(20, Callers.asSystem(() -> outbox.claimDue(20)).size());
        assertTrue(rowsRead() - before < 1000, () -> "of 5,000 due");
    }

    /** In this transaction. */
    private long rowsRead() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Long.parseLong(Rows.texts(
                            connection,
                            "select cast(seq_tup_read + idx_tup_fetch as text) from pg_stat_xact_user_tables"
                                    + " where relname = 'outbox_message'")
                    .getFirst());
        }
    }

    private Duration standstill() throws Exception {
        return Callers.asSystem(() -> outbox.standstill());
    }

    private void add(MessageKind kind, OutboxState state, String ago) throws SQLException {
        change(
                "insert into outbox_message (id, version, kind, recipient, language, subject_id, occurred_at, facts,"
                        + " state, priority, attempts, next_attempt_at, sent_at) values (?, 0, ?, ?, 'EN', ?,"
                        + " now() - cast(? as interval), '{}', ?, ?, 0, now() - cast(? as interval),"
                        + " case when ? = 'SENT' then now() - cast(? as interval) end)",
                UUID.randomUUID(),
                kind.name(),
                recipient,
                UUID.randomUUID(),
                ago,
                state.name(),
                kind.priority(),
                ago,
                state.name(),
                ago);
    }

    private void change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Rows.texts(connection, "select jobwright_call_as('', 'system')");
            Rows.update(connection, sql, parameters);
        }
    }
}
