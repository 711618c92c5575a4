package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.services.applications.lists.ApplicantFilter.Mark;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.words.PipelineLabels;

/** Filters of a list, one click each: the stages, of which at most one is selected, and the marks of applicants. */
class FilterChips extends Div {

    private final List<StageOption> stages;
    private final PipelineLabels words;
    private final SerializableConsumer<PipelineAddress> narrowed;

    FilterChips(List<StageOption> stages, PipelineLabels words, SerializableConsumer<PipelineAddress> narrowed) {
        this.stages = List.copyOf(stages);
        this.words = words;
        this.narrowed = narrowed;
        addClassName("jw-filterchips");
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.text("applications.pipeline.list.filter"));
    }

    void show(PipelineAddress address) {
        removeAll();
        if (address.tab() == PipelineTab.LIST) {
            stages.forEach(stage -> {
                boolean chosen = stage.id().equals(address.stage());
                add(chip(words.stage(stage), chosen, address.withStage(chosen ? null : stage.id())));
            });
        }
        List<Mark> marks =
                address.tab() == PipelineTab.CLOSED ? List.of(Mark.MUST_HAVE_MISSED) : List.of(Mark.values());
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
