package org.jobwright.container.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.operations.RecordCleanupTimer;
import org.junit.jupiter.api.Test;

/** Personal data is deleted in time, but not earlier. */
@ContainerTest
class RecordCleanupIT {

    private static final String NOT_PRIVILEGED = "42501";

    @Inject
    private RegistrationService registration;

    @Inject
    private RecordCleanupTimer cleanup;

    @Inject
    private Harbour harbour;

    @Inject
    private Rows rows;

    @Inject
    private RecordCleanup steps;

    private final String email = "passing-" + UUID.randomUUID() + "@test.example";

    @Test
    void anUnconfirmedAccountIsDeletedAWeekAfterItsLinkExpired() throws Exception {
        register();
        UUID account = account();
        linkEnded(account, "6 days");
        cleanup.run();
        assertEquals(1, rows.count("from account where email = ?", email));

        linkEnded(account, "8 days");
        cleanup.run();
        assertEquals(0, rows.count("from account where email = ?", email));
        assertEquals(0, rows.count("from password_credential where account_id = ?", account));
        assertEquals(0, rows.count("from one_time_token where account_id = ?", account));
    }

    /** The timer goes on with the next step when one fails, so that only the log would say it. */
    @Test
    void everyStepRuns() throws Exception {
        for (Method step : RecordCleanup.class.getMethods()) {
            if (step.getParameterCount() == 0
                    && step.getReturnType() == int.class
                    && !step.isSynthetic()
                    && step.getDeclaringClass() == RecordCleanup.class) {
                Callers.asSystem(() -> step.invoke(steps));
            }
        }
    }

    @Test
    void anAccountRegisteredAgainMeanwhileStays() throws Exception {
        register();
        linkEnded(account(), "8 days");
        register();
        cleanup.run();
        assertEquals(1, rows.count("from account where email = ?", email));
    }

    @Test
    void aConfirmedOrSuspendedAccountStays() throws Exception {
        AccountId confirmed = harbour.person(email, "Some One", Language.EN);
        rows.change("update account set registered_at = now() - interval '1 year' where id = ?", confirmed.value());
        AccountId suspended = harbour.person();
        rows.change(
                "update account set status = 'SUSPENDED', confirmed_at = null,"
                        + " registered_at = now() - interval '1 year' where id = ?",
                suspended.value());
        cleanup.run();
        assertEquals(2, rows.count("from account where id in (?, ?)", confirmed.value(), suspended.value()));
    }

    @Test
    void anAccountWithBelongingsStaysAndDoesNotBlockTheOthers() throws Exception {
        AccountId owner = ownerWhoNeverConfirmed("1 year");
        register();
        linkEnded(account(), "8 days");
        cleanup.run();
        assertEquals(1, rows.count("from account where id = ?", owner.value()));
        assertEquals(0, rows.count("from account where email = ?", email));
    }

    @Test
    void anUndeletableAccountDoesNotTakeAnothersPlace() throws Exception {
        cleanup.run();
        AccountId owner = ownerWhoNeverConfirmed("2 years");
        register();
        linkEnded(account(), "8 days");
        rows.call("select jobwright_remove_unconfirmed(now() - interval '7 days', 1)");
        assertEquals(1, rows.count("from account where id = ?", owner.value()));
        assertEquals(0, rows.count("from account where email = ?", email));
    }

    @Test
    void aSentMailIsDeletedAfterAMonth() throws Exception {
        register();
        sent("29 days");
        cleanup.run();
        assertEquals(1, mails());

        sent("31 days");
        cleanup.run();
        assertEquals(0, mails());
    }

    @Test
    void aDeadOrKeptMailIsDeletedAfterThreeMonths() throws Exception {
        for (String state : List.of("DEAD", "KEPT")) {
            register();
            stopped(state, "89 days");
            cleanup.run();
            assertEquals(1, mails(), state);

            stopped(state, "91 days");
            cleanup.run();
            assertEquals(0, mails(), state);
        }
    }

    @Test
    void aStoppedMailLosesItsExpiredLink() throws Exception {
        register();
        stopped("KEPT", "2 days");
        cleanup.runHourly();
        assertEquals(1, rows.count("from outbox_message where recipient = ? and facts ->> 'token' <> ''", email));

        stopped("KEPT", "4 days");
        cleanup.runHourly();
        assertEquals(1, rows.count("from outbox_message where recipient = ? and facts ->> 'token' = ''", email));
    }

    /** Registering with a name does not make it the name of the person who reads mail at the address. */
    @Test
    void aMailToAnUnconfirmedAddressContainsNoName() throws Exception {
        register();
        assertEquals(1, rows.count("from outbox_message where recipient = ?", email));
        assertEquals(0, rows.count("from outbox_message where recipient = ? and facts ->> 'recipient' <> ''", email));
    }

    @Test
    void aNoticeIsDeletedAYearAfterItWasRead() throws Exception {
        AccountId reader = harbour.person();
        notice(reader, "13 months");
        notice(reader, "11 months");
        notice(reader, null);
        cleanup.run();
        List<String> left = rows.as(
                Rows.Caller.person(reader),
                connection -> Rows.texts(connection, "select coalesce(read_at < now(), false) from notice order by 1"));
        assertEquals(List.of("f", "t"), left);
    }

    @Test
    void anAbandonedNoteIsDeletedAfterAMonthOrWithTheMembership() throws Exception {
        Opening opening = harbour.opening();
        UUID application = UUID.fromString(rows.texts(
                        "select id from job_application where reference = ?",
                        harbour.apply(opening).value())
                .getFirst());
        noteDraft(application, opening.recruiter(), "29 days");
        noteDraft(application, harbour.person(), "1 hour");
        cleanup.run();
        assertEquals(
                List.of(opening.recruiter().value().toString()),
                rows.texts("select author_id from note_draft where application_id = ?", application));

        noteDraft(application, opening.recruiter(), "31 days");
        cleanup.run();
        assertEquals(0, rows.count("from note_draft where application_id = ?", application));
    }

    private void noteDraft(UUID application, AccountId author, String savedAgo) throws Exception {
        rows.change(
                "insert into note_draft (application_id, author_id, text, visibility, saved_at)"
                        + " values (?, ?, 'Call on Monday', 'TEAM', now() - cast(? as interval))"
                        + " on conflict (application_id, author_id) do update set saved_at = excluded.saved_at",
                application,
                author.value(),
                savedAgo);
    }

    @Test
    void onlyTheSystemDeletesWithTheFunctions() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        assertRefused(Rows.Caller.VISITOR);
        assertRefused(Rows.Caller.person(moderator));
        assertRefused(Rows.Caller.staff(moderator));
    }

    private void assertRefused(Rows.Caller caller) {
        for (String function : List.of("jobwright_remove_unconfirmed", "jobwright_remove_read_notices")) {
            String sql = "select " + function + "(now(), 1)";
            SQLException refused =
                    assertThrows(SQLException.class, () -> rows.as(caller, call -> Rows.texts(call, sql)));
            assertEquals(NOT_PRIVILEGED, refused.getSQLState(), sql);
        }
    }

    private void register() {
        registration.register(new RegisterAccount(
                email,
                "Some One",
                "signals-by-night-and-day",
                Language.EN,
                UUID.randomUUID().toString(),
                null,
                null));
    }

    private UUID account() throws Exception {
        return UUID.fromString(
                rows.texts("select id from account where email = ?", email).getFirst());
    }

    /** Something belongs to this account. */
    private AccountId ownerWhoNeverConfirmed(String registeredAgo) throws Exception {
        AccountId owner = harbour.person();
        rows.change(
                "update account set status = 'UNCONFIRMED', confirmed_at = null,"
                        + " registered_at = now() - cast(? as interval) where id = ?",
                registeredAgo,
                owner.value());
        rows.change(
                "insert into recovery_code (code_hash, version, account_id, created_at) values (?, 0, ?, now())",
                new Secret(email).hash(),
                owner.value());
        return owner;
    }

    private void linkEnded(UUID account, String ago) throws Exception {
        rows.change("update account set registered_at = now() - interval '1 year' where id = ?", account);
        rows.change(
                "update one_time_token set expires_at = now() - cast(? as interval) where account_id = ?",
                ago,
                account);
    }

    private void sent(String ago) throws Exception {
        rows.change(
                "update outbox_message set state = 'SENT', sent_at = now() - cast(? as interval),"
                        + " occurred_at = now() - cast(? as interval) where recipient = ?",
                ago,
                ago,
                email);
    }

    private void stopped(String state, String ago) throws Exception {
        rows.change(
                "update outbox_message set state = ?, next_attempt_at = now() - cast(? as interval),"
                        + " occurred_at = now() - cast(? as interval) where recipient = ?",
                state,
                ago,
                ago,
                email);
    }

    private long mails() throws Exception {
        return rows.count("from outbox_message where recipient = ?", email);
    }

    private void notice(AccountId reader, String readAgo) throws Exception {
        rows.change(
                "insert into notice (id, version, account_id, kind, facts, created_at, read_at)"
                        + " values (?, 0, ?, 'POSTING_PUBLISHED', '{}', now() - interval '2 years',"
                        + " now() - cast(? as interval))",
                UUID.randomUUID(),
                reader.value(),
                readAgo);
    }
}
