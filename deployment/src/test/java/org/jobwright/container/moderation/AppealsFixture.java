package org.jobwright.container.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.appeals.AppealQueries;
import org.jobwright.services.moderation.appeals.AppealReviewService;
import org.jobwright.services.moderation.appeals.AppealService;
import org.jobwright.services.moderation.statements.StatementQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.junit.jupiter.api.BeforeEach;

/** A public advert, the moderator who decides, and a colleague who answers appeals. */
abstract class AppealsFixture {

    @Inject
    Harbour harbour;

    @Inject
    Presence presence;

    @Inject
    LiveAdvertService adverts;

    @Inject
    ModerationService desk;

    @Inject
    OrganizationService organizations;

    @Inject
    PeopleService people;

    @Inject
    StatementQueries statements;

    @Inject
    AppealService appeals;

    @Inject
    AppealQueries standing;

    @Inject
    AppealReviewService review;

    @Inject
    Rows rows;

    Opening opening;
    AccountId colleague;

    @BeforeEach
    void anAdvertIsPublic() throws Exception {
        opening = harbour.opening();
        colleague = harbour.person(StaffRole.MODERATOR);
    }

    StatementId takenDown() throws Exception {
        asModerator(() -> adverts.takeDown(opening.posting(), "A pyramid scheme.", Ground.TERMS));
        return latest(opening.posting());
    }

    StatementId latest(JobPostingId posting) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> statements.latest(posting))
                .orElseThrow();
    }

    StatementId latestOfOrganization() throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> statements.latest(opening.organization()))
                .orElseThrow();
    }

    ModerationCaseId caseOf(JobPostingId posting) throws Exception {
        return new ModerationCaseId(
                UUID.fromString(rows.texts("select id from moderation_case where posting_id = ?", posting.value())
                        .getFirst()));
    }

    AppealId lodged(StatementId decision) throws Exception {
        asRecruiter(() -> appeals.lodge(decision, "Look again, please."));
        return appealOf(decision);
    }

    AppealId appealOf(StatementId decision) throws Exception {
        return new AppealId(UUID.fromString(rows.texts("select id from appeal where statement_id = ?", decision.value())
                .getFirst()));
    }

    void answered(AppealId appeal, AppealState outcome) throws Exception {
        Callers.asModerator(colleague, () -> review.decide(appeal, outcome, "We looked again."));
    }

    void assertStatus(String expected, JobPostingId posting) throws Exception {
        assertEquals(
                expected,
                rows.texts("select status from job_posting where id = ?", posting.value())
                        .getFirst());
    }

    /** Suspends an account; the secret of the link that the person gets. */
    String suspended(AccountId person) throws Exception {
        presence.of(opening.moderator());
        asModerator(() -> people.suspend(person, "Sends adverts to applicants.", Ground.TERMS));
        return secretOf(person);
    }

    String secretOf(AccountId person) throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = 'ACCOUNT_SUSPENDED' and subject_id = ?",
                        statementOf(person).value())
                .getFirst();
    }

    StatementId statementOf(AccountId person) throws Exception {
        return new StatementId(UUID.fromString(rows.texts(
                        "select id from statement_of_reasons where account_id = ? order by sent_at desc",
                        person.value())
                .getFirst()));
    }

    void lodgedByLink(String secret) throws Exception {
        Callers.asVisitor(() -> {
            appeals.lodgeByLink(secret, "That was not me.");
            return null;
        });
    }

    void asModerator(Callers.Command command) throws Exception {
        Callers.asModerator(opening.moderator(), command);
    }

    void asRecruiter(Callers.Command command) throws Exception {
        Callers.asPerson(opening.recruiter(), command);
    }
}
