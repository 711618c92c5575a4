package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.interviews.Announcement;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.interviews.TimesOffer;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The interviews that candidates were told of, as they were told. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateInterviewQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private InterviewRepository interviews;

    @Inject
    private InterviewAccess access;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Those of the caller's application, the latest first. */
    public List<MyInterview> of(@NotNull ApplicationReference reference) {
        JobApplication application = applications
                .find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
        return interviews.known(application.getId()).stream().map(this::mine).toList();
    }

    /** One of the caller's. */
    public MyInterview one(@NotNull InterviewReference reference) {
        return mine(access.own(reference));
    }

    private MyInterview mine(Interview interview) {
        Instant now = clock.instant();
        TimesOffer offer = interview.getOffer();
        Announcement told = interview.getAnnounced();
        return new MyInterview(
                interview.getReference(),
                interviews.organizationName(interview.getOrganization()),
                interview.getUid(),
                told != null,
                interview.getTold(),
                interview.getSeen(),
                told == null ? offer.getOfferedAt() : told.appointmentAt(),
                interview.isChoosable(now) ? offer.getOffered().getAnswerBy() : null,
                interview.getWishedAt(),
                interview.getCancelCause());
    }
}
