package org.jobwright.services.today;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.Identifier;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ReadableApplications;

/** Reads the lines about people, of those whom the reader may read. */
@ApplicationScoped
class PersonLineRepository {

    /** No parameter, so that a plan that is made once uses the indexes over those who are active. */
    static final String ACTIVE =
            ApplicationRepository.ACTIVE.stream().map(Enum::name).sorted().collect(Collectors.joining(", ", "(", ")"));

    /**
     * No decision is on its way, nor did the employer say after a moment by when it answers: that day has signals of its
     * own.
     */
    static final String UNDECIDED_SINCE = "a.decision.outcome is null and (a.waitsAgain = false or not exists"
            + " (select t from TimelineEntry t where t.application = a and t.until is not null and t.at > %s))";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The first lines of a query over {@code JobApplication a}.
     *
     * @param query what a line is about, the name, the references of application and posting, further words, the moment,
     *     and, if it is not one, how many things it concerns; with a condition that another can be added to
     */
    Stream<TodayLine> read(
            Signal signal,
            String query,
            String order,
            LineFilter lines,
            ReadableApplications readable,
            Map<String, Object> parameters) {
        TypedQuery<Tuple> found =
                readable.bind(entityManager.createQuery(query + " and " + readable.condition() + order, Tuple.class));
        parameters.forEach(found::setParameter);
        return found.setParameter("signal", signal)
                .setParameter("now", lines.now())
                .setMaxResults(lines.most())
                .getResultStream()
                .map(row -> line(signal, row));
    }

    private static TodayLine line(Signal signal, Tuple row) {
        return new TodayLine(
                signal,
                row.get(0, Identifier.class).value(),
                row.get(1, String.class),
                row.get(4, String.class),
                row.get(2, ApplicationReference.class),
                row.get(3, String.class),
                row.getElements().size() > 6 ? row.get(6, Long.class) : 1,
                row.get(5, Instant.class));
    }
}
