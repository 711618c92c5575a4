package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationReaderRepository;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.applications.team.PanelAssignments;

/** Who can be in the panel of an interview, and is free. */
@ApplicationScoped
class PanelChoices {

    private static final Comparator<Colleague> BY_NAME =
            Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT));

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private AssignmentService assignments;

    @Inject
    private PanelAssignments admissions;

    @Inject
    private InterviewRepository interviews;

    /** Those who read the application, and interviewers to whom it can be assigned. */
    List<Colleague> of(JobApplication application) {
        return Stream.concat(
                        readers.of(application).entrySet().stream()
                                .map(reader -> new Colleague(reader.getKey(), reader.getValue())),
                        assignments.assignments(application.getId()).others().stream()
                                .map(other -> new Colleague(other.account(), other.name())))
                .distinct()
                .sorted(BY_NAME)
                .toList();
    }

    /** Those who read the applications of a posting, and interviewers to whom they can be assigned. */
    List<Colleague> of(JobPostingId posting, OrganizationId organization) {
        return interviews
                .names(rights.members(posting, organization, HiringRights::mayReadAssigned))
                .entrySet()
                .stream()
                .map(member -> new Colleague(member.getKey(), member.getValue()))
                .sorted(BY_NAME)
                .toList();
    }

    /** Those who read the application now. */
    Set<AccountId> readersOf(JobApplication application) {
        return readers.of(application).keySet();
    }

    /** Those who left the last panel of an application no longer read it, unless they do without one. */
    void dismiss(JobApplication application, Instant now) {
        admissions.released(application, interviews.dismiss(application.getId()), now);
    }

    /** Lets all of a panel read the application; refuses others than interviewers who do not. */
    void admit(JobApplication application, List<PanelSeat> panel) {
        Map<AccountId, String> reading = readers.of(application);
        panel.stream()
                .map(PanelSeat::account)
                .filter(account -> !reading.containsKey(account) && !account.equals(application.getCandidate()))
                .forEach(account -> admissions.admit(application, account));
    }

    /** Refuses people who are in another interview at that time, by name. */
    void requireFree(JobApplication application, List<PanelSeat> panel, InterviewTime time, InterviewId but) {
        List<AccountId> held = panel.stream()
                .filter(seat -> !seat.doubleBooked())
                .map(PanelSeat::account)
                .toList();
        List<AccountId> busy = interviews.busy(application.getOrganization(), held, time, but);
        if (!busy.isEmpty()) {
            throw new RuleViolation(
                    "interviews.panel.busy",
                    String.join(
                            ", ",
                            interviews.names(busy).values().stream().sorted().toList()));
        }
    }
}
