package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationWarning;
import org.jobwright.domain.organizations.OrganizationWarning.WarningSource;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.OwnWarning;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.organizations.directory.OrganizationSummary;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employer is warned before it is suspended for misuse. */
@ContainerTest
class WarningsIT {

    private static final String REASON = "Take the deposit out of your adverts.";

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private OrganizationService organizations;

    @Inject
    private OrganizationQueries queries;

    @Inject
    private OrganizationDirectoryQueries directory;

    @Inject
    private LiveAdvertService adverts;

    @Inject
    private NoticeQueries notices;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void anEmployer() throws Exception {
        opening = harbour.opening();
        presence.of(opening.moderator());
    }

    @Test
    void itIsSuspendedADayAfterAWarningThatItsOwnersGot() throws Exception {
        assertRefused("organizations.warning.missing", () -> suspend(""));

        asModerator(() -> organizations.warn(opening.organization(), REASON));

        assertEquals(
                List.of("ORGANIZATION_WARNED " + REASON),
                rows.texts(
                        "select concat_ws(' ', kind, facts ->> 'words') from outbox_message where subject_id = ?"
                                + " and kind = 'ORGANIZATION_WARNED'",
                        opening.organization().value()));
        assertTrue(Callers.asPerson(opening.recruiter(), () -> notices.notices(new PageRequest(1, 10))).items().stream()
                .anyMatch(notice -> notice.kind() == MessageKind.ORGANIZATION_WARNED));
        assertRefused("organizations.warning.missing", () -> suspend(""));

        rows.change(
                "update hiring_organization set warned_at = now() - interval '25 hours' where id = ?",
                opening.organization().value());
        suspend("");

        assertEquals("SUSPENDED", found().status().name());
        assertEquals(REASON, found().warning().reason());
        assertRefused(
                "organizations.warning.stopped",
                () -> asModerator(() -> organizations.warn(opening.organization(), REASON)));
    }

    @Test
    void aManifestDangerWaitsForNoWarningAndIsStated() throws Exception {
        suspend("It takes deposits today.");

        assertEquals(
                List.of("A fraud.\nIt takes deposits today."),
                rows.texts(
                        "select explanation from statement_of_reasons where organization_id = ?",
                        opening.organization().value()));
    }

    @Test
    void theSecondBlockedAdvertWarnsByItself() throws Exception {
        block(opening.posting(), "A deposit is not allowed.");
        assertEquals(null, found().warning());

        JobPostingId second = harbour.submitted(opening.recruiter(), opening.organization());
        harbour.publish(second, 1, opening.moderator());
        block(second, REASON);

        OrganizationWarning warning = found().warning();
        assertEquals(WarningSource.RULE, warning.by());
        assertEquals(REASON, warning.reason());
    }

    @Test
    void ownersSeeItUntilOneOfThemMarksItAsRead() throws Exception {
        AccountId other = harbour.member(opening.organization(), OrganizationRole.OWNER);
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        asModerator(() -> organizations.warn(opening.organization(), REASON));
        assertRefused(
                "organizations.warning.already",
                () -> asModerator(() -> organizations.warn(opening.organization(), REASON)));

        OwnWarning seen = warnings(other).getFirst();
        assertEquals(REASON, seen.warning().reason());
        assertEquals(1, warnings(opening.recruiter()).size());
        assertEquals(List.of(), warnings(colleague));
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(
                        colleague,
                        () -> organizations.readWarning(
                                opening.organization(), seen.warning().at())));

        markRead(other, seen);
        markRead(opening.recruiter(), seen); // at the same time

        assertEquals(List.of(), warnings(other));
        assertEquals(List.of(), warnings(opening.recruiter()));
        assertTrue(found().warning().readAt() != null);
        asModerator(() -> organizations.warn(opening.organization(), "It goes on."));
        assertEquals("It goes on.", warnings(other).getFirst().warning().reason());
        assertRefused(STALE, () -> markRead(other, seen));
        rows.change(
                "update hiring_organization set warned_at = now() - interval '366 days' where id = ?",
                opening.organization().value());
        assertEquals(List.of(), warnings(other));
        assertEquals(null, found().warning());
    }

    private void markRead(AccountId owner, OwnWarning seen) throws Exception {
        Callers.asPerson(
                owner,
                () -> organizations.readWarning(
                        seen.organization(), seen.warning().at()));
    }

    private List<OwnWarning> warnings(AccountId member) throws Exception {
        return Callers.asPerson(member, () -> queries.warnings());
    }

    private void block(JobPostingId posting, String reason) throws Exception {
        asModerator(() -> adverts.takeDown(posting, reason, Ground.TERMS));
    }

    private void suspend(String danger) throws Exception {
        asModerator(() -> organizations.suspend(opening.organization(), "A fraud.", Ground.TERMS, danger));
    }

    private OrganizationSummary found() throws Exception {
        return Callers.asModerator(opening.moderator(), () -> directory.evidence(opening.organization()))
                .organization();
    }

    private void asModerator(Callers.Command command) throws Exception {
        Callers.asModerator(opening.moderator(), command);
    }
}
