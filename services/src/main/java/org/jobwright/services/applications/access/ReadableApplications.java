package org.jobwright.services.applications.access;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifier;

/**
 * Which applications a member of an employer reads, as a condition of queries over them; never the member's own, and none
 * that was erased or is about to be. Each query over applications on the employer's side has it: row-level security is only the second lock.
 */
public final class ReadableApplications {

    private final AccountId reader;
    private final Set<OrganizationId> organizations = new HashSet<>();
    private final Set<JobPostingId> closed = new HashSet<>();
    private final Set<JobPostingId> postings = new HashSet<>();
    private final Map<JobApplicationId, JobPostingId> assigned = new HashMap<>();

    private boolean counting;

    ReadableApplications(AccountId reader) {
        this.reader = reader;
    }

    /** For counts only: they include applications that were erased or soon will be. */
    ReadableApplications counting() {
        counting = true;
        return this;
    }

    /** All of an organization, unless a posting says otherwise. */
    void add(OrganizationId organization) {
        organizations.add(organization);
    }

    /** All of a posting. */
    void add(JobPostingId posting) {
        postings.add(posting);
    }

    /** All of a posting, or only those assigned. */
    void add(OrganizationId organization, JobPostingId posting, boolean all) {
        if (!all) {
            closed.add(posting);
        } else if (!organizations.contains(organization)) {
            postings.add(posting);
        }
    }

    void add(JobApplicationId application, JobPostingId posting) {
        assigned.put(application, posting);
    }

    /** Whether the member reads applications of the posting, if there are any. */
    public boolean include(OrganizationId organization, JobPostingId posting) {
        return postings.contains(posting)
                || organizations.contains(organization) && !closed.contains(posting)
                || assigned.containsValue(posting);
    }

    /** The condition in JPQL, for {@code JobApplication a}. */
    public String condition() {
        return (counting ? "" : "a.erasedOn is null and a.quarantinedOn is null and ")
                + condition("a.candidate", "a.organization", "a.posting", "a.id", ":%s");
    }

    /** Whether a posting of an organization that is read as a whole is not closed to the reader, in JPQL. */
    public String openCondition(String posting) {
        return openCondition(posting, ":closedPostings");
    }

    /** The same in SQL. */
    public String openSqlCondition(String posting) {
        return openCondition(posting, "(:closedPostings)");
    }

    private String openCondition(String posting, String list) {
        return organizations.isEmpty() || closed.isEmpty() ? "1 = 1" : posting + " not in " + list;
    }

    /** The condition in SQL, for {@code job_application a}. */
    public String sqlCondition() {
        return (counting ? "" : "a.erased_on is null and a.quarantined_on is null and ")
                + condition("a.candidate_id", "a.organization_id", "a.posting_id", "a.id", "(:%s)");
    }

    private String condition(String candidate, String organization, String posting, String id, String list) {
        StringJoiner any = new StringJoiner(" or ", "(", ")").setEmptyValue("1 = 0");
        if (!organizations.isEmpty()) {
            any.add(organization + " in " + list.formatted("readOrganizations")
                    + (closed.isEmpty() ? "" : " and " + posting + " not in " + list.formatted("closedPostings")));
        }
        if (!postings.isEmpty()) {
            any.add(posting + " in " + list.formatted("readPostings"));
        }
        if (!assigned.isEmpty()) {
            any.add(id + " in " + list.formatted("assignedApplications"));
        }
        return candidate + " <> :reader and " + any;
    }

    /** Sets the parameters of {@link #condition()}. */
    public <Q extends Query> Q bind(Q query) {
        query.setParameter("reader", reader);
        bind(query, "readOrganizations", organizations);
        bind(query, "closedPostings", organizations.isEmpty() ? Set.of() : closed);
        bind(query, "readPostings", postings);
        bind(query, "assignedApplications", assigned.keySet());
        return query;
    }

    /** Sets the parameters of {@link #openCondition}, and the reader. */
    public <Q extends Query> Q bindOpen(Q query) {
        query.setParameter("reader", reader);
        bind(query, "closedPostings", organizations.isEmpty() ? Set.of() : closed);
        return query;
    }

    /** Sets the parameters of {@link #openSqlCondition}, and the reader. */
    public <Q extends Query> Q bindOpenSql(Q query) {
        query.setParameter("reader", reader.value());
        bindSql(query, "closedPostings", organizations.isEmpty() ? Set.of() : closed);
        return query;
    }

    private static void bind(Query query, String name, Collection<? extends Identifier> ids) {
        if (!ids.isEmpty()) {
            query.setParameter(name, ids);
        }
    }

    /** Sets the parameters of {@link #sqlCondition()}. */
    public <Q extends Query> Q bindSql(Q query) {
        query.setParameter("reader", reader.value());
        bindSql(query, "readOrganizations", organizations);
        bindSql(query, "closedPostings", organizations.isEmpty() ? Set.of() : closed);
        bindSql(query, "readPostings", postings);
        bindSql(query, "assignedApplications", assigned.keySet());
        return query;
    }

    private static void bindSql(Query query, String name, Collection<? extends Identifier> ids) {
        if (!ids.isEmpty()) {
            query.setParameter(name, ids.stream().<UUID>map(Identifier::value).toList());
        }
    }
}
