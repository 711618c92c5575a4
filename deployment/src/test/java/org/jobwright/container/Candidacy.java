package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
import org.jobwright.services.today.TodayService;

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
    private TodayService putting;

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

    /** A line of the owner's list is put off, and taken back. */
    public void assertCanBePutOff(Signal signal) throws Exception {
        List<TodayLine> lines = linesOf(signal);
        assertEquals(1, lines.size(), signal::name);
        UUID subject = lines.getFirst().subject();
        Callers.asPerson(opening.recruiter(), () -> putting.putOff(signal, subject, Duration.ofDays(1)));
        assertEquals(List.of(), linesOf(signal));
        Callers.asPerson(opening.recruiter(), () -> putting.takeBack(signal, subject));
        assertEquals(lines, linesOf(signal));
    }

    /** The owner's lines of a kind. */
    public List<TodayLine> linesOf(Signal signal) throws Exception {
        return asOwner(() -> today.mine()).lines().stream()
                .filter(line -> line.signal() == signal)
                .toList();
    }

    public <T> T asOwner(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }
}
