package org.jobwright.web.shared.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.services.applications.apply.RunningApplication;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.search.saved.SavedJobQueries;
import org.jobwright.web.shared.http.CurrentPerson;

/** What the reader has done with the jobs of a page, looked up once for all of them. */
@RequestScoped
public class JobMarks {

    @Inject
    private CandidateApplicationQueries applications;

    @Inject
    private SavedJobQueries jobs;

    @Inject
    private CurrentPerson person;

    private Map<String, RunningApplication> applied;
    private Set<String> saved;

    /** The reader's running application for a posting. */
    public Optional<RunningApplication> applied(String posting) {
        if (applied == null) {
            applied = person.get().filter(one -> !one.visiting()).isPresent() ? applications.running() : Map.of();
        }
        return Optional.ofNullable(applied.get(posting));
    }

    /** Whether the reader saved a posting. */
    public boolean isSaved(String posting) {
        if (saved == null) {
            saved = person.get().isPresent() ? jobs.references() : Set.of();
        }
        return saved.contains(posting);
    }
}
