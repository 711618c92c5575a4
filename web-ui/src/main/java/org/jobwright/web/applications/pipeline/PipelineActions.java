package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.lists.PipelineAddress;
import org.jobwright.web.applications.lists.PipelinePlace;
import org.jobwright.web.applications.lists.PipelineTab;

/** What can be done with a pipeline as a whole: review the new people, change the stages, see what was done lately. */
class PipelineActions extends Div {

    private final ApplicantListQueries applicants;
    private final ApplicantPresenter desk;
    private final PipelinePlace place;
    private Anchor review;

    PipelineActions(
            ApplicantListQueries applicants,
            ApplicantPresenter desk,
            PipelinePlace place,
            SerializableRunnable explainKeys) {
        this.applicants = applicants;
        this.desk = desk;
        this.place = place;
        addClassName("jw-actions");
        if (desk.mayEditStages()) {
            add(new Anchor(
                    "/app/pipeline/" + place.posting() + "/stages", desk.words().text("applications.pipeline.stages")));
        }
        if (place.address().tab() == PipelineTab.BOARD && desk.mayMove()) {
            Button recent = new Button(desk.words().text("applications.pipeline.recent"), click -> desk.showRecent());
            recent.addThemeVariants(ButtonVariant.TERTIARY);
            add(recent, Keys.help(desk.words().text("shared.keys.title"), desk.words(), explainKeys));
        }
    }

    /** Shows the way to the new people, who are all in the first stage, as far as there are some. */
    void showReview(List<StageOption> stages) {
        if (review != null) {
            remove(review);
            review = null;
        }
        if (!desk.mayMove() || stages.isEmpty()) {
            return;
        }
        PipelineAddress from = place.address().forReview();
        Page<ApplicantCard> people = applicants.list(
                desk.posting(), from.filter().withStage(stages.getFirst().id()), from.order(), new PageRequest(1, 1));
        people.items().stream().findFirst().ifPresent(first -> {
            review = review(first, from, people.total());
            addComponentAsFirst(review);
        });
    }

    /** Starts with the first of them. */
    private Anchor review(ApplicantCard first, PipelineAddress from, long people) {
        Anchor link = new Anchor(
                "/app/pipeline/" + place.posting() + "/" + first.reference().value() + "?"
                        + from.write().getQueryString(),
                desk.words().text("applications.pipeline.review", people));
        link.addClassName("jw-linkbutton");
        link.getElement().setAttribute("data-review", true).setAttribute("aria-keyshortcuts", "R");
        return link;
    }
}
