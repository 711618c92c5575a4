package org.jobwright.domain.moderation.findings;

import java.util.stream.Stream;

/** Looks for one kind of thing that a moderator should see first. */
@FunctionalInterface
interface FindingRule {

    Stream<Finding> check(SubmittedAdvert submitted);
}
