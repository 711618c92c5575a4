package org.jobwright.domain.jobs.law;

import org.jobwright.domain.jobs.advert.SalaryRange;

/** The pay in a place, and where in the advert it stands. */
record PayThere(String path, SalaryRange range) {}
