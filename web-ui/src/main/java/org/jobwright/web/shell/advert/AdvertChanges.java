package org.jobwright.web.shell.advert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import java.io.Serializable;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.changes.AdvertDiff;
import org.jobwright.domain.moderation.changes.AdvertField;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** An advert field by field: first what changed since an earlier text, with the rest folded; or all of it. */
public class AdvertChanges extends Div {

    /**
     * A text to compare.
     *
     * @param name its name for the reader
     */
    public record Side(String name, JobAdvert advert) implements Serializable {}

    private final Texts texts;
    private final AdvertLabels words;

    public AdvertChanges(Texts texts, Formats formats) {
        this.texts = texts;
        this.words = new AdvertLabels(texts, formats);
    }

    /**
     * Shows the differences, and folds the rest.
     *
     * @param title the key of the heading, which counts the changed fields
     */
    public AdvertChanges compare(String title, Side before, Side after) {
        AdvertDiff diff = AdvertDiff.between(before.advert(), after.advert());
        add(new H2(texts.get(title, diff.changed().size())));
        diff.changed().forEach(change -> add(changed(before, after, change)));
        if (!diff.unchanged().isEmpty()) {
            NativeDetails folded = new NativeDetails(
                    texts.get("shared.advert.unchanged", diff.unchanged().size()));
            folded.addClassName("jw-fold");
            Div fields = new Div();
            diff.unchanged().forEach(field -> fields.add(single(field)));
            folded.setContent(fields);
            add(folded);
        }
        return this;
    }

    /** A field that differs. */
    protected final FieldPanel changed(Side before, Side after, AdvertDiff.Change change) {
        return FieldPanel.changed(
                texts,
                words.label(change.path()),
                before.name(),
                words.of(change.live()),
                after.name(),
                words.of(change.submitted()));
    }

    /**
     * Shows the whole text.
     *
     * @param title the key of the heading
     * @param arguments of the heading
     */
    public final AdvertChanges whole(String title, JobAdvert advert, Object... arguments) {
        add(new H2(texts.get(title, arguments)));
        AdvertField.of(advert).stream().filter(field -> !field.isEmpty()).forEach(field -> add(single(field)));
        return this;
    }

    /** A field without a comparison. */
    protected final FieldPanel single(AdvertField field) {
        String label = words.label(field.path());
        return field.value() instanceof RichText text
                ? FieldPanel.formatted(label, RevealedText.of(text))
                : FieldPanel.single(label, words.of(field));
    }
}
