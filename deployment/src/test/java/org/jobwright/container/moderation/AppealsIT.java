package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.moderation.appeals.AppealDetails;
import org.jobwright.services.moderation.appeals.AppealReviewQueries;
import org.jobwright.services.moderation.appeals.AppealStanding;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.Test;

/** Those concerned appeal against a decision once and in time, and another person answers. */
@ContainerTest
class AppealsIT extends AppealsFixture {

    private static final PageRequest PAGE = new PageRequest(1, 100);

    @Inject
    private AppealReviewQueries reviews;

    @Inject
    private TodayQueries today;

    @Inject
    private Race race;

    @Test
    void thePersonWhoDecidedMayNotAnswerAndAColleagueMay() throws Exception {
        StatementId decision = takenDown();
        AppealId appeal = lodged(decision);
        assertRefused(
                "moderation.appeal.own-decision",
                () -> asModerator(() -> review.decide(appeal, AppealState.UPHELD, "It stays.")));
        assertRefused("moderation.appeal.own-decision", () -> asModerator(() -> review.take(appeal)));
        answered(appeal, AppealState.UPHELD);
        assertEquals(AppealState.UPHELD, of(decision).state());
        assertEquals("We looked again.", of(decision).reason());
        assertStatus("BLOCKED", opening.posting());
        assertRefused("moderation.appeal.decided", () -> answered(appeal, AppealState.REVERSED));
        assertMailed("APPEAL_RECEIVED", "", decision);
        assertMailed("APPEAL_DECIDED", "UPHELD", decision);
    }

    @Test
    @AppearsAndVanishes(Signal.APPEAL_WAITS)
    void itWaitsOnTheDayOfThoseWhoMayAnswer() throws Exception {
        AppealId appeal = lodged(takenDown());
        assertTrue(waits(colleague, Signal.APPEAL_WAITS, appeal));
        assertFalse(waits(opening.moderator(), Signal.APPEAL_WAITS, appeal), "their own decision");
        AccountId other = harbour.person(StaffRole.MODERATOR);
        Callers.asModerator(other, () -> review.take(appeal));
        assertFalse(waits(colleague, Signal.APPEAL_WAITS, appeal), "another colleague has it");
        assertTrue(waits(other, Signal.APPEAL_WAITS, appeal));
        Callers.asModerator(other, () -> review.decide(appeal, AppealState.UPHELD, "It stays."));
        assertFalse(waits(other, Signal.APPEAL_WAITS, appeal));
    }

    private boolean waits(AccountId moderator, Signal signal, AppealId appeal) throws Exception {
        return Callers.asModerator(moderator, () -> today.mine()).lines().stream()
                .anyMatch(line -> line.signal() == signal && line.subject().equals(appeal.value()));
    }

    @Test
    void theDatabaseKeepsThePersonWhoDecidedFromAnsweringToo() throws Exception {
        AppealId appeal = lodged(takenDown());
        String take = "update appeal set state = 'IN_REVIEW', reviewer_id = ? where id = ?";
        assertThrows(SQLException.class, () -> tried(opening.moderator(), take, opening.moderator(), appeal));
        assertThrows(SQLException.class, () -> tried(opening.moderator(), take, colleague, appeal));
        assertEquals(1, tried(colleague, take, colleague, appeal));
    }

    @Test
    void neitherTheWordsNorAnAnswerChange() throws Exception {
        AppealId appeal = lodged(takenDown());
        Callers.asModerator(colleague, () -> review.take(appeal));
        assertThrows(
                SQLException.class,
                () -> tried(
                        colleague,
                        "update appeal set text = 'Never mind.', reviewer_id = ? where id = ?",
                        colleague,
                        appeal));
        answered(appeal, AppealState.UPHELD);
        assertThrows(
                SQLException.class,
                () -> tried(
                        colleague,
                        "update appeal set state = 'REVERSED', reviewer_id = ? where id = ?",
                        colleague,
                        appeal));
    }

    @Test
    void theReviewerAnswersUntilAColleagueTakesItOver() throws Exception {
        AppealId appeal = lodged(takenDown());
        Callers.asModerator(colleague, () -> review.take(appeal));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        assertRefused(
                "moderation.appeal.not-yours",
                () -> Callers.asAdministrator(
                        administrator, () -> review.decide(appeal, AppealState.UPHELD, "It stays.")));
        Callers.asAdministrator(administrator, () -> {
            review.take(appeal);
            review.decide(appeal, AppealState.UPHELD, "It stays.");
        });
        assertEquals(
                1, rows.count("from appeal where id = ? and reviewer_id = ?", appeal.value(), administrator.value()));
    }

    @Test
    void onDay184ItIsHeardAndOnDay185ItIsNot() throws Exception {
        lodged(decidedDaysAgo(184));
        StatementId late = decidedDaysAgo(185);
        assertRefused("moderation.appeal.late", () -> asRecruiter(() -> appeals.lodge(late, "Look again.")));
    }

    @Test
    void aDecisionIsAppealedAgainstOnce() throws Exception {
        StatementId decision = takenDown();
        AppealId appeal = lodged(decision);
        assertRefused("moderation.appeal.waiting", () -> asRecruiter(() -> appeals.lodge(decision, "Please.")));
        answered(appeal, AppealState.PARTLY);
        assertRefused("moderation.appeal.repeated", () -> asRecruiter(() -> appeals.lodge(decision, "Please.")));
        assertEquals(1, rows.count("from appeal where statement_id = ?", decision.value()));
    }

    @Test
    void theSecondOfTwoSimultaneousAppealsIsRefused() throws Exception {
        StatementId decision = takenDown();
        Callers.Command lodge = () -> asRecruiter(() -> appeals.lodge(decision, "Look again."));
        assertRefused("constraint.uq_appeal_statement_id", () -> race.second(lodge, lodge));
    }

    @Test
    void anAnswerNeedsAnOutcomeAndAReason() throws Exception {
        AppealId appeal = lodged(takenDown());
        assertThrows(InvalidInput.class, () -> answered(appeal, null));
        assertThrows(
                InvalidInput.class,
                () -> Callers.asModerator(colleague, () -> review.decide(appeal, AppealState.UPHELD, " ")));
    }

    @Test
    void strangersAndInterviewersDoNotAppeal() throws Exception {
        StatementId decision = takenDown();
        AccountId stranger = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> appeals.lodge(decision, "Look again.")));
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(interviewer, () -> appeals.lodge(decision, "Look again.")));
        assertRefused(NOT_FOUND, () -> lodgedByLink("x".repeat(43)));
    }

    @Test
    void membersOfABlockedOrganizationStillAppeal() throws Exception {
        StatementId decision = takenDown();
        rows.change(
                "update hiring_organization set status = 'BLOCKED', status_before_suspension = 'VERIFIED',"
                        + " status_reason = 'A fraud.' where id = ?",
                opening.organization().value());
        lodged(decision);
        assertEquals(AppealState.LODGED, of(decision).state());
    }

    @Test
    void nobodyAnswersForTheirOwnEmployer() throws Exception {
        AppealId appeal = lodged(takenDown());
        assertRefused(
                "organizations.conflict",
                () -> Callers.asModerator(
                        opening.recruiter(), () -> review.decide(appeal, AppealState.REVERSED, "We are right.")));
    }

    @Test
    void aRestoredModeratorDoesNotAnswerTheOwnAppeal() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(administrator, () -> people.suspend(moderator, "Sells decisions.", Ground.TERMS));
        lodgedByLink(secretOf(moderator));
        AppealId appeal = appealOf(statementOf(moderator));
        Callers.asAdministrator(administrator, () -> people.restore(moderator));
        assertRefused(
                "moderation.appeal.own-appeal",
                () -> Callers.asModerator(
                        moderator, () -> review.decide(appeal, AppealState.REVERSED, "I do not sell them.")));
        assertFalse(
                Callers.asModerator(moderator, () -> reviews.details(appeal)).mayAnswer());
        assertThrows(
                SQLException.class,
                () -> tried(
                        moderator,
                        "update appeal set state = 'IN_REVIEW', reviewer_id = ? where id = ?",
                        moderator,
                        appeal));
    }

    /** It says who decided, which members of the employer do not learn. */
    @Test
    void nobodyOfTheStaffReadsAppealsOfAnEmployerThatTheyAreConnectedWith() throws Exception {
        AppealId appeal = lodged(takenDown());
        harbour.join(opening.organization(), colleague, OrganizationRole.RECRUITER);
        assertRefused(NOT_FOUND, () -> Callers.asModerator(colleague, () -> reviews.details(appeal)));
        assertFalse(isListed(false, appeal));
        AccountId another = harbour.person(StaffRole.MODERATOR);
        Callers.asModerator(another, () -> review.decide(appeal, AppealState.UPHELD, "It stays."));
        assertFalse(isListed(true, appeal));
    }

    @Test
    void theListShowsWhatWaitsAndWhoMayAnswer() throws Exception {
        AppealId appeal = lodged(takenDown());
        assertTrue(Callers.asModerator(opening.moderator(), () -> reviews.details(appeal))
                .item()
                .own());
        AppealDetails details = Callers.asModerator(colleague, () -> reviews.details(appeal));
        assertTrue(details.mayAnswer());
        assertEquals("Signal Technician", details.advert().title());
        assertTrue(isListed(false, appeal));
        answered(appeal, AppealState.INADMISSIBLE);
        assertTrue(isListed(true, appeal));
        assertTrue(Callers.asModerator(colleague, () -> reviews.details(appeal)).assignedToReader());
    }

    @Test
    void onlyThoseWhoMayAnswerAreTold() throws Exception {
        lodged(takenDown());
        assertEquals(1, notices(colleague));
        assertEquals(0, notices(opening.moderator()));
    }

    @Test
    void whoIsConnectedWithTheEmployerIsNotToldButAnAdministratorIsIfNobodyElseCanAnswer() throws Exception {
        harbour.join(opening.organization(), colleague, OrganizationRole.INTERVIEWER);
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        AppealId appeal = lodged(takenDown());
        assertEquals(0, notices(colleague));
        assertEquals(0, notices(administrator));
        List<String> told = rows.as(Rows.Caller.SYSTEM, connection -> {
            Rows.update(
                    connection,
                    "update account set moderator = false where moderator and id not in (?, ?)",
                    opening.moderator().value(),
                    colleague.value());
            return Rows.texts(connection, "select * from jobwright_reviewers_without_notice(?)", appeal.value());
        });
        assertTrue(told.contains(administrator.toString()));
        assertFalse(told.contains(colleague.toString()));
    }

    @Test
    void withThePersonAnOpenAppealIsErasedAndAnAnsweredOneStaysAsACount() throws Exception {
        AccountId waits = harbour.person();
        lodgedByLink(suspended(waits));
        AppealId open = appealOf(statementOf(waits));
        rows.call("select jobwright_erase_account(?)", waits.value());
        assertEquals(0, rows.count("from appeal where id = ?", open.value()));
        AccountId answered = harbour.person();
        lodgedByLink(suspended(answered));
        AppealId appeal = appealOf(statementOf(answered));
        answered(appeal, AppealState.UPHELD);
        rows.call("select jobwright_erase_account(?)", answered.value());
        assertEquals(1, rows.count("from appeal where id = ? and text = '-' and reason = '-'", appeal.value()));
    }

    private boolean isListed(boolean decided, AppealId appeal) throws Exception {
        return Callers.asModerator(colleague, () -> reviews.list(decided, PAGE)).items().stream()
                .anyMatch(item -> item.id().equals(appeal));
    }

    private long notices(AccountId reader) throws Exception {
        return Long.parseLong(rows.as(
                        Rows.Caller.person(reader),
                        connection -> Rows.texts(connection, "select count(*) from notice where kind = 'APPEALS_WAIT'"))
                .getFirst());
    }

    private int tried(AccountId as, String update, AccountId reviewer, AppealId appeal) throws SQLException {
        return rows.as(
                Rows.Caller.staff(as), connection -> Rows.update(connection, update, reviewer.value(), appeal.value()));
    }

    /** A decision that was made then. */
    private StatementId decidedDaysAgo(int days) throws Exception {
        StatementId id = StatementId.next();
        rows.change(
                "insert into statement_of_reasons (id, version, posting_id, organization_id, restriction, scope, duration,"
                        + " facts, source, automated_detection, automated_decision, ground_kind, ground, explanation,"
                        + " decided_by, sent_at) values (?, 0, ?, ?, 'SENT_BACK', 'SUBMITTED_TEXT', 'UNTIL_CHANGED', '{}',"
                        + " 'OWN', false, false, 'TERMS', 'Terms of use', 'Say more.', ?, now() - ? * interval '1 day')",
                id.value(),
                opening.posting().value(),
                opening.organization().value(),
                opening.moderator().value(),
                days);
        return id;
    }

    private AppealStanding of(StatementId decision) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> standing.ofMember(decision))
                .orElseThrow();
    }

    private void assertMailed(String kind, String outcome, StatementId decision) throws Exception {
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = ? and facts #>> '{decision,statement}' = ?"
                                + " and coalesce(facts #>> '{decision,outcome}', '') = ?",
                        kind,
                        decision.toString(),
                        outcome));
    }
}
