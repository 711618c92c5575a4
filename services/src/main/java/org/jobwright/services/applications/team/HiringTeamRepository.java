package org.jobwright.services.applications.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.applications.team.HiringTeamMember;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingDrafted;
import org.jobwright.services.shared.caller.Caller;

/** The hiring teams of postings: whoever begins a posting leads it. */
@ApplicationScoped
class HiringTeamRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    void onDrafted(@Observes JobPostingDrafted event) {
        entityManager.persist(new HiringTeamMember(
                event.posting(), event.organization(), caller.person(), HiringTeamPart.LEAD, event.at()));
    }
}
