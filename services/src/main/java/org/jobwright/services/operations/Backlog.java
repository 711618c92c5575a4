package org.jobwright.services.operations;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is still to be done in the background.
 *
 * @param mailsPending owed and not sent yet, those put off included
 * @param oldestMail age of the oldest; zero if there is none
 * @param mailsDead given up
 * @param indexChanges changes that the search does not know yet
 * @param indexLag for how long it has not known the oldest of them; zero when there is none
 * @param texts documents whose text is still to be read
 * @param oldestUnscanned for how long the oldest document has waited for the virus scanner; zero when none does
 */
public record Backlog(
        long mailsPending,
        Duration oldestMail,
        long mailsDead,
        long indexChanges,
        Duration indexLag,
        long texts,
        Duration oldestUnscanned)
        implements Serializable {}
