package org.jobwright.services.applications.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.PageRequest;

/** The people of the employer's lists and boards; the caller has already checked access. */
@ApplicationScoped
public class ApplicantListRepository {

    /** For counts: what needs no column of another table is counted in an index alone. */
    private static final String BARE = " from JobApplication a";

    /**
     * A word occurs in what an applicant sent or in their file; withdrawn content is not searched, and that of hidden
     * applicants neither, because a match would reveal who they are.
     */
    private static final String FOUND = " and (locate(%1$s, lower(a.applicantName)) > 0"
            + " or (a.candidateStatus <> WITHDRAWN and (locate(%1$s, lower(a.headline)) > 0 or a.blindUntil is null and"
            + " (locate(%1$s, a.written) > 0"
            + " or exists (select 1 from StoredDocument d where d.id = a.document and locate(%1$s, lower(d.text)) > 0)))))";

    private static final String TO_REVIEW =
            ApplicationRepository.WAITING + " and a.stage.kind = :first and a.decision.outcome is null";

    private static final String TAGGED =
            " and exists (select 1 from ApplicationTag g where g.key.application = a.id and g.key.tag = :tag)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicantCards cards;

    /** A page of a list. */
    List<ApplicantCard> list(ApplicantSelection selection, ApplicantSort sort, PageRequest page) {
        return cards.of(rows(selection, sort, page).toList());
    }

    /**
     * The first people of some stages, longest waiting first.
     *
     * @param most how many of each
     */
    public List<ApplicantCard> first(ApplicantSelection selection, Map<PipelineStageId, Integer> most) {
        return cards.of(most.entrySet().stream()
                .flatMap(stage -> rows(
                        selection.in(stage.getKey()), ApplicantSort.EARLIEST, new PageRequest(1, stage.getValue())))
                .toList());
    }

    private Stream<Tuple> rows(ApplicantSelection selection, ApplicantSort sort, PageRequest page) {
        String query = "select " + ApplicantCards.COLUMNS + ApplicantCards.FROM + where(selection) + " order by "
                + sort.order();
        return bind(entityManager.createQuery(query, Tuple.class), selection)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream();
    }

    /** An applicant by themselves; whether they wrote something new is not asked. */
    public ApplicantCard card(JobApplicationId id) {
        return ApplicantCards.read(entityManager
                .createQuery(
                        "select " + ApplicantCards.COLUMNS + ApplicantCards.FROM + " where a.id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    long count(ApplicantSelection selection) {
        return bind(entityManager.createQuery("select count(a)" + BARE + where(selection), Long.class), selection)
                .getSingleResult();
    }

    /** How many of these people a list shows. */
    long countAmong(ApplicantSelection selection, Collection<JobApplicationId> people) {
        String query = "select count(a)" + BARE + where(selection) + " and a.id in :people";
        return bind(entityManager.createQuery(query, Long.class), selection)
                .setParameter("people", people)
                .getSingleResult();
    }

    /** Those of these people whom a list shows. */
    List<ApplicantCard> among(ApplicantSelection selection, Collection<JobApplicationId> people) {
        String query =
                "select " + ApplicantCards.COLUMNS + ApplicantCards.FROM + where(selection) + " and a.id in :people";
        return cards.of(bind(entityManager.createQuery(query, Tuple.class), selection)
                .setParameter("people", people)
                .getResultList());
    }

    /** The position of an application in a list, and its neighbours. */
    Neighbours neighbours(JobApplication me, ApplicantSelection selection, ApplicantSort sort) {
        boolean inIt =
                beside(me, "count(a)", selection, "a = me", "", Long.class).getSingleResult() > 0;
        long before =
                beside(me, "count(a)", selection, sort.before(), "", Long.class).getSingleResult();
        return new Neighbours(
                neighbour(me, selection, sort.before(), sort.backwards()),
                neighbour(me, selection, sort.after(), sort.order()),
                inIt ? before + 1 : 0,
                count(selection));
    }

    private Neighbours.Neighbour neighbour(JobApplication me, ApplicantSelection selection, String side, String order) {
        String who = "new org.jobwright.services.applications.lists.Neighbours$Neighbour(a.reference, a.applicantName)";
        return beside(me, who, selection, side, " order by " + order, Neighbours.Neighbour.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private <T> TypedQuery<T> beside(
            JobApplication me, String what, ApplicantSelection selection, String side, String order, Class<T> type) {
        String query = "select " + what + BARE + " join JobApplication me on me.posting = a.posting and me.id = :me"
                + where(selection) + " and " + side + order;
        return bind(entityManager.createQuery(query, type), selection).setParameter("me", me.getId());
    }

    /** How many of a selection are in each of these stages. */
    public Map<PipelineStageId, Long> countByStage(ApplicantSelection selection, Collection<PipelineStageId> stages) {
        return bind(
                        entityManager.createQuery(
                                "select a.stage.id, count(a)" + BARE + where(selection)
                                        + " and a.stage.id in :stages group by a.stage.id",
                                Tuple.class),
                        selection)
                .setParameter("stages", stages)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, PipelineStageId.class), row -> row.get(1, Long.class)));
    }

    private static String where(ApplicantSelection selection) {
        ApplicantFilter filter = selection.filter();
        StringBuilder where = new StringBuilder(" where a.posting = :posting and ")
                .append(selection.readable().condition());
        for (int word = 0; word < filter.searched().size(); word++) {
            where.append(FOUND.formatted(":word" + word));
        }
        if (filter.stage() != null) {
            where.append(" and a.stage.id = :stage");
        }
        if (!filter.statuses().isEmpty()) {
            where.append(" and a.candidateStatus in :statuses");
        }
        if (filter.tag() != null) {
            where.append(TAGGED);
        }
        for (ApplicantFilter.Mark mark : filter.marks()) {
            where.append(
                    switch (mark) {
                        case TO_REVIEW -> " and " + TO_REVIEW;
                        case WAITING -> " and " + ApplicationRepository.WAITING;
                        case OVERDUE -> " and " + ApplicationRepository.OVERDUE;
                        case MUST_HAVE_MISSED -> " and a.mustHavesMissed > 0";
                        case PROPOSED -> " and a.decision.outcome is not null and a.decision.releaseAt is null";
                    });
        }
        return where.toString();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, ApplicantSelection selection) {
        ApplicantFilter filter = selection.filter();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("posting", selection.posting());
        for (int word = 0; word < filter.searched().size(); word++) {
            parameters.put("word" + word, filter.searched().get(word));
        }
        if (filter.stage() != null) {
            parameters.put("stage", filter.stage());
        }
        if (!filter.statuses().isEmpty()) {
            parameters.put("statuses", filter.statuses());
        }
        if (filter.tag() != null) {
            parameters.put("tag", filter.tag());
        }
        if (filter.marks().contains(ApplicantFilter.Mark.TO_REVIEW)
                || filter.marks().contains(ApplicantFilter.Mark.WAITING)
                || filter.marks().contains(ApplicantFilter.Mark.OVERDUE)) {
            parameters.put("active", ApplicationRepository.ACTIVE);
        }
        if (filter.marks().contains(ApplicantFilter.Mark.TO_REVIEW)) {
            parameters.put("first", StageKind.NEW);
        }
        if (filter.marks().contains(ApplicantFilter.Mark.OVERDUE)) {
            parameters.put("now", selection.now());
        }
        parameters.forEach(query::setParameter);
        return selection.readable().bind(query);
    }
}
