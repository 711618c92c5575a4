package org.jobwright.services.interviews.kits;

import java.io.Serializable;
import org.jobwright.domain.interviews.kits.InterviewKitId;

/** A kit that can be chosen for an interview. */
public record KitChoice(InterviewKitId id, String name, int minutes) implements Serializable {}
