package org.jobwright.web.talent.contact;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.domain.talent.contact.ContactState;
import org.jobwright.domain.talent.contact.SharedPart;
import org.jobwright.services.moderation.reports.MessageReportQueries;
import org.jobwright.services.moderation.reports.MessageReportService;
import org.jobwright.services.moderation.reports.ReportContact;
import org.jobwright.services.talent.contact.CandidateContactQueries;
import org.jobwright.services.talent.contact.CandidateContactService;
import org.jobwright.services.talent.contact.MyContact;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.conversation.ReportDialog;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Employers that ask to get in touch: what they say, what they would see, yes and no, and the way back. */
@Route(value = "profile/contacts", layout = WorkspaceLayout.class)
@PermitAll
public class ContactsView extends WorkspaceView implements BeforeEnterObserver {

    private final CandidateContactQueries queries;
    private final CandidateContactService service;
    private final MessageReportService reports;
    private final MessageReportQueries reportQueries;
    private Map<ContactRequestId, ReportState> reported = Map.of();

    @Inject
    public ContactsView(
            CandidateContactQueries queries,
            CandidateContactService service,
            MessageReportService reports,
            MessageReportQueries reportQueries) {
        this.queries = queries;
        this.service = service;
        this.reports = reports;
        this.reportQueries = reportQueries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        Anchor back = new Anchor("/app/profile/visibility", text("talent.findable.title"));
        back.addClassName("jw-back");
        add(back, heading(text("talent.contacts.title")), sub(text("talent.contacts.sub")));
        List<MyContact> contacts = queries.mine();
        reported = reportQueries.mineOfContacts();
        if (contacts.isEmpty()) {
            Paragraph none = new Paragraph(text("talent.contacts.none"));
            none.addClassName("jw-note");
            add(none);
            return;
        }
        Div list = new Div();
        list.addClassName("jw-stack");
        contacts.forEach(contact -> list.add(panel(contact)));
        add(list);
    }

    private Section panel(MyContact contact) {
        Div title = new Div(
                new H2(contact.organization()), new StateBadge(texts.of(contact.state()), look(contact.state())));
        title.addClassName("jw-title");
        Paragraph words = new Paragraph(contact.text());
        words.addClassName("jw-quote");
        Section panel = new Section(title, words, new Paragraph(said(contact)));
        panel.addClassNames("jw-panel", "jw-stack");
        if (contact.state() == ContactState.SENT) {
            answer(contact, panel);
        } else if (contact.state() == ContactState.ACCEPTED) {
            panel.add(actions(button("talent.contacts.end", contact, () -> service.end(contact.id()))));
        } else if (contact.state() == ContactState.DECLINED && contact.until() != null) {
            panel.add(actions(button("talent.contacts.reconsider", contact, () -> service.reconsider(contact.id()))));
        }
        panel.add(report(contact));
        return panel;
    }

    /** A quiet way to report what the employer wrote, or what became of it. */
    private Component report(MyContact contact) {
        ReportState state = reported.get(contact.id());
        if (state != null) {
            Paragraph told = new Paragraph(text("shared.conversation.report." + state));
            told.addClassName("jw-soft");
            return told;
        }
        Button report = new Button(text("shared.conversation.report"));
        report.addThemeVariants(ButtonVariant.TERTIARY);
        report.setAriaLabel(text("talent.kept.label", report.getText(), contact.organization()));
        report.addClickListener(click -> new ReportDialog(contact.organization(), texts, (reason, words) -> {
                    reports.reportContact(new ReportContact(contact.id(), reason, words));
                    say(text("shared.conversation.report.sent"));
                })
                .open());
        return report;
    }

    private void answer(MyContact contact, Section panel) {
        Button decline = button("talent.contacts.decline", contact, () -> service.decline(contact.id()));
        if (contact.obstacle() != null) {
            panel.add(new Paragraph(obstacle(contact)), actions(decline));
            return;
        }
        FormProblems problems = new FormProblems();
        CheckboxGroup<SharedPart> parts = problems.field("parts", new CheckboxGroup<>(text("talent.contacts.parts")));
        parts.setItems(SharedPart.values());
        parts.setItemLabelGenerator(texts::of);
        ConsentText words = ConsentText.current(ConsentPurpose.CONTACT, WorkspaceUser.language());
        ReadConsent read = words.read(); // of the words that are shown now, whatever they are at the click
        Button accept = new Button(text("talent.contacts.accept"), click -> {
            if (problems.run("parts", () -> service.accept(contact.id(), parts.getValue(), read))) {
                say(text("talent.contacts.accept.said", contact.organization()));
            }
        });
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setAriaLabel(text("talent.kept.label", accept.getText(), contact.organization()));
        panel.add(parts, new Paragraph(words.about(contact.organization())), actions(accept, decline));
    }

    private String obstacle(MyContact contact) {
        return switch (contact.obstacle()) {
            case STOPPED -> text("talent.contacts.stopped", contact.organization());
            case HIDDEN -> text("talent.contacts.hidden", contact.organization());
        };
    }

    private static Div actions(Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("jw-actions");
        return actions;
    }

    private String said(MyContact contact) {
        String sent = formats.date(contact.sentAt());
        return switch (contact.state()) {
            case SENT -> text("talent.contacts.sent", sent, formats.date(contact.until()));
            case ACCEPTED ->
                text(
                        "talent.contacts.accepted",
                        formats.date(contact.until()),
                        contact.shared().stream().map(texts::of).collect(Collectors.joining(", ")));
            case DECLINED -> text("talent.contacts.declined", sent);
            case EXPIRED -> text("talent.contacts.expired", sent);
            case ENDED -> text("talent.contacts.ended", sent);
        };
    }

    private Button button(String key, MyContact contact, SerializableRunnable action) {
        Button button = new Button(text(key), click -> {
            String said = text(key + ".said", contact.organization());
            try {
                action.run();
            } catch (RuleViolation refused) {
                said = texts.of(refused);
            }
            say(said);
        });
        button.setAriaLabel(text("talent.kept.label", text(key), contact.organization()));
        button.setDisableOnClick(true);
        return button;
    }

    private void say(String said) {
        show();
        focusHeading();
        Toast.show(said);
    }

    private static String look(ContactState state) {
        return switch (state) {
            case SENT -> "received";
            case ACCEPTED -> "live";
            case DECLINED, ENDED -> "withdrawn";
            case EXPIRED -> "expired";
        };
    }
}
