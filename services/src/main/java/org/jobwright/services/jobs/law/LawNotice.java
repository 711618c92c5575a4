package org.jobwright.services.jobs.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;

/**
 * What laws demand that began or changed after an advert was published.
 *
 * @param until the day until which it should be changed; null while its owners were not told yet
 * @param paused it was taken off the site for that
 */
public record LawNotice(List<FieldProblem> problems, LocalDate until, boolean paused) implements Serializable {

    public LawNotice {
        problems = List.copyOf(problems);
    }
}
