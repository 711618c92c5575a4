package org.jobwright.web.shell.scorecards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import org.jobwright.domain.interviews.kits.Rating;

/** Five words side by side, or below each other on a phone, each large enough for a thumb. */
class RatingField extends RadioButtonGroup<Rating> {

    /** @param anchors what a word means here; empty for nothing more than it says */
    RatingField(String label, ScorecardWords words, SerializableFunction<Rating, String> anchors) {
        super(label);
        addClassName("jw-rating");
        setItems(Rating.values());
        setRenderer(new ComponentRenderer<>(rating -> {
            Span word = new Span(words.texts().of(rating));
            word.addClassName("word");
            Div item = new Div(word);
            String anchor = anchors.apply(rating);
            if (!anchor.isEmpty()) {
                Span means = new Span(anchor);
                means.addClassName("means");
                item.add(means);
            }
            return item;
        }));
    }
}
