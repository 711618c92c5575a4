package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.shared.LikePattern;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** The conversations of a person: their own applications, and those that they may read as a member of an employer. */
@ApplicationScoped
class InboxRepository {

    /** With the side that the person is on. */
    private static final String MINE = """
            with mine as (
              select c.*, 'CANDIDATE' as reader from conversation c where c.candidate_id = :me
              union all
              select c.*, 'EMPLOYER' as reader from conversation c join job_application a on a.id = c.application_id
              where a.candidate_status <> 'WITHDRAWN' and {readable})""";

    private static final String UNREAD = "u.conversation_id = mine.id and u.side <> mine.reader"
            + " and u.state = 'DELIVERED' and u.read_at is null";

    private static final String VISIBLE = "m.conversation_id = mine.id and m.state <> 'TAKEN_BACK'"
            + " and (m.side = mine.reader or m.state = 'DELIVERED')";

    @PersistenceContext
    private EntityManager entityManager;

    /** The reference of a posting, as it is in addresses, also of one that is not public. */
    String postingReference(JobPostingId posting) {
        return (String) entityManager
                .createNativeQuery("select job_posting_reference(:posting)", String.class)
                .setParameter("posting", posting.value())
                .getSingleResult();
    }

    Page<InboxLine> find(AccountId me, ReadableApplications readable, InboxFilter filter, PageRequest page) {
        List<Tuple> rows = mine(MINE + """
                , latest as (
                  select mine.id, mine.application_id, mine.organization_id, mine.reader, l.body, l.side as last_by,
                    case when l.author_id = :me then null else l.author_id end as author_id, l.at as last_at,
                    coalesce(case mine.reader when 'EMPLOYER' then mine.employer_done_at else mine.candidate_done_at end >= l.at,
                      false) as done,
                    (select count(*) from message u where %s) as unread
                  from mine cross join lateral (
                    select left(m.body, 300) as body, m.side, m.author_id, coalesce(m.delivered_at, m.created_at) as at from message m
                    where %s order by at desc, m.id desc limit 1) l)
                select a.reference, latest.reader, case latest.reader when 'EMPLOYER' then a.applicant_name else o.display_name end
                    as other, a.posting_title, job_posting_reference(a.posting_id) as posting, latest.body, latest.last_by,
                  coalesce(w.display_name, '') as author,
                  latest.last_at, latest.unread, count(*) over () as total
                from latest join job_application a on a.id = latest.application_id
                  join hiring_organization o on o.id = latest.organization_id
                  left join account w on w.id = latest.author_id
                where latest.done = :done
                  and (cast(:posting as text) is null or job_posting_reference(a.posting_id) = :posting)
                  and (lower(case latest.reader when 'EMPLOYER' then a.applicant_name else o.display_name end) like :words escape '!'
                    or lower(a.posting_title) like :words escape '!'
                    or (latest.reader = 'CANDIDATE' or a.blind_until is null)
                    and exists (select 1 from message m where m.conversation_id = latest.id and m.state <> 'TAKEN_BACK'
                      and (m.side = latest.reader or m.state = 'DELIVERED') and lower(m.body) like :words escape '!'))
                order by latest.unread > 0 desc, latest.last_at desc, a.reference
                offset :offset limit :size""".formatted(UNREAD, VISIBLE), me, readable)
                .setParameter("done", filter.done())
                .setParameter("posting", filter.posting(), String.class)
                .setParameter("words", LikePattern.containing(filter.words()))
                .setParameter("offset", page.offset())
                .setParameter("size", page.size())
                .addScalar("reference", String.class)
                .addScalar("reader", String.class)
                .addScalar("other", String.class)
                .addScalar("posting_title", String.class)
                .addScalar("posting", String.class)
                .addScalar("body", String.class)
                .addScalar("last_by", String.class)
                .addScalar("author", String.class)
                .addScalar("last_at", Instant.class)
                .addScalar("unread", Long.class)
                .addScalar("total", Long.class)
                .getResultList();
        long total = rows.isEmpty() ? 0 : rows.getFirst().get("total", Long.class);
        return new Page<>(rows.stream().map(InboxRepository::line).toList(), page.number(), page.size(), total);
    }

    private static InboxLine line(Tuple row) {
        return new InboxLine(
                new ApplicationReference(row.get("reference", String.class)),
                MessageSide.valueOf(row.get("reader", String.class)),
                row.get("other", String.class),
                row.get("posting_title", String.class),
                row.get("posting", String.class),
                row.get("body", String.class),
                MessageSide.valueOf(row.get("last_by", String.class)),
                row.get("author", String.class),
                row.get("last_at", Instant.class),
                row.get("unread", Long.class));
    }

    /**
     * Both sides apart: PostgreSQL then begins where there are fewer rows, at unread messages or at conversations.
     *
     * @param most where counting ends
     */
    long countUnread(AccountId me, ReadableApplications readable, int most) {
        long unread = (long) mine("""
                select (select count(*) from (select from conversation c
                    where c.candidate_id = :me and exists (select from message u where u.conversation_id = c.id
                      and u.state = 'DELIVERED' and u.read_at is null and u.side = 'EMPLOYER')
                    limit :most) own)
                  + (select count(*) from (select from conversation c join job_application a on a.id = c.application_id
                    where exists (select from message u where u.conversation_id = c.id
                        and u.state = 'DELIVERED' and u.read_at is null and u.side = 'CANDIDATE')
                      and a.candidate_status <> 'WITHDRAWN' and {readable}
                    limit :most) others) as unread""", me, readable)
                .setParameter("most", most)
                .addScalar("unread", Long.class)
                .getSingleResult()
                .get("unread");
        return Math.min(unread, most);
    }

    List<InboxPosting> postings(AccountId me, ReadableApplications readable) {
        return mine(MINE + """
                 select distinct on (posting) job_posting_reference(a.posting_id) as posting, a.posting_title
                from mine join job_application a on a.id = mine.application_id
                where exists (select 1 from message m where %s)
                order by posting, a.applied_at desc""".formatted(VISIBLE), me, readable)
                .addScalar("posting", String.class)
                .addScalar("posting_title", String.class)
                .getResultStream()
                .map(row -> new InboxPosting(row.get("posting", String.class), row.get("posting_title", String.class)))
                .sorted(Comparator.comparing(InboxPosting::title).thenComparing(InboxPosting::reference))
                .toList();
    }

    private NativeQuery<Tuple> mine(String query, AccountId me, ReadableApplications readable) {
        return readable.bindSql(entityManager
                        .unwrap(Session.class)
                        .createNativeQuery(query.replace("{readable}", readable.sqlCondition()), Tuple.class))
                .setParameter("me", me.value(), UUID.class);
    }
}
