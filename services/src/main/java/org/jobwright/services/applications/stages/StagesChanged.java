package org.jobwright.services.applications.stages;

import java.time.Instant;
import org.jobwright.domain.applications.pipeline.StageEdit;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.shared.failures.StaleData;

/** Someone else has changed the stages since they were seen: who, what and when. */
public class StagesChanged extends StaleData {

    private final transient Change change;

    StagesChanged(Change change) {
        this.change = change;
    }

    public Change getChange() {
        return change;
    }

    /**
     * The latest change.
     *
     * @param actor the name of the person who made it
     * @param kind the kind of the stage; null if the change was about all
     * @param name the employer's own name of the stage; null if the usual name of its kind is used
     */
    public record Change(String actor, StageEdit edit, StageKind kind, String name, Instant at) {}
}
