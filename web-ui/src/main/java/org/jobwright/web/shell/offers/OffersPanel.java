package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Set;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The offer to an applicant: what is out, what is being written, and what the reader can do with both. */
public class OffersPanel extends Section {

    /** What moves the application, or plans or drops a telling. */
    private static final Set<String> MOVING = Set.of("send", "undo", "hire", "withdraw");

    private final Texts texts = WorkspaceUser.texts();
    private final Offers offers;
    private final ApplicationReference application;
    private final SerializableRunnable moved;
    private final H2 heading = new H2(texts.get("shared.offers.title"));
    private final Div notice = new Div();

    OffersPanel(Offers offers, ApplicationReference application, SerializableRunnable moved) {
        this.offers = offers;
        this.application = application;
        this.moved = moved;
        addClassNames("jw-stack", "jw-offers");
        heading.setId("offers");
        heading.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "offers");
        notice.addClassNames("jw-notice", "jw-notice--warning");
        notice.getElement().setAttribute("role", "alert");
        show();
    }

    /** Draws it anew. */
    void show() {
        removeAll();
        notice.setVisible(false);
        OfferDetails details = offers.queries.of(application);
        add(heading, notice);
        details.sent().ifPresent(sent -> add(new SentOfferPart(this, details, sent)));
        if (details.unsent().isPresent()) {
            add(new DraftOfferPart(this, details));
        } else if (details.changeable() && details.active() && mayBegin(details)) {
            begin(details);
        } else if (details.sent().isEmpty()) {
            Paragraph none = new Paragraph(texts.get("shared.offers.none"));
            none.addClassName("jw-soft");
            add(none);
        }
    }

    private static boolean mayBegin(OfferDetails details) {
        return details.sent()
                .map(sent -> sent.state() != OfferState.ACCEPTED
                        && sent.state() != OfferState.HIRED
                        && sent.state() != OfferState.DECLINED
                        && sent.state() != OfferState.BACKED_OUT)
                .orElse(true);
    }

    private void begin(OfferDetails details) {
        if (details.sent().isEmpty()) {
            Paragraph none = new Paragraph(texts.get("shared.offers.begin.how", details.applicant()));
            none.addClassName("jw-soft");
            add(none);
        }
        Button begin =
                new Button(texts.get(details.sent().isEmpty() ? "shared.offers.begin" : "shared.offers.begin-next"));
        begin.addClickListener(click -> replace(begin, new DraftOfferPart(this, details)));
        if (details.sent().isEmpty()) {
            begin.addThemeVariants(ButtonVariant.PRIMARY);
        }
        add(begin);
    }

    Offers offers() {
        return offers;
    }

    ApplicationReference application() {
        return application;
    }

    /** A button that does something once, says so, and draws the panel anew; refused, the panel says why. */
    Button button(String key, SerializableRunnable action) {
        Button button = new Button(texts.get("shared.offers.do." + key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            run(key, action);
            button.setEnabled(true);
        });
        return button;
    }

    /** The same for a dialog. */
    void run(String key, SerializableRunnable action) {
        try {
            action.run();
            if (MOVING.contains(key)) {
                moved.run(); // another panel takes the place of this one
            } else {
                show();
            }
            UI.getCurrent().getPage().executeJs("document.getElementById('offers')?.focus()");
            Toast.show(texts.get("shared.offers.done." + key));
        } catch (InvalidInput aboutFields) {
            throw aboutFields;
        } catch (RuleViolation refused) {
            show();
            say(texts.of(refused));
        }
    }

    /** Why nothing was saved: what was typed stays until the reader wants to see what is so now. */
    void sayAndKeep(String sentence) {
        warnAndKeep(sentence);
        heading.getElement().callJsFunction("focus");
    }

    /** The same to somebody who is typing, and goes on where they are. */
    void warnAndKeep(String sentence) {
        warn(sentence);
        notice.add(new Button(texts.get("shared.offers.show-current"), click -> show()));
    }

    /** A sentence above all, read out at once. */
    void say(String sentence) {
        warn(sentence);
        heading.getElement().callJsFunction("focus");
    }

    private void warn(String sentence) {
        notice.removeAll();
        notice.add(new Paragraph(sentence));
        notice.setVisible(true);
    }
}
