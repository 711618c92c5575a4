package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.PanelMember;
import org.jobwright.domain.interviews.SlotSet;
import org.jobwright.domain.interviews.TimesOffer;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/** What members of the employer read of interviews. */
@Stateless
@RolesAllowed(Role.PERSON)
public class InterviewQueries {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private InterviewRepository interviews;

    @Inject
    private InterviewAccess access;

    @Inject
    private PanelChoices panels;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** The interviews of an application. */
    @Discloses(AccessPart.APPLICATION)
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_READ, Role.INTERVIEWS_WRITE})
    public ApplicationInterviews of(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        HiringRights rights = guard.requireReader(application);
        if (application.isWithdrawn()) {
            return new ApplicationInterviews(List.of(), false, false);
        }
        List<Interview> found = interviews.of(id);
        Map<AccountId, String> names = interviews.names(people(found));
        boolean running = application.getCandidateStatus().isActive();
        return new ApplicationInterviews(
                found.stream()
                        .map(interview ->
                                details(interview, names, running && access.mayPlan(rights, interview.getSeats())))
                        .toList(),
                running && rights.mayPropose(),
                !InterviewPlanning.isInvited(application));
    }

    /** Who can be in the panel of an interview about an application. */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_READ, Role.INTERVIEWS_WRITE})
    public List<Colleague> colleagues(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return panels.of(application);
    }

    private static Set<AccountId> people(List<Interview> interviews) {
        Set<AccountId> people = new HashSet<>();
        interviews.forEach(interview -> {
            people.add(interview.getOrganizer());
            interview.getPanel().forEach(member -> people.add(member.getAccount()));
        });
        return people;
    }

    private InterviewDetails details(Interview interview, Map<AccountId, String> names, boolean changeable) {
        return new InterviewDetails(
                interview.getId(),
                interview.getReference(),
                interview.getVersion(),
                interview.getState(),
                interview.getAppointment(),
                interview.getInternal(),
                interview.getKit(),
                names.getOrDefault(interview.getOrganizer(), ""),
                interview.getPanel().stream()
                        .map(member -> line(member, names))
                        .sorted(Comparator.comparing(
                                        (PanelLine line) -> line.seat().part())
                                .thenComparing(PanelLine::name))
                        .toList(),
                interview.getAnnounced(),
                interview.getTellAt(),
                interview.isCancelling(),
                InterviewDetails.Wish.of(interview.getWish()),
                interview.getCandidateResponse(),
                times(interview.getOffer()),
                interview.getCancelCause(),
                interview.getEndedAt(),
                changeable && !interview.getState().isOver());
    }

    private static TimesLine times(TimesOffer offer) {
        SlotSet set = offer.getPlanned() == null ? offer.getOffered() : offer.getPlanned();
        return set == null ? null : TimesLine.of(set, set.equals(offer.getOffered()), offer.isChosen());
    }

    private PanelLine line(PanelMember member, Map<AccountId, String> names) {
        return new PanelLine(
                member.getSeat(),
                names.getOrDefault(member.getAccount(), ""),
                member.getResponse(),
                member.getComment(),
                caller.account().filter(member.getAccount()::equals).isPresent());
    }
}
