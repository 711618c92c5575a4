package org.jobwright.services.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationAssigned;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationEnded;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationUnassigned;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewChangeTakenBack;
import org.jobwright.domain.interviews.InterviewEvent.InterviewPlanned;
import org.jobwright.domain.interviews.InterviewEvent.InterviewRevised;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.kits.KitVersion;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;
import org.jobwright.domain.scorecards.ExcuseCause;
import org.jobwright.domain.scorecards.ScorecardAssignment;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationReaderRepository;
import org.jobwright.services.interviews.kits.KitRepository;

/**
 * Each seat in the panel of an interview with a kit is asked for a scorecard, except those who listen; and nobody waits
 * for one that cannot come any more. The database excuses what ends with an interview, because a candidate who cancels
 * sees nothing of it.
 */
@ApplicationScoped
class ScorecardObserver {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private ScorecardRepository scorecards;

    @Inject
    private KitRepository kits;

    @Inject
    private Event<DomainEvent> events;

    void planned(@Observes InterviewPlanned event) {
        follow(event.interview(), event.at());
    }

    void revised(@Observes InterviewRevised event) {
        follow(event.interview(), event.at());
    }

    void takenBack(@Observes InterviewChangeTakenBack event) {
        follow(event.interview(), event.at());
    }

    void announced(@Observes InterviewAnnounced event) {
        follow(event.interview(), event.at());
    }

    private void follow(InterviewId id, Instant now) {
        scorecards
                .interview(id)
                .filter(interview -> !interview.getState().isOver())
                .ifPresent(interview -> {
                    JobApplication application =
                            applications.find(interview.getApplication()).orElseThrow();
                    if (application.getCandidateStatus().isActive()) {
                        scorecards.flush();
                        follow(interview, application, now);
                    }
                });
    }

    private void follow(Interview interview, JobApplication application, Instant now) {
        List<ScorecardAssignment> asked = scorecards.of(interview.getId());
        KitVersion kit = interview.getKit() == null ? null : kits.latest(interview.getKit());
        Set<AccountId> wanted = kit == null
                ? Set.of()
                : interview.getSeats().stream()
                        .filter(seat -> seat.part() != PanelPart.SHADOW)
                        .map(PanelSeat::account)
                        .collect(Collectors.toSet());
        for (ScorecardAssignment one : asked) {
            if (!wanted.contains(one.getAuthor())) {
                one.excuse(ExcuseCause.LEFT_PANEL, now).ifPresent(events::fire);
                continue;
            }
            if (one.mayReturn()) {
                events.fire(one.askAgain(now));
            }
            one.move(interview.getAppointment().time());
            if (!one.isBegun(now) && !kits.version(one.getKit()).getKit().equals(kit.getKit())) {
                one.use(kit.getId()); // another kit; a new version of the same one is for those who are asked later
            }
        }
        wanted.stream()
                .filter(author ->
                        asked.stream().noneMatch(one -> one.getAuthor().equals(author)))
                .forEach(author -> ask(interview, application, author, kit, now));
    }

    private void ask(Interview interview, JobApplication application, AccountId author, KitVersion kit, Instant now) {
        ScorecardAssignment asked = ScorecardAssignment.of(
                application, interview.getId(), interview.getAppointment().time(), author, kit.getId());
        scorecards.add(asked);
        events.fire(asked.asked(now));
    }

    void ended(@Observes JobApplicationEnded event) {
        scorecards.excuse(event.application(), event.at());
    }

    void left(@Observes MemberRemoved event) {
        scorecards.excuse(event.organization(), event.account(), event.at());
    }

    /** Who reads the application again is asked again where they still have a seat. */
    void assigned(@Observes JobApplicationAssigned event) {
        scorecards.of(event.application()).stream()
                .filter(one -> one.getAuthor().equals(event.account()) && one.mayReturn())
                .map(ScorecardAssignment::getInterview)
                .filter(Objects::nonNull)
                .forEach(interview -> follow(interview, event.at()));
    }

    /** Who no longer reads the application cannot score it. */
    void unassigned(@Observes JobApplicationUnassigned event) {
        JobApplication application = applications.find(event.application()).orElseThrow();
        if (!readers.of(application).containsKey(event.account())) {
            scorecards.of(event.application()).stream()
                    .filter(one -> one.getAuthor().equals(event.account()))
                    .forEach(one -> one.excuse(ExcuseCause.LEFT, event.at()).ifPresent(events::fire));
        }
    }
}
