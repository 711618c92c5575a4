package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.rules.AdvertCheck;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.web.shared.NotePlace;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.ProblemSummary;

/** All of an advert as a form: what everyone needs first, the rest folded under "More". */
public class PostingEditor extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final AdvertFields fields = new AdvertFields();
    private final EssentialsPart essentials;
    private final TermsPart terms;
    private final List<AdvertPart> parts;
    private final Details more;
    private final ProblemSummary summary = new ProblemSummary(this::lead);
    private JobAdvert advert = JobAdvert.EMPTY;
    private boolean problemsShown;

    /**
     * @param members who may be in the hiring team
     * @param nextPlace the initial content of a further place
     * @param changed called after each change by a person
     * @param useGuide receives the slug of a role whose guide is to fill the advert
     */
    public PostingEditor(
            List<MemberSummary> members,
            WorkLocation nextPlace,
            Command changed,
            SerializableConsumer<String> useGuide) {
        addClassName("jw-advertform");
        essentials = new EssentialsPart(fields, nextPlace, changed, useGuide);
        AdvertPart text = new TextPart(fields, changed);
        AdvertPart questions = new QuestionsPart(fields, changed);
        terms = new TermsPart(fields, changed);
        List<AdvertPart> rest = List.of(
                new DutiesPart(fields, changed),
                new PayPart(fields, changed),
                terms,
                new RequirementsPart(fields, changed),
                new HowToApplyPart(fields, members, changed));
        parts = Stream.concat(Stream.of(essentials, text, questions), rest.stream())
                .toList();
        Div folded = new Div();
        folded.addClassName("jw-folded");
        rest.forEach(folded::add);
        more = new Details(texts.get("jobs.form.more"), folded);
        add(summary, essentials, text, questions, more);
    }

    public void show(JobAdvert shown, FieldNotes notes) {
        advert = shown;
        parts.forEach(part -> part.show(shown));
        Map<String, String> sentences = new LinkedHashMap<>();
        notes.notes()
                .forEach(note -> sentences.merge(
                        note.field(),
                        texts.get("jobs.form.note", note.text(), NotePlace.of(note, texts)),
                        (first, next) -> first + " " + next));
        fields.showNotes(sentences);
    }

    public JobAdvert read() {
        JobAdvert written = advert;
        for (AdvertPart part : parts) {
            written = part.write(written);
        }
        return written;
    }

    /** Whether an invalid day is typed; {@linkplain #read() reading} leaves it out. */
    public boolean isUnreadable() {
        return terms.unreadable().isPresent();
    }

    public void leadToUnreadable() {
        terms.unreadable().ifPresent(this::lead);
    }

    /** Shows the role of the advert, and how its pay compares. */
    public void showRole(Optional<PayCheck> check) {
        essentials.showRole(check, read());
    }

    /** After a save: warnings at once; problems only once they were asked for. */
    public void showReview(AdvertCheck review) {
        fields.showWarnings(review.warnings());
        if (problemsShown) {
            draw(review.problems());
        }
    }

    /** Shows what prevents submission, and focuses it. */
    public void showProblems(List<FieldProblem> problems) {
        problemsShown = true;
        draw(problems);
        summary.focus();
    }

    private void draw(List<FieldProblem> problems) {
        fields.showProblems(problems);
        summary.show(fields.inOrder(problems, this));
    }

    /** Shows and focuses the field of a path. */
    public void lead(String path) {
        Component field = fields.find(path);
        if (field != null) {
            lead(field);
        }
    }

    private void lead(Component field) {
        more.setOpened(more.isOpened() || isIn(field, more));
        field.scrollIntoView();
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static boolean isIn(Component inner, Component outer) {
        for (Component one = inner; one != null; one = one.getParent().orElse(null)) {
            if (one.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
