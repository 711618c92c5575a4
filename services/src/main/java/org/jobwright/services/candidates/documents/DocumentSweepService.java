package org.jobwright.services.candidates.documents;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Deletes the bytes without a row, and their drawn pages: their transaction failed, or their row was deleted. A database without any row is
 * more likely a new one next to old files, so nothing is deleted, unless a person was erased from it.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DocumentSweepService {

    private static final Logger LOG = Logger.getLogger(DocumentSweepService.class);

    /** Longer than any transaction that could still insert the row of a file. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private static final int BATCH = 500;

    @Inject
    private DocumentRepository documents;

    @Inject
    private DocumentStore store;

    @Inject
    private PageStore pages;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    /**
     * How many files were deleted; none during a backup, which still needs the files of its rows. The files are listed
     * outside any transaction, part by part, because that may take minutes and there may be many.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int sweep() {
        DocumentSweepService each = context.getBusinessObject(DocumentSweepService.class);
        Instant settled = clock.instant().minus(SETTLED);
        store.deleteUnfinishedBefore(settled);
        boolean knowsAny = each.knowsAny();
        inBatches(pages.keys(), knowsAny, each::deleteOrphanPages);
        int deleted = 0;
        for (String part : DocumentKeys.PARTS) {
            deleted += inBatches(store.keysPutBefore(settled, part), knowsAny, each::deleteOrphans);
        }
        return deleted;
    }

    private static int inBatches(List<String> keys, boolean knowsAny, ToIntFunction<List<String>> delete) {
        if (!keys.isEmpty() && !knowsAny) {
            LOG.warnf(
                    "The database knows of no document, and there are files such as %s: none is deleted, because they"
                            + " may belong to another database.",
                    keys.getFirst());
            return 0;
        }
        int deleted = 0;
        for (int from = 0; from < keys.size(); from += BATCH) {
            deleted += delete.applyAsInt(keys.subList(from, Math.min(from + BATCH, keys.size())));
        }
        return deleted;
    }

    /** Whether the database has a row of any document, or had one that was erased with its owner. */
    public boolean knowsAny() {
        return documents.hasAny() || documents.hasErased();
    }

    /** Deletes those of some files that have no row; none during a backup. */
    public int deleteOrphans(List<String> keys) {
        if (!lock.tryHold("documents")) {
            return 0;
        }
        Set<String> orphans = orphans(keys);
        orphans.forEach(store::delete);
        return orphans.size();
    }

    /** Deletes the drawn pages on this node whose document has no row; no backup needs them, nor does another node. */
    public int deleteOrphanPages(List<String> keys) {
        Set<String> orphans = orphans(keys);
        orphans.forEach(pages::delete);
        return orphans.size();
    }

    private Set<String> orphans(List<String> keys) {
        Set<String> orphans = new HashSet<>(keys);
        documents.existingKeys(keys).forEach(orphans::remove);
        return orphans;
    }
}
