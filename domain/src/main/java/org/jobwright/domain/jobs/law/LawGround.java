package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A rule that a finding rests on.
 *
 * @param fromPeople the number of people from which the rule binds, if the size of the employer leaves that open; else 0
 */
public record LawGround(String rule, Jurisdiction jurisdiction, String citation, LocalDate since, int fromPeople)
        implements Serializable {}
