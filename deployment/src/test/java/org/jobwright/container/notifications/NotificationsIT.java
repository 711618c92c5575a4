package org.jobwright.container.notifications;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.notifications.MailChoice;
import org.jobwright.domain.notifications.MailChoices;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.notifications.QuietHours;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.services.notifications.notices.NoticeService;
import org.jobwright.services.notifications.notices.NoticeSummary;
import org.jobwright.services.notifications.outbox.DailyMailService;
import org.jobwright.services.notifications.outbox.OutgoingMailService;
import org.jobwright.services.notifications.settings.MailSettingsService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices in the workspace: for a recruiter whose posting was published and found an applicant. */
@ContainerTest
class NotificationsIT {

    private static final PageRequest ALL = new PageRequest(1, 10);

    @Inject
    private Harbour harbour;

    @Inject
    private NoticeQueries queries;

    @Inject
    private NoticeService notices;

    @Inject
    private OutgoingMailService mails;

    @Inject
    private MailSettingsService settings;

    @Inject
    private DailyMailService daily;

    @Inject
    private CandidateApplicationService mine;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        harbour.apply(opening);
    }

    @Test
    void noticesArePagedLatestFirst() throws Exception {
        assertEquals(
                List.of(MessageKind.APPLICATION_ARRIVED, MessageKind.POSTING_PUBLISHED, MessageKind.POSTING_SUBMITTED),
                notices(ALL).stream().map(NoticeSummary::kind).toList());
        assertEquals(
                List.of(MessageKind.POSTING_SUBMITTED),
                notices(new PageRequest(2, 2)).stream().map(NoticeSummary::kind).toList());
        assertEquals(
                3, asRecruiter(() -> queries.notices(new PageRequest(2, 2))).total());
        assertEquals(opening.reference(), notices(ALL).getFirst().facts().reference());
    }

    @Test
    void applicationsOfOneDayAreOneCountedNoticeAndOneMail() throws Exception {
        long mails = arrivalMails();
        Callers.asPerson(opening.recruiter(), () -> notices.markAllRead());
        harbour.apply(opening);
        harbour.apply(opening);

        NoticeSummary arrived = notices(ALL).getFirst();
        assertEquals(MessageKind.APPLICATION_ARRIVED, arrived.kind());
        assertEquals(3, arrived.count());
        assertTrue(arrived.unread(), "also when the first ones were read");
        assertEquals(1, asRecruiter(() -> queries.unread()));
        assertEquals(mails, arrivalMails(), "the first one of the day had its mail");
    }

    @Test
    void aPersonGetsEachKindOfMailAtOnceDailyOrNotAtAll() throws Exception {
        long before = arrivalMails();
        asRecruiter(() -> choose(MessageKind.APPLICATION_ARRIVED, MailChoice.DAILY));
        asRecruiter(() -> choose(MessageKind.APPLICATION_WITHDRAWN, MailChoice.OFF));
        harbour.apply(opening);
        AccountId candidate = harbour.person();
        ApplicationReference application = harbour.apply(opening, candidate, "Ada");
        Callers.asPerson(candidate, () -> mine.withdraw(application));
        assertEquals(before + 2, arrivalMails(), "the daily mail counts each of them");
        assertEquals(2, mailsOf("m.state = 'COLLECTED' and m.next_attempt_at > now()"));
        assertEquals(0, mailsOf("m.kind = 'APPLICATION_WITHDRAWN'"));
        EmailAddress reader = new EmailAddress(rows.texts(
                        "select email from account where id = ?",
                        opening.recruiter().value())
                .getFirst());
        Callers.asSystem(() -> daily.send(reader));
        assertEquals(0, mailsOf("m.kind = 'DAILY_DIGEST'"), "it is not the morning yet");
        rows.change("update outbox_message set next_attempt_at = now() where recipient = ?", reader.value());
        Callers.asSystem(() -> daily.send(reader));
        Callers.asSystem(() -> daily.send(reader));
        assertEquals(0, mailsOf("m.state = 'COLLECTED'"));
        assertEquals(
                1,
                mailsOf("m.kind = 'DAILY_DIGEST' and jsonb_array_length(m.facts -> 'lines') = 1"
                        + " and m.facts #>> '{lines,0,kind}' = 'APPLICATION_ARRIVED'"
                        + " and m.facts #>> '{lines,0,count}' = '2'"));
    }

    @Test
    void inQuietHoursMailsThatMayWaitAreHeld() throws Exception {
        int hour = ZonedDateTime.now(ZoneOffset.UTC).getHour();
        asRecruiter(() -> {
            settings.keepQuiet(new QuietHours(hour, (hour + 3) % 24), ZoneOffset.UTC);
            return settings.mine();
        });
        AccountId candidate = harbour.person();
        ApplicationReference application = harbour.apply(opening, candidate, "Ada");
        Callers.asPerson(candidate, () -> mine.withdraw(application));
        assertEquals(
                1,
                mailsOf("m.kind = 'APPLICATION_WITHDRAWN' and m.state = 'PENDING'"
                        + " and m.next_attempt_at > now() + interval '90 minutes'"));
        asRecruiter(() -> {
            settings.keepQuiet(null, ZoneOffset.UTC);
            return settings.mine();
        });
    }

    @Test
    void answersToApplicationsAlwaysArrive() {
        assertRefused(
                "notifications.mail.always",
                () -> asRecruiter(() -> choose(MessageKind.DECISION_RELEASED, MailChoice.OFF)));
    }

    private MailChoices choose(MessageKind kind, MailChoice choice) {
        settings.choose(kind, choice, ZoneId.of("Europe/Berlin"));
        return settings.mine();
    }

    private long mailsOf(String condition) throws Exception {
        return rows.count(
                "from outbox_message m join account a on a.email = m.recipient where a.id = ? and " + condition,
                opening.recruiter().value());
    }

    private long arrivalMails() throws Exception {
        return rows.count(
                "from outbox_message m join account a on a.email = m.recipient where m.kind = 'APPLICATION_ARRIVED'"
                        + " and a.id = ?",
                opening.recruiter().value());
    }

    @Test
    void readNoticesAreNotCounted() throws Exception {
        NoticeSummary first = notices(ALL).getFirst();
        Callers.asPerson(opening.recruiter(), () -> notices.markRead(first.id()));
        assertEquals(2, asRecruiter(() -> queries.unread()));
        Callers.asPerson(opening.recruiter(), () -> notices.markAllRead());
        assertEquals(0, asRecruiter(() -> queries.unread()));
        AccountId stranger = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> notices.markRead(first.id())));
    }

    @Test
    void theAdministratorSeesEveryMailAndHowManyThereAre() throws Exception {
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Set<OutboxState> open = Set.of(OutboxState.PENDING, OutboxState.KEPT);
        var page = Callers.asAdministrator(administrator, () -> mails.mails(open, new PageRequest(1, 2)));
        var counts = Callers.asAdministrator(administrator, () -> mails.counts());
        assertEquals(page.total(), counts.get(OutboxState.PENDING) + counts.get(OutboxState.KEPT));
        var latest = page.items().getFirst();
        assertEquals(
                latest.kind(),
                Callers.asAdministrator(administrator, () -> mails.read(latest.id()))
                        .kind());
        assertEquals(
                latest.recipient(),
                Callers.asAdministrator(administrator, () -> mails.state(latest.id()))
                        .recipient());
    }

    private List<NoticeSummary> notices(PageRequest page) throws Exception {
        return asRecruiter(() -> queries.notices(page)).items();
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }
}
