package org.jobwright.services.equality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.equality.EqualityBlock;
import org.jobwright.domain.equality.EqualityBlockId;

/** Counts the blocks whose time is over and removes links to people, each step in a transaction of its own. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class EqualityRun {

    private static final int MOST = 500;

    /** How long people can still delete their answers after the count. */
    private static final int DAYS_LINKED = 30;

    @Inject
    private EqualityBlockRepository answers;

    @Inject
    private Clock clock;

    /** The blocks to be counted, the oldest first. */
    public List<EqualityBlockId> due() {
        return answers.due(today(), MOST);
    }

    /** Counts a block, or extends it if it is too small. Answers about open applications move to the next one. */
    public void close(@NotNull EqualityBlockId id) {
        EqualityBlock block = answers.lock(id);
        if (!block.isDue(today())) {
            return;
        }
        EqualityCounts counted = answers.count(block);
        if (!block.goesOn(counted.people())) {
            block.close(counted.report(block.getQuestions()), today());
            answers.moveOn(block);
        }
    }

    /** Destroys the secrets of blocks that were counted {@value #DAYS_LINKED} days ago, and the answers. */
    public void forget() {
        answers.forget(today().minusDays(DAYS_LINKED));
    }

    /** Removes the order in which answers arrived. */
    public void mix() {
        answers.mix();
    }

    /** Rewrites the stored rows in the order of {@link #mix}, without deleted ones. */
    public void rewrite() {
        answers.rewrite();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
