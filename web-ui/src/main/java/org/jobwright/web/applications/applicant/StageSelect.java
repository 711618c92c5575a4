package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.bulk.ApplicantPresenter;

/** The stage of one applicant, to change it at once; the browser's own list opens without a request. */
class StageSelect extends Div {

    StageSelect(ApplicantCard person, ApplicantPresenter desk) {
        addClassName("jw-stageselect");
        Element select = new Element("select");
        select.setAttribute("aria-label", desk.words().text("applications.pipeline.list.stage"));
        for (StageOption stage : desk.stages()) {
            if (stage.kind() == StageKind.HIRED && !stage.id().equals(person.stage())) {
                continue; // people are hired by a decision
            }
            Element option = new Element("option");
            option.setAttribute("value", stage.id().value().toString());
            option.setAttribute("selected", stage.id().equals(person.stage()));
            option.setText(desk.words().stage(stage));
            select.appendChild(option);
        }
        select.addPropertyChangeListener(
                "value", "change", change -> Identifiers.read(String.valueOf(change.getValue()), PipelineStageId::new)
                        .filter(chosen -> desk.stages().stream()
                                .anyMatch(stage -> stage.id().equals(chosen)))
                        .ifPresent(chosen -> desk.move(List.of(person), chosen)));
        getElement().appendChild(select);
    }
}
