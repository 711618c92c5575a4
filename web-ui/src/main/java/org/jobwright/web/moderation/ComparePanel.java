package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.findings.SimilarAdvert;
import org.jobwright.domain.moderation.likeness.EqualPassages;
import org.jobwright.domain.moderation.likeness.EqualPassages.Passage;
import org.jobwright.web.shared.text.Texts;

/** Two adverts side by side with their equal passages marked, when a moderator asks for it. */
class ComparePanel extends Div {

    private final SimilarAdvert other;
    private final Texts texts;
    private final SerializableFunction<JobPostingId, EqualPassages> compare;
    private final Button show;
    private final Div comparison = new Div();

    /** @param compare brings the texts of a case and of another posting */
    ComparePanel(SimilarAdvert other, Texts texts, SerializableFunction<JobPostingId, EqualPassages> compare) {
        this.other = other;
        this.texts = texts;
        this.compare = compare;
        show = new Button(texts.get("moderation.compare.show"), click -> toggle());
        show.addThemeVariants(ButtonVariant.SMALL);
        show.getElement().setAttribute("aria-expanded", "false");
        comparison.addClassName("jw-compared");
        comparison.setVisible(false);
        addClassName("jw-compare");
        add(show, comparison);
    }

    private void toggle() {
        boolean shown = !comparison.isVisible();
        comparison.removeAll();
        if (shown) {
            fill(compare.apply(other.posting()));
        }
        comparison.setVisible(shown);
        show.setText(texts.get(shown ? "moderation.compare.hide" : "moderation.compare.show"));
        show.getElement().setAttribute("aria-expanded", String.valueOf(shown));
    }

    private void fill(EqualPassages passages) {
        comparison.add(new Paragraph(texts.get(
                other.older() ? "moderation.compare.first" : "moderation.compare.second", texts.of(other.status()))));
        comparison.add(new Paragraph(texts.get("moderation.compare.marked")));
        if (other.moderationCase() != null) {
            comparison.add(new RouterLink(
                    texts.get("moderation.compare.case"),
                    CaseView.class,
                    other.moderationCase().toString()));
        }
        Div sides = new Div(
                side(texts.get("moderation.compare.here"), passages.here()),
                side(
                        texts.get(
                                "moderation.compare.there",
                                other.advert().title(),
                                other.employer().name()),
                        passages.there()));
        sides.addClassName("jw-compare-sides");
        comparison.add(sides);
    }

    private static Component side(String title, List<Passage> passages) {
        Div text = new Div();
        text.addClassName("jw-excerpt");
        passages.forEach(passage -> text.add(passage.equal() ? marked(passage.text()) : new Text(passage.text())));
        Section side = new Section(new H3(title), text);
        // A region that scrolls can be reached with the keyboard.
        side.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", title);
        return side;
    }

    private static HtmlComponent marked(String words) {
        HtmlComponent mark = new HtmlComponent("mark");
        mark.getElement().setText(words);
        return mark;
    }
}
