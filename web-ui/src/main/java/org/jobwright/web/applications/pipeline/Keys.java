package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.KeysDialog;

/** The keyboard shortcuts of the applicants' pages; {@code assets/board.js} handles them. */
public final class Keys {

    /** The key, and the text key of its explanation. */
    public record Key(String caps, String explanation) {}

    static final List<Key> BOARD = List.of(
            new Key("\u2190 \u2192 \u2191 \u2193", "applications.pipeline.keys.walk"),
            new Key("R", "applications.pipeline.keys.review"),
            new Key("X", "applications.pipeline.keys.select"),
            new Key("C", "applications.pipeline.keys.compare"),
            new Key("1-9", "applications.pipeline.keys.move"),
            new Key("M", "applications.pipeline.keys.move-ask"),
            new Key("A", "applications.pipeline.keys.advance"),
            new Key("D", "applications.pipeline.keys.decline"),
            new Key("E", "applications.pipeline.keys.open"),
            new Key("N", "applications.pipeline.keys.note"),
            new Key("[ ]", "applications.pipeline.keys.neighbours"),
            new Key("/", "applications.pipeline.keys.filter"),
            new Key("U", "applications.pipeline.keys.undo"),
            new Key("?", "applications.pipeline.keys.all"));

    public static final List<Key> PERSON = List.of(
            new Key("] J", "applications.pipeline.keys.next"),
            new Key("[ K", "applications.pipeline.keys.previous"),
            new Key("V", "applications.pipeline.keys.cv"),
            new Key("+ \u2212 0", "applications.pipeline.keys.size"),
            new Key("M", "applications.pipeline.keys.choose"),
            new Key("1-9", "applications.pipeline.keys.move"),
            new Key("A", "applications.pipeline.keys.advance"),
            new Key("D", "applications.pipeline.keys.decline"),
            new Key("N", "applications.pipeline.keys.note"),
            new Key("T", "applications.pipeline.keys.tag"),
            new Key("U", "applications.pipeline.keys.undo"),
            new Key("?", "applications.pipeline.keys.all"));

    private Keys() {}

    /** Explains them all. */
    public static void show(List<Key> keys, PipelineLabels words) {
        SequencedMap<String, String> explained = new LinkedHashMap<>();
        keys.forEach(key -> explained.put(key.caps(), words.text(key.explanation())));
        new KeysDialog(explained).open();
    }

    /** Opens the list of all keys for people who cannot press "?", or do not know about it. */
    public static Button help(String label, PipelineLabels words, SerializableRunnable explain) {
        Button help = new Button(label, click -> explain.run());
        help.addThemeVariants(ButtonVariant.TERTIARY);
        help.setAriaLabel(words.text("shared.keys.title"));
        help.addClassName("jw-keyhelp");
        return help;
    }
}
