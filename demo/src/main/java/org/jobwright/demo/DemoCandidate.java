package org.jobwright.demo;

import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.files.DocumentType;
import org.jobwright.domain.shared.Language;

/**
 * A job seeker.
 *
 * @param cv the kind of file that they keep as a CV; null for none
 */
record DemoCandidate(
        String email, String name, Language language, int registeredDaysAgo, DocumentType cv, Resume resume) {}
