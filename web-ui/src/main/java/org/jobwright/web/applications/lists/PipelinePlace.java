package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Set;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.services.applications.lists.ApplicantCard;

/** Where a reader is in a pipeline now, and where its people and stages lead from there. */
public class PipelinePlace implements Serializable {

    private final String posting;
    private final SerializableRunnable moved;
    private PipelineAddress address;

    /**
     * A place that changes as the reader searches, filters, sorts and unfolds.
     *
     * @param posting its reference
     * @param moved what happens when the place changes
     */
    public PipelinePlace(String posting, PipelineAddress address, SerializableRunnable moved) {
        this.posting = posting;
        this.address = address;
        this.moved = moved;
    }

    public String posting() {
        return posting;
    }

    public PipelineAddress address() {
        return address;
    }

    /** The content stays; only the address changes to reflect it. */
    public void move(PipelineAddress now) {
        address = now;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location("pipeline/" + posting, now.write()));
        moved.run();
    }

    /** Takes a stage and a tag out of the address that are no longer there; true if there was one. */
    public boolean leaveOut(Set<PipelineStageId> stages, Set<TagId> tags) {
        PipelineAddress known = address.withKnown(stages, tags);
        boolean isGone = !known.equals(address);
        address = known;
        return isGone;
    }

    /** The page of an applicant, which continues through the people shown here. */
    public String of(ApplicantCard person) {
        return "/app/" + path(person) + "?" + through(person).getQueryString();
    }

    /** Opens that page. */
    void open(ApplicantCard person) {
        UI.getCurrent().navigate(path(person), through(person));
    }

    private String path(ApplicantCard person) {
        return "pipeline/" + posting + "/" + person.reference().value();
    }

    /** From the board, the next person is in the same stage; from a list, in the same list. */
    private QueryParameters through(ApplicantCard person) {
        return (address.tab() == PipelineTab.BOARD ? address.withStage(person.stage()) : address).write();
    }

    /** The list of everyone in a stage. */
    public String of(PipelineStageId stage) {
        return of(PipelineAddress.of(PipelineTab.LIST).withStage(stage));
    }

    /** Another part of the same pipeline. */
    public String of(PipelineAddress part) {
        return "/app/pipeline/" + posting + "?" + part.write().getQueryString();
    }

    /** The file with the list as it is shown. */
    String file() {
        return "/postings/" + posting + "/applicants.csv?" + address.write().getQueryString();
    }
}
