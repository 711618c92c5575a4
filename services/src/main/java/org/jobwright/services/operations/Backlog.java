package org.jobwright.services.operations;

import java.io.Serializable;
import java.time.Duration;

/**
 * Pending background work.
 *
 * @param mailsPending due and not sent yet, including postponed ones
 * @param oldestMail age of the oldest; zero if there is none
 * @param mailsDead failed for good
 * @param indexChanges changes that are not in the search index yet
 * @param indexLag age of the oldest of them; zero if there is none
 * @param texts documents whose text is still to be extracted
 * @param oldestUnscanned how long the oldest document has waited for the virus scanner; zero if none does
 * @param oldestUnsealed how long the oldest line of the audit log has waited to be sealed; zero if none does
 */
public record Backlog(
        long mailsPending,
        Duration oldestMail,
        long mailsDead,
        long indexChanges,
        Duration indexLag,
        long texts,
        Duration oldestUnscanned,
        Duration oldestUnsealed)
        implements Serializable {}
