package org.jobwright.container.notifications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.notifications.following.FollowService;
import org.jobwright.services.notifications.following.Followed;
import org.jobwright.services.notifications.following.Followers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who follows hears; without followers all who answer do; nobody hears who may not. */
@ContainerTest
class FollowIT {

    @Inject
    private Harbour harbour;

    @Inject
    private FollowService follows;

    @Inject
    private CandidateApplicationService mine;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId colleague;
    private AccountId manager;

    @BeforeEach
    void aPostingWithThreeWhoMayHear() throws Exception {
        opening = harbour.opening();
        colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
    }

    @Test
    void withoutFollowersAllWhoAnswerHear() throws Exception {
        withdraw(harbour.person());
        assertEquals(1, withdrawals(opening.recruiter()));
        assertEquals(1, withdrawals(colleague));
        assertEquals(0, withdrawals(manager));
    }

    @Test
    void onlyFollowersHear() throws Exception {
        Callers.asPerson(manager, () -> follows.followPosting(opening.posting()));
        Callers.asPerson(manager, () -> follows.followPosting(opening.posting()));
        AccountId candidate = harbour.person();
        JobApplicationId application = id(harbour.apply(opening, candidate, "Ada"));
        Callers.asPerson(colleague, () -> follows.followApplication(application));

        Followers seen = Callers.asPerson(colleague, () -> follows.ofApplication(application));
        assertTrue(seen.mine());
        assertEquals(1, seen.others().size(), "following twice is following once");
        List<Followed> listed = Callers.asPerson(colleague, () -> follows.mine());
        assertEquals(application, listed.getFirst().application());

        withdrawSent(candidate, application);
        withdraw(harbour.person());
        assertEquals(0, withdrawals(opening.recruiter()));
        assertEquals(1, withdrawals(colleague), "the one application that they follow");
        assertEquals(2, withdrawals(manager));

        Callers.asPerson(manager, () -> follows.unfollow(opening.posting(), null));
        withdraw(harbour.person());
        assertEquals(1, withdrawals(opening.recruiter()), "nobody follows the posting any more");
    }

    @Test
    void whoMayNoLongerReadDoesNotHearAndTheOthersDo() throws Exception {
        Callers.asPerson(manager, () -> follows.followPosting(opening.posting()));
        rows.change("update organization_membership set role = 'INTERVIEWER' where account_id = ?", manager.value());
        withdraw(harbour.person());
        assertEquals(0, withdrawals(manager));
        assertEquals(1, withdrawals(opening.recruiter()));
        assertEquals(List.of(), Callers.asPerson(manager, () -> follows.mine()));
    }

    @Test
    void onlyThoseWhoWorkWithTheApplicantsFollow() throws Exception {
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(viewer, () -> follows.followPosting(opening.posting())));
        AccountId candidate = harbour.person();
        JobApplicationId application = id(harbour.apply(opening, candidate, "Ada"));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(candidate, () -> follows.followApplication(application)));
    }

    @Test
    void aPersonFollowsSoManyAtMost() throws Exception {
        AccountId candidate = harbour.person();
        harbour.apply(opening, candidate, "Ada");
        harbour.copyApplicant(opening, candidate, FollowService.MOST);
        rows.change(
                "insert into hiring_follow (id, account_id, posting_id, application_id, followed_at)"
                        + " select gen_random_uuid(), ?, a.posting_id, a.id, now() from job_application a"
                        + " where a.posting_id = ? limit ?",
                colleague.value(),
                opening.posting().value(),
                FollowService.MOST);
        assertRefused(
                "notifications.follow.too-many",
                () -> Callers.asPerson(colleague, () -> follows.followPosting(opening.posting())));
    }

    @Test
    void manyPressesAtOnceDoNotExceedThat() throws Exception {
        AccountId candidate = harbour.person();
        harbour.apply(opening, candidate, "Ada");
        harbour.copyApplicant(opening, candidate, FollowService.MOST + 8);
        rows.change(
                "insert into hiring_follow (id, account_id, posting_id, application_id, followed_at)"
                        + " select gen_random_uuid(), ?, a.posting_id, a.id, now() from job_application a"
                        + " where a.posting_id = ? order by a.id limit ?",
                colleague.value(),
                opening.posting().value(),
                FollowService.MOST - 1);
        Queue<JobApplicationId> others = new ConcurrentLinkedQueue<>(rows
                .texts(
                        "select id::text from job_application where posting_id = ? order by id desc limit 8",
                        opening.posting().value())
                .stream()
                .map(id -> new JobApplicationId(UUID.fromString(id)))
                .toList());
        race.many(8, () -> {
            Callers.asPerson(colleague, () -> follows.followApplication(others.remove()));
            return null;
        });
        assertEquals(FollowService.MOST, rows.count("from hiring_follow where account_id = ?", colleague.value()));
    }

    private void withdraw(AccountId candidate) throws Exception {
        withdrawSent(candidate, id(harbour.apply(opening, candidate, "Ada")));
    }

    private void withdrawSent(AccountId candidate, JobApplicationId application) throws Exception {
        String reference = rows.texts("select reference from job_application where id = ?", application.value())
                .getFirst();
        Callers.asPerson(candidate, () -> mine.withdraw(new ApplicationReference(reference)));
    }

    private JobApplicationId id(ApplicationReference reference) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> reviews.details(reference))
                .applicant()
                .id();
    }

    /** The mails to a reader about withdrawn applications: each stands for one. */
    private long withdrawals(AccountId reader) throws Exception {
        return rows.count(
                "from outbox_message m join account a on a.email = m.recipient"
                        + " where m.kind = 'APPLICATION_WITHDRAWN' and a.id = ?",
                reader.value());
    }
}
