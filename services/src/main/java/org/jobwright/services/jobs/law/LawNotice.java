package org.jobwright.services.jobs.law;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;

/**
 * What laws that began or changed after an advert was published require.
 *
 * @param until the day by which it should be changed; null until its owners are told
 * @param paused whether it was paused for that
 */
public record LawNotice(List<FieldProblem> problems, LocalDate until, boolean paused) implements Serializable {

    public LawNotice {
        problems = List.copyOf(problems);
    }
}
