package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.ApplicantFilter;
import org.jobwright.services.applications.pipeline.ApplicantSort;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewService;
import org.jobwright.services.applications.pipeline.PostingApplicationCounts;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads which applicants: first Ada, then Berta, who works for the employer. Each test also with one database role. */
@ContainerTest
class HiringTeamIT {

    private static final PageRequest ALL = new PageRequest(1, 10);

    @Inject
    private Harbour harbour;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private DocumentQueries documents;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId bertasAccount;
    private ApplicationReference ada;
    private ApplicationReference berta;

    @BeforeEach
    void twoPeopleApply() throws Exception {
        opening = harbour.opening();
        ada = harbour.apply(opening, harbour.person(), "Ada");
        bertasAccount = harbour.person();
        berta = harbour.apply(opening, bertasAccount, "Berta");
    }

    @Test
    void whoeverBeginsAPostingLeadsIt() throws Exception {
        assertEquals(
                List.of(opening.recruiter().toString()),
                rows.texts(
                        "select account_id from hiring_team_member where posting_id = ? and part = 'LEAD' and until is null",
                        opening.posting().value()));
    }

    @Test
    void anInterviewerReadsOnlyWhomTheyAreAssigned() throws Exception {
        AccountId byRole = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        AccountId byPart = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, byPart, HiringTeamPart.INTERVIEWER);
        for (AccountId interviewer : List.of(byRole, byPart)) {
            harbour.assign(id(ada), interviewer);
            withBothRoles(() -> {
                assertReads(interviewer, List.of(ada));
                String refusal = interviewer.equals(byPart) ? NOT_ALLOWED : NOT_FOUND;
                assertRefused(refusal, () -> as(interviewer, () -> queries.details(berta)));
                assertRefused(refusal, () -> as(interviewer, () -> documents.open(cv(berta))));
                assertRefused(refusal, () -> Callers.asPerson(interviewer, () -> reviews.open(id(berta))));
            });
        }
        assertEquals(1, counts(byRole).total(), "figures of the people assigned");
        assertEquals(2, counts(byPart).total(), "a viewer's figures stay");
    }

    @Test
    void anApproverReadsNobody() throws Exception {
        AccountId approver = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, approver, HiringTeamPart.APPROVER);
        harbour.assign(id(ada), approver);
        withBothRoles(() -> assertReadsNothing(approver, NOT_ALLOWED));
    }

    @Test
    void aPartInTheTeamAddsRightsToAnyMember() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, manager, HiringTeamPart.HIRING_MANAGER);
        withBothRoles(() -> assertReads(manager, List.of(ada, berta)));
    }

    @Test
    void aConfidentialPostingIsClosedToRecruitersOutsideItsTeamAndOpenToOwners() throws Exception {
        AccountId outside = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        AccountId inside = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        AccountId owner = harbour.member(opening.organization(), OrganizationRole.OWNER);
        harbour.place(opening, inside, HiringTeamPart.INTERVIEWER);
        withBothRoles(() -> assertReads(outside, List.of(ada, berta)));
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());
        withBothRoles(() -> {
            assertReadsNothing(outside, NOT_FOUND);
            assertReadsNothing(manager, NOT_FOUND);
            assertReads(inside, List.of(ada, berta));
            assertReads(owner, List.of(ada, berta));
        });
        rows.change("delete from outbox_message where kind = 'APPLICATION_ARRIVED'");
        harbour.apply(opening, harbour.person(), "Carla");
        assertEquals(0, mailed(outside, "APPLICATION_ARRIVED"));
        assertEquals(1, mailed(owner, "APPLICATION_ARRIVED"));
    }

    @Test
    void aMemberWhoAppliedIsNoReaderOfTheirOwnApplication() throws Exception {
        for (OrganizationRole role : List.of(OrganizationRole.OWNER, OrganizationRole.RECRUITER)) {
            rows.change(
                    "update organization_membership set ended_at = now() where account_id = ?", bertasAccount.value());
            harbour.join(opening.organization(), bertasAccount, role);
            withBothRoles(() -> {
                assertReads(bertasAccount, List.of(ada));
                assertRefused("applications.own", () -> as(bertasAccount, () -> queries.details(berta)));
                assertRefused(
                        "applications.own",
                        () -> Callers.asPerson(bertasAccount, () -> reviews.addNote(id(berta), "Me.")));
                assertRefused(
                        "applications.own",
                        () -> as(
                                bertasAccount,
                                () -> queries.neighbours(berta, ApplicantFilter.ALL, ApplicantSort.NAME)));
            });
        }
    }

    @Test
    void mailsToRecruitersLeaveOutTheMemberWhoApplied() throws Exception {
        AccountId carla = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        rows.change("delete from outbox_message where kind = 'APPLICATION_ARRIVED'");
        rows.change("delete from notice where kind = 'APPLICATION_ARRIVED'");
        harbour.apply(opening, carla, "Carla");
        assertEquals(0, mailed(carla, "APPLICATION_ARRIVED"));
        assertEquals(1, mailed(opening.recruiter(), "APPLICATION_ARRIVED"));
    }

    @Test
    void aSoleOwnerWhoAppliedIsToldToInviteSomebody() throws Exception {
        ApplicationReference own = harbour.apply(opening, opening.recruiter(), "Olga");
        assertRefused("applications.own.alone", () -> as(opening.recruiter(), () -> queries.details(own)));
        harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        assertRefused("applications.own", () -> as(opening.recruiter(), () -> queries.details(own)));
    }

    @Test
    void leavingTheTeamOrTheOrganizationTakesEffectAtOnce() throws Exception {
        AccountId lead = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, lead, HiringTeamPart.HIRING_MANAGER);
        assertReads(lead, List.of(ada, berta));
        rows.change("update hiring_team_member set until = now() where account_id = ?", lead.value());
        withBothRoles(() -> assertReadsNothing(lead, NOT_ALLOWED));
        rows.change("update hiring_team_member set until = null where account_id = ?", lead.value());
        rows.change("update organization_membership set ended_at = now() where account_id = ?", lead.value());
        withBothRoles(() -> assertRefused(NOT_FOUND, () -> as(lead, () -> queries.details(ada))));
    }

    /** Whoever works for the employer reads these, in lists, counts, searches, on the board, one after the other. */
    private void assertReads(AccountId reader, List<ApplicationReference> readable) throws Exception {
        assertEquals(readable, list(reader, ApplicantFilter.ALL));
        assertEquals(readable.size(), as(reader, () -> queries.count(opening.posting(), ApplicantFilter.ALL)));
        assertEquals(
                readable.contains(berta) ? List.of(berta) : List.of(),
                list(reader, ApplicantFilter.ALL.withWords("berta")));
        var board = as(reader, () -> queries.board(opening.posting(), 5, Set.of()))
                .stages()
                .getFirst();
        assertEquals(
                readable, board.cards().stream().map(ApplicantCard::reference).toList());
        assertEquals(readable.size(), board.count());
        assertEquals(
                readable.size(),
                as(reader, () -> queries.waiting(opening.organization(), ALL)).total());
        var neighbours = as(reader, () -> queries.neighbours(ada, ApplicantFilter.ALL, ApplicantSort.NAME));
        assertEquals(readable.size(), neighbours.total());
        as(reader, () -> queries.details(ada));
        as(reader, () -> documents.open(cv(ada)));
        assertEquals(
                Set.of(opening.posting()),
                as(reader, () -> queries.readableAmong(opening.organization(), Set.of(opening.posting()))));
    }

    /** A member who may count the applications is refused; for others they do not exist. */
    private void assertReadsNothing(AccountId member, String refusal) throws Exception {
        assertRefused(NOT_ALLOWED, () -> list(member, ApplicantFilter.ALL));
        assertRefused(refusal, () -> as(member, () -> queries.details(ada)));
        assertRefused(refusal, () -> as(member, () -> documents.open(cv(ada))));
        assertEquals(
                0,
                as(member, () -> queries.waiting(opening.organization(), ALL)).total());
        assertEquals(
                Set.of(), as(member, () -> queries.readableAmong(opening.organization(), Set.of(opening.posting()))));
    }

    private void withBothRoles(Callers.Command check) throws Exception {
        check.run();
        oneRole.during(check);
    }

    private List<ApplicationReference> list(AccountId reader, ApplicantFilter filter) throws Exception {
        return as(reader, () -> queries.list(opening.posting(), filter, ApplicantSort.NAME, ALL)).items().stream()
                .map(ApplicantCard::reference)
                .toList();
    }

    private PostingApplicationCounts counts(AccountId reader) throws Exception {
        return as(reader, () -> queries.counts(opening.posting()));
    }

    private long mailed(AccountId recipient, String kind) throws Exception {
        return rows.count(
                "from outbox_message m join account a on a.email = m.recipient where m.kind = ? and a.id = ?",
                kind,
                recipient.value());
    }

    private JobApplicationId id(ApplicationReference application) throws Exception {
        return new JobApplicationId(
                UUID.fromString(rows.texts("select id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    private DocumentId cv(ApplicationReference application) throws Exception {
        return new DocumentId(UUID.fromString(
                rows.texts("select document_id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    private static <T> T as(AccountId person, Callable<T> call) throws Exception {
        return Callers.asPerson(person, call);
    }
}
