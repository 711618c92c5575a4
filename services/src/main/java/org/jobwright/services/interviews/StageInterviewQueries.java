package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.kits.InterviewKit;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.interviews.kits.KitChoice;
import org.jobwright.services.interviews.kits.KitRepository;
import org.jobwright.services.organizations.OrganizationGuard;

/** The kit and the usual interviewers of a stage: what it can name, and what it means for a plan. */
@Stateless
@RolesAllowed(Role.PERSON)
public class StageInterviewQueries {

    /**
     * What a stage can name.
     *
     * @param colleagues who can be in a panel; null in a template, which names nobody
     */
    public record Choices(List<KitChoice> kits, List<Colleague> colleagues) implements Serializable {}

    /**
     * With which kit and panel planning an interview begins.
     *
     * @param kit null for none
     */
    public record Start(InterviewKitId kit, List<PanelSeat> panel) implements Serializable {}

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PostingRepository postings;

    @Inject
    private PanelChoices panels;

    @Inject
    private KitRepository kits;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    /** What the stages of a posting can name. */
    public Choices ofPosting(@NotNull JobPostingId posting) {
        guard.requireStageEditor(posting);
        OrganizationId organization = postings.employerOf(posting);
        return new Choices(kits.choices(organization), panels.of(posting, organization));
    }

    /** What the stages of a template can name. */
    public Choices ofTemplates(@NotNull OrganizationId organization) {
        organizations.requireRecruiter(organization);
        return new Choices(kits.choices(organization), null);
    }

    /**
     * With what planning an interview begins for somebody in their stage. An archived kit, and interviewers who left or
     * may not read the application, are left out.
     */
    public Start start(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        PlannedStage stage = application.getStage().plan();
        return new Start(kit(stage, application.getOrganization()), panel(stage, application));
    }

    private InterviewKitId kit(PlannedStage stage, OrganizationId organization) {
        return stage.kit() == null
                ? null
                : kits.choosable(new InterviewKitId(stage.kit()), organization)
                        .map(InterviewKit::getId)
                        .orElse(null);
    }

    private List<PanelSeat> panel(PlannedStage stage, JobApplication application) {
        List<PanelSeat> seats = new ArrayList<>();
        if (!stage.panel().isEmpty()) {
            Set<AccountId> able =
                    panels.of(application).stream().map(Colleague::account).collect(Collectors.toSet());
            stage.panel().stream()
                    .filter(able::contains)
                    .forEach(account ->
                            seats.add(PanelSeat.of(account, seats.isEmpty() ? PanelPart.LEAD : PanelPart.INTERVIEWER)));
        }
        return seats;
    }
}
