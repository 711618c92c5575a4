package org.jobwright.services.operations;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.services.audit.AuditCheck;
import org.jobwright.services.audit.ParkedWork;
import org.jobwright.services.shared.background.BackgroundRun;

/**
 * How this instance is, at one moment.
 *
 * @param at when it was looked at
 * @param problems what does not work or soon will not, the worst first; empty when everything works
 * @param backup the last one; null when none is known
 * @param runs of the timers of this node since it was started
 */
public record InstanceStatus(
        Instant at,
        List<StatusProblem> problems,
        Software software,
        Database database,
        SearchEngine search,
        Backlog backlog,
        ParkedWork parked,
        LastImport lastImport,
        LastBackup backup,
        AuditCheck audit,
        Machine machine,
        List<BackgroundRun> runs)
        implements Serializable {

    /**
     * What runs.
     *
     * @param commit what it was built from, short; empty when it was built without a repository
     */
    public record Software(String version, String commit, Instant startedAt) implements Serializable {}

    /**
     * What everything is kept in.
     *
     * @param schema the newest migration that the database has
     * @param expected the newest one that came with this server
     * @param bytes of all tables and indexes
     */
    public record Database(String version, int schema, int expected, long bytes, int connections, int mostConnections)
            implements Serializable {}

    /**
     * What finds adverts.
     *
     * @param documents how many adverts it knows; -1 while it does not answer
     * @param outside an engine beside this server
     */
    public record SearchEngine(boolean outside, long documents) implements Serializable {
        public boolean answers() {
            return documents >= 0;
        }
    }

    /** The import that was begun last, in the state that it calls so. */
    public record LastImport(String state, Instant startedAt, int postings) implements Serializable {}

    /** What the command {@code backup} made last. */
    public record LastBackup(Instant at, String file, long bytes) implements Serializable {
        public Duration age(Instant now) {
            return Duration.between(at, now);
        }
    }

    /** What this server has left, in bytes: of the disk with the data directory, and of Java's heap. */
    public record Machine(long diskFree, long diskSize, long heapUsed, long heapMost) implements Serializable {}
}
