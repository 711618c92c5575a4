package org.jobwright.domain.talent.reading;

import java.util.List;

/** Lines below one heading; the heading itself is not among them. */
record CvSection(SectionKind kind, List<CvLine> lines) {}
