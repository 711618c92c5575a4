package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The rules that a finding rests on, as an argument of its sentence. */
public record LawGrounds(List<LawGround> grounds) implements Serializable {

    public LawGrounds {
        grounds = List.copyOf(grounds);
    }

    /** For lists that no page translates, such as the reasons of an import. */
    @Override
    public String toString() {
        return grounds.stream()
                .map(ground -> ground.jurisdiction().code() + " (" + ground.citation() + ")")
                .collect(Collectors.joining("; "));
    }
}
