package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.web.shared.text.PlainMarkup;

/** The description, typed as plain text with a few signs, with a preview next to it. */
class TextPart extends AdvertPart {

    private final TextArea description;
    private final Div preview = new Div();
    // Imported markup is preserved as long as its words are not changed.
    private RichText kept = RichText.EMPTY;
    private String keptAsTyped = "";

    TextPart(AdvertFields fields, Command changed) {
        super("text", fields, changed);
        description = area("text.description", "description", 12);
        description.setRequiredIndicatorVisible(true);
        description.addValueChangeListener(change -> drawPreview());
        preview.addClassName("jw-prose");
        Div look = new Div(new H3(texts.get("jobs.form.look")), preview);
        look.addClassName("jw-look");
        Div both = new Div(description, look);
        both.addClassName("jw-editor");
        add(both);
    }

    private RichText read() {
        String typed = description.getValue();
        return typed.equals(keptAsTyped) ? kept : PlainMarkup.read(typed);
    }

    private void drawPreview() {
        preview.removeAll();
        preview.add(new Html("<div>" + RevealedText.of(read()).html() + "</div>"));
    }

    @Override
    void show(JobAdvert advert) {
        kept = advert.text().description();
        keptAsTyped = PlainMarkup.write(kept);
        description.setValue(keptAsTyped);
        drawPreview();
    }

    @Override
    JobAdvert write(JobAdvert advert) {
        AdvertText text = advert.text();
        return advert.withText(new AdvertText(read(), text.responsibilities(), text.qualifications(), text.skills()));
    }
}
