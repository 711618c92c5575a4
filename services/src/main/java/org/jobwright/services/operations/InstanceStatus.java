package org.jobwright.services.operations;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.services.audit.AuditCheck;
import org.jobwright.services.audit.ParkedWork;
import org.jobwright.services.jobs.law.RuleProblems;
import org.jobwright.services.jobs.revisions.RevisionProblems;
import org.jobwright.services.shared.background.BackgroundRun;
import org.jobwright.services.site.PublicSite;

/**
 * The state of this instance at one moment.
 *
 * @param at when it was measured
 * @param problems what does not work or soon will not, worst first; empty if everything works
 * @param backup the last one; null if none is known
 * @param runs of the timers of this node since it started
 * @param rules problems with rules about adverts
 * @param words problems with the words that adverts are searched for
 * @param site what the operator says about the public site
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
        List<BackgroundRun> runs,
        RuleProblems rules,
        RevisionProblems words,
        PublicSite site)
        implements Serializable {

    /**
     * The running software.
     *
     * @param commit of the build, short; empty if it was built without a repository
     * @param node the name of this machine as one of several; empty if it is the only one
     */
    public record Software(String version, String commit, Instant startedAt, String node) implements Serializable {}

    /**
     * The database.
     *
     * @param schema the newest migration of the database
     * @param expected the newest migration that this server ships
     * @param bytes of all tables and indexes
     */
    public record Database(String version, int schema, int expected, long bytes, int connections, int mostConnections)
            implements Serializable {}

    /**
     * The search engine.
     *
     * @param documents the number of adverts in the index; -1 if it does not respond
     * @param outside an external engine
     */
    public record SearchEngine(boolean outside, long documents) implements Serializable {
        public boolean answers() {
            return documents >= 0;
        }
    }

    /** The latest import, and the name of its state. */
    public record LastImport(String state, Instant startedAt, int postings) implements Serializable {}

    /** The result of the latest {@code backup} command. */
    public record LastBackup(Instant at, String file, long bytes) implements Serializable {
        public Duration age(Instant now) {
            return Duration.between(at, now);
        }
    }

    /** The free resources of this server, in bytes: of the disk with the data directory, and of Java's heap. */
    public record Machine(long diskFree, long diskSize, long heapUsed, long heapMost) implements Serializable {}
}
