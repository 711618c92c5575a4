package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.services.applications.pipeline.ApplicantFilter.Mark;

/** Filters of a list, one click each: the stages, of which at most one is selected, and the marks of applicants. */
class FilterChips extends Div {

    private final ApplicantPresenter desk;
    private final PipelineTab tab;
    private final SerializableConsumer<PipelineAddress> narrowed;

    FilterChips(ApplicantPresenter desk, PipelineTab tab, SerializableConsumer<PipelineAddress> narrowed) {
        this.desk = desk;
        this.tab = tab;
        this.narrowed = narrowed;
        addClassName("jw-filterchips");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", desk.words().text("applications.pipeline.list.filter"));
    }

    void show(PipelineAddress address) {
        removeAll();
        PipelineLabels words = desk.words();
        if (tab == PipelineTab.LIST) {
            desk.stages().forEach(stage -> {
                boolean chosen = stage.id().equals(address.stage());
                add(chip(words.stage(stage), chosen, address.withStage(chosen ? null : stage.id())));
            });
        }
        List<Mark> marks = tab == PipelineTab.CLOSED ? List.of(Mark.MUST_HAVE_MISSED) : List.of(Mark.values());
        for (Mark mark : marks) {
            boolean chosen = address.marks().contains(mark);
            add(chip(words.texts().of(mark), chosen, address.withMark(mark, !chosen)));
        }
    }

    private NativeButton chip(String text, boolean chosen, PipelineAddress then) {
        NativeButton chip = new NativeButton(text, click -> narrowed.accept(then));
        chip.addClassName("jw-filterchip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        return chip;
    }
}
