package org.jobwright.web.applications.matching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.services.matching.OwnMatch;
import org.jobwright.services.matching.OwnMatch.State;
import org.jobwright.services.matching.OwnMatchService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The explained match of an application, for who sent it: agree to it, see the same list, contest a line, take it back. */
public class MyMatchPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final ApplicationReference reference;
    private final String employer;
    private final OwnMatchService service;
    private final SerializableRunnable changed;

    /** Invisible where the employer does not have applications matched. */
    public MyMatchPanel(
            ApplicationReference reference, String employer, OwnMatchService service, SerializableRunnable changed) {
        this.reference = reference;
        this.employer = employer;
        this.service = service;
        this.changed = changed;
        OwnMatch match = service.of(reference);
        setVisible(match.state() != State.OFF);
        addClassNames("jw-panel", "jw-stack");
        add(new H2(texts.get("applications.match.mine")));
        switch (match.state()) {
            case OFF -> {
                // nothing to say
            }
            case OFFERED -> offer();
            case WAITING -> add(new Paragraph(texts.get("applications.match.mine.waiting")), takeBack());
            case READ -> {
                add(new Paragraph(texts.get("applications.match.mine.about", employer)));
                match.result().ifPresent(shown -> add(new MatchList(shown, this::contest)));
                add(takeBack());
            }
        }
    }

    private void offer() {
        ConsentText words = ConsentText.current(ConsentPurpose.MATCH, WorkspaceUser.language());
        ReadConsent read = words.read(); // of the words that are shown now, whatever they are at the click
        Button agree = new Button(
                texts.get("applications.match.mine.agree"),
                click -> change("applications.match.mine.agreed", () -> service.agree(reference, read)));
        agree.setDisableOnClick(true);
        add(new Paragraph(words.about(employer)), agree);
    }

    private Button takeBack() {
        Button button = new Button(
                texts.get("applications.match.mine.withdraw"),
                click -> change("applications.match.mine.withdrawn", () -> service.withdraw(reference)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        return button;
    }

    private Component contest(MatchLine line) {
        Button button = new Button(
                texts.get("applications.match.contest"), click -> new ContestDialog(texts, employer, text -> {
                            service.contest(reference, line.requirement().key(), text);
                            changed.run();
                            Toast.show(texts.get("applications.match.contest.said"));
                        })
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** A refusal means that the words or the employer's choice changed meanwhile: it is said, and the page shows how it is. */
    private void change(String key, SerializableRunnable action) {
        String said = texts.get(key);
        try {
            action.run();
        } catch (RuleViolation refused) {
            said = texts.of(refused);
        }
        changed.run();
        Toast.show(said);
    }
}
