package org.jobwright.web.shell.advert;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<String, FieldPanel> panels = new LinkedHashMap<>();
    private NativeDetails folded;

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
        diff.changed()
                .forEach(change -> add(named(
                        change.path(),
                        FieldPanel.changed(
                                texts,
                                words.label(change.path()),
                                before.name(),
                                words.of(change.live()),
                                after.name(),
                                words.of(change.submitted())))));
        if (!diff.unchanged().isEmpty()) {
            folded = new NativeDetails(
                    texts.get("shared.advert.unchanged", diff.unchanged().size()));
            folded.addClassName("jw-fold");
            Div fields = new Div();
            diff.unchanged().forEach(field -> fields.add(single(field)));
            folded.setContent(fields);
            add(folded);
        }
        return this;
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

    private FieldPanel single(AdvertField field) {
        String label = words.label(field.path());
        return named(
                field.path(),
                field.value() instanceof RichText text
                        ? FieldPanel.formatted(texts, label, RevealedText.of(text))
                        : FieldPanel.single(texts, label, words.of(field)));
    }

    private FieldPanel named(String path, FieldPanel panel) {
        panels.put(path, panel);
        return panel;
    }

    /** The panels by the paths of their fields. */
    protected final Map<String, FieldPanel> panels() {
        return Map.copyOf(panels);
    }

    /** Focuses the field of a path or its nearest parent, even if it is folded. */
    public void lead(String path) {
        panels.keySet().stream()
                .filter(known -> path.equals(known) || path.startsWith(known + ".") || path.startsWith(known + "["))
                .findFirst()
                .map(panels::get)
                .ifPresent(panel -> {
                    if (folded != null) {
                        folded.setOpen(true);
                    }
                    panel.lead();
                });
    }
}
