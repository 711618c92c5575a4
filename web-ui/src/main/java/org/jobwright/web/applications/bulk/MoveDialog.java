package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.words.LeftOutNotice;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.NameList;

/** Asks for the stage to move to. */
class MoveDialog extends Dialog {

    MoveDialog(ApplicantPresenter desk, List<ApplicantCard> people) {
        PipelineLabels words = desk.words();
        setHeaderTitle(words.text("applications.pipeline.move.title", words.who(people)));

        RadioButtonGroup<StageOption> stage = new RadioButtonGroup<>(words.text("applications.pipeline.move.stage"));
        stage.setItems(desk.targets());
        stage.setItemLabelGenerator(words::stage);
        desk.targets().stream()
                .dropWhile(option -> !option.id().equals(people.getFirst().stage()))
                .skip(1)
                .findFirst()
                .or(() -> desk.targets().stream().findFirst())
                .ifPresent(stage::setValue);

        Button move = new Button(words.text("applications.pipeline.move.do"), click -> {
            close();
            desk.move(people, stage.getValue().id());
        });
        move.setDisableOnClick(true);
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.addClickShortcut(Key.ENTER).listenOn(stage);

        LeftOutNotice leftOut = new LeftOutNotice();
        SerializableRunnable look = () ->
                leftOut.show(words.leftOut(desk.leftOut(people, stage.getValue().id())), words.texts());
        look.run();
        stage.addValueChangeListener(change -> look.run());
        if (people.size() > 1) {
            add(new NameList(words.names(people), words.texts()));
        }
        Paragraph private_ = new Paragraph(words.text("applications.pipeline.move.private"));
        private_.addClassName("jw-note");
        add(stage, leftOut, private_);
        getFooter().add(new Button(words.text("shared.cancel"), click -> close()), move);
        addOpenedChangeListener(change ->
                stage.getElement().executeJs("setTimeout(() => this.querySelector('input:checked').focus(), 300)"));
    }
}
