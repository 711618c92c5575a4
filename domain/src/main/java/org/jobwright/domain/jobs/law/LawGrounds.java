package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.util.List;

/** The rules that a finding rests on, as an argument of its sentence. */
public record LawGrounds(List<LawGround> grounds) implements Serializable {

    public LawGrounds {
        grounds = List.copyOf(grounds);
    }
}
