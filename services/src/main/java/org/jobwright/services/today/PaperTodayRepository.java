package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.papers.DocumentRequestId;
import org.jobwright.domain.privacy.notes.NotesRequest;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.shared.caller.Caller;

/** The queries behind the signals about documents and notes that were asked for. */
@ApplicationScoped
class PaperTodayRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private PersonLineRepository people;

    /** Documents that candidates sent, and that nobody has accepted or returned. */
    Stream<TodayLine> sent(LineFilter lines, ReadableApplications movable) {
        return people.read(
                Signal.DOCUMENT_SENT,
                "select r.id, a.applicantName, a.reference, p.reference, r.name, r.stateAt"
                        + " from DocumentRequest r join JobApplication a on a.id = r.application"
                        + " join JobPosting p on p.id = a.posting where r.state = SENT"
                        + " and a.candidateStatus <> WITHDRAWN and "
                        + lines.condition("r"),
                " order by r.stateAt, r.id.value",
                lines,
                movable,
                Map.of());
    }

    /**
     * What candidates asked the team to show them; the reference of the posting is the employer's name in addresses, and the
     * moment is noon of the last day.
     */
    Stream<TodayLine> notesAsked(LineFilter lines, ReadableApplications tellable) {
        return people.read(
                        Signal.NOTES_ASKED,
                        "select r.id, a.applicantName, a.reference, o.slug, a.postingTitle, r.askedAt"
                                + " from NotesRequest r join JobApplication a on a.id = r.application"
                                + " join HiringOrganization o on o.id = r.organization where r.state = WAITING and "
                                + lines.condition("r"),
                        " order by r.dueOn, r.id.value",
                        lines,
                        tellable,
                        Map.of())
                .map(line -> line.moved(
                        NotesRequest.lastDay(line.at()).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
    }

    /** Documents that the reader is asked for. */
    Stream<TodayLine> wanted(LineFilter lines) {
        return entityManager
                .createQuery("""
                        select r.id, a.postingTitle, o.displayName, a.reference, r.stateAt
                        from DocumentRequest r join JobApplication a on a.id = r.application
                          join HiringOrganization o on o.id = r.organization
                        where r.candidate = :reader and r.state in (ASKED, RETURNED)
                          and o.status not in (SUSPENDED, BLOCKED)
                          and %s order by r.stateAt, r.id.value""".formatted(lines.condition("r")), Tuple.class)
                .setParameter("reader", caller.person())
                .setParameter("signal", Signal.DOCUMENT_WANTED)
                .setParameter("now", lines.now())
                .setMaxResults(lines.most())
                .getResultStream()
                .map(row -> new TodayLine(
                        Signal.DOCUMENT_WANTED,
                        row.get(0, DocumentRequestId.class).value(),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, ApplicationReference.class),
                        null,
                        1,
                        row.get(4, Instant.class)));
    }
}
