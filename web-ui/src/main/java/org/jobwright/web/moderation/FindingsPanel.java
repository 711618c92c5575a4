package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.findings.DuplicateFinding;
import org.jobwright.domain.moderation.findings.FieldFinding;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.TextFinding;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.web.moderation.passages.FoundWords;
import org.jobwright.web.moderation.passages.Passage;
import org.jobwright.web.moderation.passages.Passages;
import org.jobwright.web.shared.NotePlace;
import org.jobwright.web.shared.text.Texts;

/**
 * The findings, for the moderator to judge. Those about words are where these are, and here is a link to each; those
 * about the whole advert are here.
 */
class FindingsPanel extends Div {

    private final FindingEntry.Desk desk;
    private final Texts texts;
    private final Passages passages;
    private final UnorderedList links = new UnorderedList();

    FindingsPanel(FindingEntry.Desk desk, Passages passages) {
        this.desk = desk;
        this.texts = desk.texts();
        this.passages = passages;
        List<CaseFinding> findings = desk.details().item().findings();
        addClassNames("jw-panel", "jw-findings");
        setVisible(!findings.isEmpty());
        add(new H2(texts.get(
                "moderation.findings", desk.details().item().openFindings().size())));
        links.addClassName("jw-foundlinks");
        List<FindingEntry> whole = new ArrayList<>();
        findings.stream().filter(finding -> !isContact(finding)).forEach(finding -> place(finding)
                .ifPresentOrElse(
                        passage -> show(finding, passage), () -> whole.add(new FindingEntry(finding, desk, false))));
        links.setVisible(links.getComponentCount() > 0);
        add(links);
        whole.forEach(this::add);
        contacts(findings.stream().filter(FindingsPanel::isContact).toList());
    }

    private static boolean isContact(CaseFinding finding) {
        return finding.found().severity() == Severity.CONTACT;
    }

    /** Where it is in the advert; its words are marked there. */
    private Optional<Passage> place(CaseFinding finding) {
        Finding found = finding.found();
        String look = !finding.isOpen() ? "is-settled" : found.severity() == Severity.HIGH ? "is-high" : "is-open";
        return switch (found) {
            case TextFinding text ->
                FoundWords.mark(
                        passages,
                        text.field(),
                        text.found().quote(),
                        text.found().before(),
                        look);
            case FieldFinding link
            when link.code().startsWith("link.") ->
                FoundWords.mark(passages, link.field(), link.arguments().get(1).toString(), "", look)
                        .or(() -> FoundWords.mark(
                                passages, link.field(), link.arguments().get(0).toString(), "", look))
                        .or(() -> FoundWords.passage(passages, link.field()));
            // Two whole texts side by side need the width of the window.
            default ->
                found instanceof DuplicateFinding ? Optional.empty() : FoundWords.passage(passages, found.field());
        };
    }

    private void show(CaseFinding finding, Passage passage) {
        passage.setFound();
        passage.beside().add(new FindingEntry(finding, desk, true));
        Button link = new Button(label(finding.found(), passage), click -> passage.lead());
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        ListItem entry = new ListItem(link);
        entry.setClassName("is-settled", !finding.isOpen());
        links.add(entry);
    }

    /** With the words, or with the field: several warnings have the same name. */
    private String label(Finding found, Passage passage) {
        String chip = new FindingLabels(texts).chip(found);
        return found instanceof TextFinding text
                ? texts.get("shared.advert.note.at", chip, text.found().quote())
                : texts.get(
                        "moderation.finding.of-field", NotePlace.of(new FieldNote(passage.field(), ""), texts), chip);
    }

    /** Most employers give contact details, so they are only counted, listed and marked. */
    private void contacts(List<CaseFinding> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        contacts.forEach(contact -> {
            if (contact.found() instanceof TextFinding text) {
                FoundWords.mark(
                        passages,
                        text.field(),
                        text.found().quote(),
                        text.found().before(),
                        "is-contact");
            }
        });
        Paragraph listed = new Paragraph(contacts.stream()
                .map(contact -> contact.found().arguments().getFirst().toString())
                .collect(Collectors.joining(", ")));
        listed.addClassName("jw-soft");
        Div entry = new Div(new Paragraph(texts.get("moderation.finding.contacts", contacts.size())), listed);
        entry.addClassNames("jw-finding", "is-settled");
        add(entry);
    }
}
