package org.jobwright.web.shell.forms;

import com.vaadin.flow.server.Command;
import java.io.Serializable;
import org.jobwright.domain.shared.failures.StaleData;

/**
 * Saves a draft while it is typed. If someone else saved in between it stops, so that neither text is lost, until the
 * person decides which to keep.
 *
 * @param <T> the input
 */
public class DraftAutosave<T> implements Serializable {

    /** Saves the input. */
    public interface Saving<T> extends Serializable {

        /**
         * Refuses as stale if someone else saved since.
         *
         * @return the version to save with next
         */
        Long save(Long seenVersion, T typed);
    }

    private final Saving<T> saving;
    private final Command someoneElseSaved;
    private Long seenVersion;
    private boolean stopped;

    public DraftAutosave(Long seenVersion, Saving<T> saving, Command someoneElseSaved) {
        this.seenVersion = seenVersion;
        this.saving = saving;
        this.someoneElseSaved = someoneElseSaved;
    }

    /** True if it was saved. */
    public boolean save(T typed) {
        if (stopped) {
            return false;
        }
        try {
            seenVersion = saving.save(seenVersion, typed);
        } catch (StaleData conflict) {
            stopped = true;
            someoneElseSaved.execute();
        }
        return !stopped;
    }

    /** Whether someone else saved, and the person has not decided which to keep. */
    public boolean isStopped() {
        return stopped;
    }

    /** Overwrites what someone else saved; only after the person has been shown that. */
    public void saveOver(Long theirVersion, T typed) {
        stopped = false;
        seenVersion = theirVersion;
        save(typed);
    }

    public Long seenVersion() {
        return seenVersion;
    }
}
