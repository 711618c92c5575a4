package org.jobwright.services.integrations.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewReference;

/** Finds interviews by their references; access is checked by their application. */
@ApplicationScoped
class ProgramInterviewRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** An interview, and the application that it is about. */
    record Known(InterviewId id, ApplicationReference application) {}

    Optional<Known> find(InterviewReference reference) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.integrations.interviews.ProgramInterviewRepository$Known(
                          i.id, a.reference)
                        from Interview i join JobApplication a on a.id = i.application
                        where i.reference = :reference""", Known.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    InterviewReference reference(InterviewId id) {
        return entityManager
                .createQuery("select i.reference from Interview i where i.id = :id", InterviewReference.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
