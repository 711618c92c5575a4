package org.jobwright.container.talent;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.CandidatePoolQueries;
import org.jobwright.services.talent.CandidatePoolService;
import org.jobwright.services.talent.InviteToJob;
import org.jobwright.services.talent.KeptBy;
import org.jobwright.services.talent.PoolByLink;
import org.jobwright.services.talent.PoolInvitationService;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PoolService;
import org.jobwright.services.talent.PooledPerson;
import org.jobwright.services.talent.findable.VisibilityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who agreed to be kept hear of fitting jobs, seldom, and from nobody whom they left. */
@ContainerTest
class PoolInvitationIT {

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private PoolService pool;

    @Inject
    private PoolQueries queries;

    @Inject
    private PoolInvitationService invitations;

    @Inject
    private CandidatePoolService answers;

    @Inject
    private PoolByLink links;

    @Inject
    private CandidatePoolQueries mine;

    @Inject
    private VisibilityService visibility;

    @Inject
    private JobPostingService postings;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private JobPostingId job;

    @BeforeEach
    void adaIsInThePoolAndThereIsAnotherJob() throws Exception {
        ada.begin();
        Opening opening = ada.opening();
        job = harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
        Callers.asPerson(owner(), () -> pool.ask(List.of(ada.id())));
        Callers.asPerson(
                ada.candidate(),
                () -> answers.agree(
                        kept().id(),
                        ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN)
                                .read()));
    }

    @Test
    void aPersonIsInvitedOnceAndTheNextMemberReadsWhoDidIt() throws Exception {
        assertEquals(null, person().invitedAt());
        invite();
        assertEquals(1, mails());
        assertEquals(
                List.of("We saw your work on relays."),
                rows.texts(
                        "select facts ->> 'words' from outbox_message where kind = 'POOL_INVITATION'"
                                + " and recipient = (select email from account where id = ?)",
                        ada.candidate().value()));
        assertTrue(person().invitedAt() != null);
        AccountId colleague = ada.member(OrganizationRole.RECRUITER, "Rita Roe");
        assertRefused("talent.invitation.too-soon", () -> invite(colleague, job));
        assertEquals(1, mails());

        // The person may pass the mail on.
        String token = rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = 'POOL_INVITATION'"
                                + " and recipient = (select email from account where id = ?)",
                        ada.candidate().value())
                .getFirst();
        assertTrue(links.find(token).orElseThrow().leavesOnly());
        ReadConsent words =
                ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN).read();
        assertRefused(NOT_FOUND, () -> links.agree(token, words));
        assertEquals(PoolState.PAUSED, links.pause(token).kept().state());
        assertRefused(NOT_FOUND, () -> links.resume(token));
        Callers.asPerson(ada.candidate(), () -> answers.resume(kept().id()));

        age(31);
        invite(colleague, job);
        assertEquals(2, mails());
    }

    @Test
    void fourTimesInAYearAreEnough() throws Exception {
        for (int i = 0; i < 4; i++) {
            invite();
            age(31);
        }
        assertRefused("talent.invitation.too-often", this::invite);
        assertEquals(4, mails());
        age(366);
        Callers.asSystem(cleanup::removePoolInvitations);
        assertEquals(
                0,
                rows.count(
                        "from pool_invitation where account_id = ?",
                        ada.candidate().value()));
        invite();
    }

    @Test
    void whoPausesLeavesOrHidesIsNotInvited() throws Exception {
        Callers.asPerson(ada.candidate(), () -> answers.pause(kept().id()));
        oneRole.during(() -> assertRefused("talent.consent.missing", this::invite));
        Callers.asPerson(ada.candidate(), () -> answers.resume(kept().id()));
        Callers.asPerson(ada.candidate(), () -> visibility.exclude(ada.opening().organization()));
        oneRole.during(() -> assertRefused("talent.consent.missing", this::invite));
        assertEquals(0, mails());
    }

    @Test
    void aSuspendedPersonIsNotInvited() throws Exception {
        rows.change(
                "update account set status = 'SUSPENDED' where id = ?",
                ada.candidate().value());
        oneRole.during(() -> assertRefused("talent.consent.missing", this::invite));
        assertEquals(0, mails());
    }

    @Test
    void noMemberChoosesTheSecretOfALink() throws Exception {
        String insert = "insert into pool_link (secret_hash, membership_id, made_at) select repeat('a', 64), id, now()"
                + " from pool_membership where account_id = '" + ada.candidate().value() + "'";
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.as(Rows.Caller.person(owner()), connection -> Rows.update(connection, insert)));
        assertTrue(refused.getMessage().contains("row-level security"), refused::getMessage);
    }

    @Test
    void anInvitationOfAnotherAccountOfThePersonCountsToo() throws Exception {
        AccountId second = harbour.person();
        UUID group = UUID.randomUUID();
        for (AccountId account : List.of(ada.candidate(), second)) {
            rows.change(
                    "insert into applicant_person (id, organization_id, account_id, group_id)"
                            + " values (gen_random_uuid(), ?, ?, ?)"
                            + " on conflict (organization_id, account_id) do update set group_id = excluded.group_id",
                    ada.opening().organization().value(),
                    account.value(),
                    group);
        }
        rows.change(
                "insert into pool_invitation (id, organization_id, account_id, posting_id, invited_by, invited_at, quiet_until,"
                        + " why) values (gen_random_uuid(), ?, ?, ?, ?, now(), now() + interval '30 days', '')",
                ada.opening().organization().value(),
                second.value(),
                job.value(),
                owner().value());
        oneRole.during(() -> assertRefused("talent.invitation.too-soon", this::invite));
    }

    @Test
    void nobodyIsInvitedToAJobForWhichTheyCannotApply() throws Exception {
        assertRefused(
                "talent.invitation.applied", () -> invite(owner(), ada.opening().posting()));
        Callers.asPerson(owner(), () -> postings.pause(job));
        assertRefused("talent.posting.over", this::invite);
        JobPostingId draft = harbour.draft(owner(), ada.opening().organization());
        assertRefused(NOT_FOUND, () -> invite(owner(), draft));
        Opening other = harbour.opening();
        oneRole.during(() -> assertRefused(NOT_FOUND, () -> invite(owner(), other.posting())));
    }

    @Test
    void onlyThoseWhoTellDecisionsInvite() throws Exception {
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        oneRole.during(() -> assertRefused(NOT_ALLOWED, () -> invite(manager, job)));
        AccountId stranger = harbour.opening().recruiter();
        oneRole.during(() -> assertRefused(NOT_FOUND, () -> invite(stranger, job)));
    }

    @Test
    void ofTwoMembersAtOnceOneInvites() throws Exception {
        assertRefused("talent.invitation.too-soon", () -> race.second(this::invite, this::invite));
        assertEquals(1, mails());
    }

    @Test
    void theDatabaseLetsNobodyBeInvitedWhoDidNotAgree() throws Exception {
        String insert =
                "insert into pool_invitation (id, organization_id, account_id, posting_id, invited_by, invited_at,"
                        + " quiet_until, why) select gen_random_uuid(), organization_id, account_id, '" + job.value()
                        + "', '" + owner().value() + "', now(), now() + interval '30 days', '' from pool_membership"
                        + " where account_id = '" + ada.candidate().value() + "'";
        Callers.asPerson(ada.candidate(), () -> answers.leave(kept().id()));
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.as(Rows.Caller.person(owner()), connection -> Rows.update(connection, insert)));
        assertTrue(refused.getMessage().contains("row-level security"), refused::getMessage);
    }

    private void age(int days) throws Exception {
        rows.change(
                "with gone as (delete from pool_invitation where account_id = ? returning *)"
                        + " insert into pool_invitation select gen_random_uuid(), organization_id, account_id, posting_id, invited_by,"
                        + " invited_at - make_interval(days => ?), quiet_until - make_interval(days => ?), why from gone",
                ada.candidate().value(),
                days,
                days);
    }

    private void invite() throws Exception {
        invite(owner(), job);
    }

    private void invite(AccountId member, JobPostingId posting) throws Exception {
        Callers.asPerson(
                member,
                () -> invitations.invite(new InviteToJob(ada.reference(), posting, "We saw your work on relays.")));
    }

    private long mails() throws Exception {
        return rows.count(
                "from outbox_message where kind = 'POOL_INVITATION' and recipient = (select email from account where id = ?)",
                ada.candidate().value());
    }

    private PooledPerson person() throws Exception {
        return Callers.asPerson(
                        owner(),
                        () -> queries.people(ada.opening().organization(), PoolSearch.ALL, new PageRequest(1, 10)))
                .items()
                .getFirst();
    }

    private KeptBy kept() throws Exception {
        return Callers.asPerson(ada.candidate(), () -> mine.mine()).getFirst();
    }

    private AccountId owner() {
        return ada.opening().recruiter();
    }
}
