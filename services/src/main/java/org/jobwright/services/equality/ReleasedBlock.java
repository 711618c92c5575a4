package org.jobwright.services.equality;

import java.time.LocalDate;
import org.jobwright.domain.equality.EqualityReport;
import org.jobwright.domain.equality.QuestionSet;

/**
 * A report about the applications that ended within some days.
 *
 * @param last the last of these days
 */
public record ReleasedBlock(QuestionSet questions, LocalDate first, LocalDate last, EqualityReport report) {}
