package org.jobwright.web.applications.cv;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.Optional;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.documents.ExtractionState;
import org.jobwright.domain.candidates.files.DocumentType;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.DrawnPages;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.Focus;

/**
 * A CV file: its pages as pictures or their text, whichever the reader chose last; of other files than PDFs the text.
 * {@code assets/cv.js} switches, enlarges and scrolls without a request.
 */
@Tag("jw-cv")
public class CvPanel extends HtmlContainer {

    private static final int MILLIS_TO_ASK_AGAIN = 500;
    private static final int MOST_QUESTIONS = 60;
    private static final int NEVER = -1;

    private final DocumentSummary file;
    private final String text;
    private final PipelineLabels words;
    private final Look look;
    private Registration asking;
    private int asked;

    /**
     * Opens the pages of a file, which the candidate can see; empty while they are being drawn. Those that were not drawn in
     * time are drawn {@code again}.
     */
    @FunctionalInterface
    public interface Look extends Serializable {
        Optional<DrawnPages> at(DocumentId file, boolean again);
    }

    /** @param text the extracted text; null until it is available */
    public CvPanel(DocumentSummary file, String text, PipelineLabels words, Look look) {
        this.file = file;
        this.text = text;
        this.words = words;
        this.look = look;
        getElement().setAttribute("data-document", file.id().toString());
        show(false);
    }

    /** Only the text of a file, for a hidden applicant; null until it is available. */
    public static Component masked(String text, PipelineLabels words) {
        return text == null || text.isBlank()
                ? state(words.text("applications.blind.no-text"))
                : new CvText(text, words);
    }

    private void show(boolean again) {
        removeAll();
        try {
            Optional<DrawnPages> pages = look.at(file.id(), again);
            if (pages.isEmpty() && asked < MOST_QUESTIONS) {
                add(bar(), state(words.text("applications.cv.drawing")));
                return;
            }
            stopAsking();
            show(pages.orElse(DrawnPages.LATE));
        } catch (RuleViolation notHandedOut) {
            stopAsking();
            add(state(words.texts().of(notHandedOut)));
        }
    }

    private void show(DrawnPages drawn) {
        if (!drawn.pages().isEmpty()) {
            Div bar = bar();
            bar.addComponentAtIndex(0, choice());
            bar.addComponentAtIndex(1, zoom());
            add(bar, new CvPages(file.id(), drawn, words));
            return;
        }
        add(bar());
        if (file.type() == DocumentType.PDF) {
            add(drawn.late() ? late() : state(words.text("applications.cv.cannot")));
        }
        if (file.extraction() == ExtractionState.DONE && text != null && !text.isBlank()) {
            add(new CvText(text, words));
        } else if (file.type() != DocumentType.PDF) {
            add(state(
                    file.extraction() == ExtractionState.DONE
                            ? words.text("applications.applicant.sent.cv-empty")
                            : words.texts().of(file.extraction())));
        }
    }

    private Div late() {
        Button again = new Button(words.text("applications.cv.again"), click -> {
            asked = 0;
            show(true);
            getUI().ifPresent(this::askAgain);
            Focus.moveTo(this);
        });
        again.setDisableOnClick(true);
        Div late = new Div(state(words.text("applications.cv.late")), again);
        late.addClassName("jw-stack");
        return late;
    }

    private Div bar() {
        Anchor original = new Anchor("/documents/" + file.id(), words.text("applications.cv.original"));
        original.setRouterIgnore(true);
        original.setTitle(file.fileName() + ", " + words.formats().size(file.size()));
        original.addClassName("original");
        Div bar = new Div(original);
        bar.addClassName("jw-cvbar");
        return bar;
    }

    private Div choice() {
        return group(
                "applications.cv.show",
                button("pages", words.text("applications.cv.pages"), "applications.cv.pages"),
                button("text", words.text("applications.cv.text"), "applications.cv.text"),
                button("both", words.text("applications.cv.both"), "applications.cv.both-long"));
    }

    private Div zoom() {
        return group(
                "applications.cv.zoom",
                button("-", "\u2212", "applications.cv.smaller"),
                button("0", words.text("applications.cv.fit"), "applications.cv.fit-long"),
                button("+", "+", "applications.cv.larger"));
    }

    private Div group(String label, Component... buttons) {
        Div group = new Div(buttons);
        group.addClassName("group");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", words.text(label));
        return group;
    }

    /** For {@code assets/cv.js}; the server need not know. */
    private NativeButton button(String act, String caption, String label) {
        NativeButton button = new NativeButton(caption);
        button.getElement()
                .setAttribute("data-cv", act)
                .setAttribute("aria-label", words.text(label))
                .setAttribute("title", words.text(label));
        return button;
    }

    private static Paragraph state(String sentence) {
        Paragraph state = new Paragraph(sentence);
        state.addClassName("jw-note");
        state.getElement().setAttribute("role", "status");
        return state;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPage().addJavaScript("context://assets/cv.js");
        if (file.type() == DocumentType.PDF) {
            askAgain(ui);
        }
    }

    private void askAgain(UI ui) {
        if (getChildren().noneMatch(CvPages.class::isInstance) && asked == 0) {
            ui.setPollInterval(MILLIS_TO_ASK_AGAIN);
            asking = ui.addPollListener(poll -> {
                asked++;
                show(false);
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopAsking();
    }

    private void stopAsking() {
        asked = MOST_QUESTIONS;
        if (asking != null) {
            asking.remove();
            asking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(NEVER));
        }
    }
}
