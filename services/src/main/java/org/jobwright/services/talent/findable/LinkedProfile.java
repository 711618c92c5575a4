package org.jobwright.services.talent.findable;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.candidates.Resume;

/**
 * A profile as its link shows it.
 *
 * @param email null unless the person handed out how to reach them; so is the telephone number
 * @param endsAt when the link ends
 */
public record LinkedProfile(String name, String email, String phone, Resume resume, Instant endsAt)
        implements Serializable {}
