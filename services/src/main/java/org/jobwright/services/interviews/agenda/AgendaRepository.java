package org.jobwright.services.interviews.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.interviews.Announcement;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.PanelResponse;
import org.jobwright.services.applications.access.ReadableApplications;

/** The interviews of a person, each as they were told of it. */
@ApplicationScoped
class AgendaRepository {

    /** More than anybody has to come in a year; the latest are read, so that what is left out is long past. */
    private static final int MOST = 500;

    static final Set<InterviewState> AGREED = EnumSet.of(InterviewState.SCHEDULED, InterviewState.RESCHEDULING);

    /** What came of it is the employer's, so a candidate's list is the same before and after it is recorded. */
    static final Set<InterviewState> AGREED_OR_OVER = EnumSet.of(
            InterviewState.SCHEDULED,
            InterviewState.RESCHEDULING,
            InterviewState.HELD,
            InterviewState.MISSED_BY_CANDIDATE,
            InterviewState.MISSED_BY_US);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Those of the panels that a member sits in, and those that they organize, among what they read. */
    Stream<AgendaLine> ofMember(
            AccountId member, ReadableApplications readable, Set<InterviewState> states, Instant from, Instant until) {
        Instant now = clock.instant();
        String query = """
                select i, a.applicantName, a.reference, p.reference, a.postingTitle, m.response, o.displayName
                from Interview i join JobApplication a on a.id = i.application join JobPosting p on p.id = a.posting
                  join HiringOrganization o on o.id = i.organization
                  left join PanelMember m on m.interview = i and m.key.account = :reader
                where i.state in :states and i.appointment.time.endsAt >= :from and i.appointment.time.startsAt < :until
                  and (i.organizer = :reader or m.key.account = :reader) and a.candidateStatus <> WITHDRAWN and\s""" + readable.condition() + " order by i.appointment.time.startsAt desc, i.id.value";
        return readable
                .bind(entityManager.createQuery(query, Tuple.class))
                .setParameter("states", states)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .filter(row -> isTold(row.get(0, Interview.class), member))
                .map(row -> line(row, member, now));
    }

    /** Who was only just put into the panel is told two minutes later. */
    private static boolean isTold(Interview interview, AccountId member) {
        Announcement told = interview.getAnnounced();
        return told != null
                && (told.includes(member) || interview.getOrganizer().equals(member));
    }

    private static AgendaLine line(Tuple row, AccountId member, Instant now) {
        Interview interview = row.get(0, Interview.class);
        Announcement told = interview.getAnnounced();
        PanelResponse response = row.get(5, PanelResponse.class);
        return new AgendaLine(
                interview.getUid(),
                told.panelSequence(),
                told.at(),
                told.appointment().withoutWords(),
                true,
                response != null && response != PanelResponse.DECLINED,
                row.get(1, String.class),
                row.get(6, String.class),
                row.get(4, String.class),
                row.get(2, ApplicationReference.class),
                row.get(3, String.class),
                waits(interview, response, member, now));
    }

    private static AgendaWait waits(Interview interview, PanelResponse response, AccountId member, Instant now) {
        if (!interview.getState().isAgreed()) {
            return AgendaWait.NOTHING;
        }
        if (!interview.getAnnounced().appointment().time().endsAt().isAfter(now)) {
            return AgendaWait.OUTCOME;
        }
        if (interview.hasBegun(now)) {
            return AgendaWait.NOTHING;
        }
        if (interview.getWish() != null && interview.getOrganizer().equals(member)) {
            return AgendaWait.OTHER_TIME;
        }
        return response == PanelResponse.NONE ? AgendaWait.ANSWER : AgendaWait.NOTHING;
    }

    /** Those of a person's own applications, and those for which they still choose a time. */
    Stream<AgendaLine> ofCandidate(AccountId candidate, Instant from, Instant until) {
        Instant now = clock.instant();
        return entityManager
                .createQuery("""
                        select i, o.displayName, a.reference, a.postingTitle
                        from Interview i join JobApplication a on a.id = i.application
                          join HiringOrganization o on o.id = i.organization
                        where i.candidate = :candidate and (i.announcedAt is not null and i.state in :states
                            and i.appointment.time.endsAt >= :from and i.appointment.time.startsAt < :until
                          or i.offer.offeredAt is not null and i.state = PROPOSED)
                        order by i.appointment.time.startsAt desc, i.id.value""", Tuple.class)
                .setParameter("candidate", candidate)
                .setParameter("states", AGREED_OR_OVER)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .filter(row -> row.get(0, Interview.class).getAnnounced() != null
                        || row.get(0, Interview.class).isChoosable(now))
                .map(row -> own(row, now));
    }

    private static AgendaLine own(Tuple row, Instant now) {
        Interview interview = row.get(0, Interview.class);
        Announcement told = interview.getAnnounced();
        return new AgendaLine(
                interview.getUid(),
                told == null ? 0 : told.sequence(),
                told == null ? interview.getOffer().getOfferedAt() : told.appointmentAt(),
                interview.getTold(),
                told != null,
                true,
                row.get(1, String.class),
                row.get(1, String.class),
                row.get(3, String.class),
                row.get(2, ApplicationReference.class),
                null,
                interview.isOffering(now) ? AgendaWait.CHOICE : AgendaWait.NOTHING);
    }
}
