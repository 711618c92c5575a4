package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.web.applications.tags.TagFilter;
import org.jobwright.web.applications.words.PipelineLabels;

/** Narrows a board or a list: words, one click for each filter, and a tag. What is chosen is in the address. */
public class FilterBar extends Div {

    private static final int TYPING_PAUSE_MILLIS = 300;

    private final PipelinePlace place;
    private final SerializableRunnable narrowed;
    private final FilterChips chips;

    /**
     * The bar of a board or a list.
     *
     * @param tags the vocabulary; without tags there is no filter by them
     * @param narrowed shows the people who are left
     */
    public FilterBar(
            PipelinePlace place,
            List<StageOption> stages,
            PipelineLabels words,
            List<TagOption> tags,
            SerializableRunnable narrowed) {
        this.place = place;
        this.narrowed = narrowed;
        chips = new FilterChips(stages, words, this::narrow);
        chips.show(place.address());
        addClassName("jw-listbar");
        add(search(words), chips);
        if (!tags.isEmpty()) {
            add(new TagFilter(
                    tags,
                    place.address().tag(),
                    words.texts(),
                    tag -> narrow(place.address().withTag(tag))));
        }
    }

    private TextField search(PipelineLabels words) {
        TextField search = new TextField();
        search.setPlaceholder(words.text("applications.pipeline.list.search"));
        search.setAriaLabel(words.text("applications.pipeline.list.search"));
        search.addClassName("jw-search");
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.setValue(place.address().words());
        search.addValueChangeListener(change -> narrow(place.address().withWords(change.getValue())));
        return search;
    }

    private void narrow(PipelineAddress now) {
        chips.show(now);
        place.move(now);
        narrowed.run();
    }
}
