package org.jobwright.container.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.trust.TrustService;

/** Organizations that just meet each criterion of trust, or are trusted. */
@ApplicationScoped
class TrustFixture {

    @Inject
    private Harbour harbour;

    @Inject
    private ModerationService desk;

    @Inject
    private TrustService trust;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    /** A public advert of an organization that just meets each criterion. */
    Opening eligible() throws Exception {
        Opening opening = harbour.opening();
        UUID organization = opening.organization().value();
        ModerationCaseId waiting = caseOf(opening.posting());
        rows.change(
                "update moderation_case set state = 'DECIDED', decision = 'APPROVED', decided_at = now(), assignee_id = ?"
                        + " where id = ?",
                opening.moderator().value(),
                waiting.value());
        rows.change(
                "insert into moderation_case select (jsonb_populate_record(c, jsonb_build_object('id',"
                        + " gen_random_uuid(), 'submitted_at', c.submitted_at - interval '1 day'))).*"
                        + " from moderation_case c, generate_series(1, 9) n where c.id = ?",
                waiting.value());
        rows.change(
                "insert into organization_domain (id, version, organization_id, name, token, state, requested_by,"
                        + " requested_at, proved_at, method, misses) values (gen_random_uuid(), 0, ?, ?, ?, 'PROVED', ?,"
                        + " now(), now(), 'DNS_TXT', 0)",
                organization,
                "trust-" + UUID.randomUUID().toString().substring(0, 8) + ".example",
                "t".repeat(43),
                opening.recruiter().value());
        rows.change(
                "update hiring_organization set status = 'VERIFIED', verified_since = now() - interval '90 days',"
                        + " trust_ended_at = now() - interval '180 days' where id = ?",
                organization);
        return opening;
    }

    /** The same, and a moderator trusts it. */
    Opening trusted() throws Exception {
        Opening opening = eligible();
        grant(opening, "Years of good adverts.");
        return opening;
    }

    void grant(Opening opening, String reason) throws Exception {
        presence.of(opening.moderator());
        Callers.asModerator(opening.moderator(), () -> trust.grant(opening.organization(), reason));
    }

    /** A moderator decides a submission. */
    void approve(Opening opening, JobPostingId posting) throws Exception {
        ModerationCaseId waiting = caseOf(posting);
        Callers.asModerator(opening.moderator(), () -> desk.approve(waiting));
    }

    /** A report of the advert that waits. */
    PostingReportId reported(Opening opening) throws Exception {
        PostingReportId report = PostingReportId.next();
        rows.change(
                "insert into posting_report (id, version, posting_id, organization_id, posting_version, reason, text,"
                        + " reported_at, state) values (?, 0, ?, ?, 1, 'NOT_A_REAL_JOB', '', now(), 'OPEN')",
                report.value(),
                opening.posting().value(),
                opening.organization().value());
        return report;
    }

    String status(OrganizationId organization) throws Exception {
        return rows.texts("select status from hiring_organization where id = ?", organization.value())
                .getFirst();
    }

    /** The latest case of a posting. */
    ModerationCaseId caseOf(JobPostingId posting) throws Exception {
        return new ModerationCaseId(UUID.fromString(rows.texts(
                        "select id from moderation_case where posting_id = ? order by submitted_at desc limit 1",
                        posting.value())
                .getFirst()));
    }
}
