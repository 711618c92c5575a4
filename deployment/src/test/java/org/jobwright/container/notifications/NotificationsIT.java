package org.jobwright.container.notifications;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
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
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.services.notifications.notices.NoticeService;
import org.jobwright.services.notifications.notices.NoticeSummary;
import org.jobwright.services.notifications.outbox.OutgoingMailService;
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
