package org.jobwright.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;

/** Ada, who applied to an opening, and the team that meets her. */
@Dependent
public class Candidacy {

    @Inject
    private Harbour harbour;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private TodayQueries today;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference reference;
    private JobApplicationId id;

    /** Ada applies. */
    public void begin() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        reference = harbour.apply(opening, candidate, "Ada");
        id = idOf(reference);
    }

    public Opening opening() {
        return opening;
    }

    public AccountId candidate() {
        return candidate;
    }

    public ApplicationReference reference() {
        return reference;
    }

    public JobApplicationId id() {
        return id;
    }

    /** Another candidate for the same opening. */
    public JobApplicationId another(String firstName) throws Exception {
        return idOf(harbour.apply(opening, harbour.person(), firstName));
    }

    public JobApplicationId idOf(ApplicationReference application) throws Exception {
        return asOwner(() -> queries.details(application)).applicant().id();
    }

    /** A member of the team, by a name that is easy to read in a refusal. */
    public AccountId member(OrganizationRole role, String name) throws Exception {
        AccountId member = harbour.member(opening.organization(), role);
        rows.change("update account set display_name = ? where id = ?", name, member.value());
        return member;
    }

    /** The employer invites to an interview, and the candidate is told at once. */
    public void invite(JobApplicationId application) throws Exception {
        asOwner(() -> reviews.proposeDecision(
                ProposeDecision.advance(List.of(application), CandidateStatus.INTERVIEW, null, true)));
    }

    /** What waits for a member. */
    public List<Signal> signals(AccountId member) throws Exception {
        return Callers.asPerson(member, () -> today.mine()).lines().stream()
                .map(TodayLine::signal)
                .toList();
    }

    public <T> T asOwner(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }
}
