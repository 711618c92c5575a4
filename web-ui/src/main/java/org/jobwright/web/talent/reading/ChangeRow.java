package org.jobwright.web.talent.reading;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume.Education;
import org.jobwright.domain.candidates.Resume.Skill;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.talent.reading.CvLine;
import org.jobwright.domain.talent.reading.ProposedChange;
import org.jobwright.domain.talent.reading.ProposedPart;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** One proposal: a box to choose it, the lines of the CV, the text that comes with it, and what the profile says today where that differs. */
class ChangeRow extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final ProposedChange change;
    private final Checkbox box;

    ChangeRow(ProposedChange change, Command chosen) {
        this.change = change;
        box = new Checkbox(label());
        box.addValueChangeListener(click -> {
            if (click.isFromClient()) {
                chosen.execute();
            }
        });
        add(box);
        if (change.part() != ProposedPart.SKILLS) {
            add(quote());
        }
        if (change.description() != null) {
            Paragraph words = new Paragraph(change.description());
            words.addClassNames("jw-quote", "jw-soft");
            Details description = new Details(texts.get("talent.cv.description"), words);
            description.setOpened(true);
            add(description);
        }
        if (change.today() != null) {
            Paragraph today = new Paragraph(texts.get("talent.cv.today", said(change.today())));
            today.addClassName("jw-changetoday");
            add(today);
        }
    }

    private Paragraph quote() {
        String lines = change.source().stream().map(CvLine::text).collect(Collectors.joining("\n"));
        Paragraph quote = new Paragraph(lines);
        quote.addClassNames("jw-quote", "jw-soft");
        return quote;
    }

    boolean isChosen() {
        return box.getValue();
    }

    void choose(boolean choose) {
        box.setValue(choose);
    }

    ProposedChange change() {
        return change;
    }

    private String label() {
        return change.part().compareTo(ProposedPart.WORK) < 0
                ? texts.of(change.part()) + ": " + said(change.value())
                : said(change.value());
    }

    private String said(Serializable value) {
        return switch (value) {
            case Work work ->
                join(work.position(), work.name(), work.location(), period(work.startDate(), work.endDate()));
            case Education school ->
                join(
                        school.studyType(),
                        school.area(),
                        school.institution(),
                        school.startDate() == null
                                ? Objects.toString(school.endDate(), null)
                                : period(school.startDate(), school.endDate()));
            case Skill skill -> skill.name();
            case SpokenLanguage spoken -> join(spoken.language(), spoken.fluency());
            default -> value.toString();
        };
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private String period(PartialDate start, PartialDate end) {
        if (start == null || start.equals(end)) {
            return Objects.toString(start, null);
        }
        return texts.get("shared.resume.period", start, end == null ? texts.get("shared.resume.today") : end);
    }
}
