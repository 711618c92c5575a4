package org.jobwright.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.insights.guides.RoleGuideEvent;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuidePublished;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.insights.market.MarketService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;

/** Roles, the activity on their market, and the resulting figures. */
@ApplicationScoped
public class Markets {

    private static final String FIGURES = " from %s t where role like ? order by t.role, t.month, t.country";

    @Inject
    private Rows rows;

    @Inject
    private Harbour harbour;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private MarketService market;

    @Inject
    private Event<RoleGuideEvent> guideEvents;

    @Resource
    private UserTransaction transaction;

    /** A role without any activity, as good as a published guide for reading titles. */
    public record TestRole(RoleGuideId guide, String slug, String title) {}

    public TestRole role() throws Exception {
        return role(Guides.title("Quay"));
    }

    public TestRole role(String title) throws Exception {
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        var guide = new RoleGuideId(Identifiers.next());
        String slug = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        rows.change(
                "insert into role_guide values (?, 0, ?, ?, 1, clock_timestamp(), null, now(), ?)",
                guide.value(),
                slug,
                title,
                administrator.value());
        rows.change(
                "insert into role_guide_version values (?, ?, 1, 'PUBLISHED', cast(? as jsonb), '', now(), now())",
                Identifiers.next(),
                guide.value(),
                "{\"texts\":{\"EN\":{\"title\":\"" + title + "\"}}}");
        transaction.begin();
        Callers.asAdministrator(administrator, () -> guideEvents.fire(new RoleGuidePublished(guide, Instant.EPOCH)));
        transaction.commit();
        return new TestRole(guide, slug, title);
    }

    /** Removes a role as if its guide was retired. */
    public void retire(TestRole role) throws Exception {
        rows.change(
                "update role_guide set public_version = null, retired_at = now() where id = ?",
                role.guide().value());
    }

    public JobPostingId live(Opening opening, String title) throws Exception {
        JobPostingId posting = Callers.asPerson(
                opening.recruiter(),
                () -> drafts.draft(opening.organization(), harbour.advert().withTitle(title)));
        Callers.asPerson(opening.recruiter(), () -> postings.submit(new SubmitJobPosting(posting, null)));
        harbour.publish(posting, 1, opening.moderator());
        return posting;
    }

    /** Waits until the figures of roles with a matching slug are up to date. */
    public void settle(String roles) throws Exception {
        Await.until(() -> {
            Callers.asSystem(() -> market.aggregate(1_000));
            return rows.count("from market_change where role like ?", roles) == 0;
        });
    }

    /** All figures of roles with a matching slug, including hidden ones. */
    public String figures(String roles) throws Exception {
        return figures("market_cell", roles) + "\n" + figures("market_month", roles);
    }

    private String figures(String table, String roles) throws Exception {
        return String.join("\n", rows.texts("select to_jsonb(t)::text" + FIGURES.formatted(table), roles));
    }

    public void event(
            String role, YearMonth month, String country, String kind, String actorKind, String actor, int times)
            throws Exception {
        rows.change(
                "insert into market_event as e values (?, cast(? as date), ?, ?, ?,"
                        + " case when ? = '' then '\\x'::bytea else substr(sha256(convert_to(?, 'UTF8')), 1, 16) end, ?)"
                        + " on conflict on constraint pk_market_event do update set times = e.times + excluded.times",
                role,
                month + "-01",
                country,
                kind,
                actorKind,
                actor,
                actor,
                times);
    }

    void somethingOfEverything(String role) throws Exception {
        YearMonth month = YearMonth.of(2001, 1);
        for (int seeker = 0; seeker < 10; seeker++) {
            event(role, month, "GB", "SEARCH", "CANDIDATE", "seeker " + seeker, 1);
        }
        settle(role);
    }

    public List<String> events(String role) throws Exception {
        return rows.texts(
                "select kind || ' ' || actor_kind || ' ' || country || ' ' || times from market_event where role = ?"
                        + " order by 1",
                role);
    }
}
