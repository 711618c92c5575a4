package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.access.ReadableApplications;

/** Who is left in a posting, and what ends with their applications. */
@ApplicationScoped
class CloseOutPeople {

    @Inject
    private CloseOutRepository closeOuts;

    @Inject
    @Any
    private Instance<AlsoEndingSource> sources;

    /** The people without an answer whom the reader reads, in the order in which they applied. */
    List<CloseOutPerson> left(JobPostingId posting, ReadableApplications readable, Instant now) {
        List<CloseOutPerson> left = closeOuts.left(posting, readable, now);
        // Only these can have accepted an offer; the others are turned down whatever hangs on their application.
        if (left.stream().noneMatch(person -> person.group() == CloseOutGroup.OFFER)) {
            return left;
        }
        Map<JobApplicationId, AlsoEndingKind> first = sources.stream()
                .flatMap(source -> source.first(posting, readable, now).stream())
                .collect(Collectors.toMap(AlsoEnding::application, AlsoEnding::kind, (one, same) -> one));
        return left.stream()
                .map(person -> person.group() == CloseOutGroup.OFFER ? person.first(first.get(person.id())) : person)
                .toList();
    }

    /** What ends with applications of the posting, in no order. */
    List<AlsoEnding> ending(JobPostingId posting, ReadableApplications readable, Instant now) {
        return sources.stream()
                .flatMap(source -> source.of(posting, readable, now).stream())
                .toList();
    }
}
