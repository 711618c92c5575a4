package org.jobwright.services.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.equality.EqualityBlock;
import org.jobwright.domain.equality.EqualityBlockId;
import org.jobwright.domain.equality.QuestionSet;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Json;

/** Stores blocks, and counts their answers through the functions of V92, which alone see them. */
@ApplicationScoped
class EqualityBlockRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The counted blocks, the latest first. */
    List<ReleasedBlock> released(OrganizationId organization, int most) {
        return entityManager
                .createQuery(
                        "select b from EqualityBlock b where b.organization = :organization and b.report is not null"
                                + " order by b.begins desc, b.questionSet",
                        EqualityBlock.class)
                .setParameter("organization", organization)
                .setMaxResults(most)
                .getResultStream()
                .map(block -> new ReleasedBlock(
                        block.getQuestions(), block.getBegins(), block.getEnds().minusDays(1), block.getReport()))
                .toList();
    }

    List<EqualityBlockId> due(LocalDate today, int most) {
        return entityManager
                .createQuery(
                        "select b.id from EqualityBlock b where b.closedOn is null and b.ends <= :today"
                                + " order by b.ends, b.id.value",
                        EqualityBlockId.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    EqualityBlock lock(EqualityBlockId id) {
        return entityManager.find(EqualityBlock.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counts the block. Answers that arrive meanwhile wait. */
    EqualityCounts count(EqualityBlock block) {
        QuestionSet set = block.getQuestions();
        String counted = (String) entityManager
                .createNativeQuery(
                        "select cast(equality_count(:block, :countries, :others, :version) as text)", String.class)
                .setParameter("block", block.getId().value())
                .setParameter("countries", set.countries().toArray(String[]::new))
                .setParameter("others", set.isForAllOthers())
                .setParameter("version", set.version())
                .getSingleResult();
        return Json.read(counted, EqualityCounts.class);
    }

    /** Moves answers about open applications into the next block, once this one is counted. */
    void moveOn(EqualityBlock block) {
        entityManager.flush(); // only one block is open
        entityManager
                .createNativeQuery("select cast(equality_move_on(:block) as text)", String.class)
                .setParameter("block", block.getId().value())
                .getSingleResult();
    }

    void forget(LocalDate until) {
        entityManager
                .createNativeQuery("select cast(equality_forget(:until) as text)", String.class)
                .setParameter("until", until)
                .getSingleResult();
    }

    void mix() {
        entityManager
                .createNativeQuery("select cast(equality_mix() as text)", String.class)
                .getSingleResult();
    }

    void rewrite() {
        entityManager
                .createNativeQuery("select cast(equality_rewrite() as text)", String.class)
                .getSingleResult();
    }
}
