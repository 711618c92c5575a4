package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.ClockRepeats;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.interviews.Colleague;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.PanelLine;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.kits.KitChoice;
import org.jobwright.web.shell.forms.FormProblems;

/** Plans an interview, or changes it: who, when, what. */
class PlannerDialog extends Dialog {

    private final InterviewWords words;
    private final FormProblems problems = new FormProblems();
    private final Select<InterviewKind> kind = new Select<>();
    private final TextField title;
    private final PanelField panel;
    private final WhenPart when;
    private final TextField place;
    private final TextField link;
    private final TextArea forCandidate;
    private final TextArea internal;
    private final Select<KitChoice> kit = new Select<>();

    /** What is done with the plan. */
    interface Answer extends Serializable {
        void take(PlanInterview planned, boolean tell);
    }

    /**
     * @param former what is changed; null for a new one
     * @param tells a new one can be told in two minutes; else it is a draft
     */
    PlannerDialog(
            InterviewWords words,
            String person,
            List<Colleague> colleagues,
            List<KitChoice> kits,
            InterviewDetails former,
            boolean tells,
            Answer answer) {
        this.words = words;
        setHeaderTitle(words.text(former == null ? "form.title.new" : "form.title.change", person));
        addClassName("jw-sheet");
        setCloseOnOutsideClick(false);
        kind.setLabel(words.text("form.kind"));
        kind.setItems(InterviewKind.values());
        kind.setItemLabelGenerator(words.texts()::of);
        kind.setValue(InterviewKind.VIDEO);
        title = text("form.name", Appointment.MAX_TITLE);
        panel = new PanelField(
                words,
                colleagues,
                former == null
                        ? List.of()
                        : former.panel().stream().map(PanelLine::seat).toList());
        when = new WhenPart(words, former == null ? null : former.appointment().time());
        place = text("form.place", Appointment.MAX_PLACE);
        link = text("form.link", Appointment.MAX_LINK);
        link.setPlaceholder("https://");
        forCandidate = area("form.for-candidate", Appointment.MAX_WORDS);
        forCandidate.setHelperText(words.text("form.for-candidate.hint", person));
        internal = area("form.internal", InterviewLimits.MAX_INTERNAL);
        offer(kits, former == null ? null : former.kit());
        if (former != null) {
            fill(former);
        }
        register();
        Div form = new Div(kind, title, panel, kit, when, place, link, forCandidate, internal);
        form.addClassName("jw-stack");
        add(problems.summary(), form);
        footer(person, former, tells, answer);
    }

    private TextField text(String key, int most) {
        TextField field = new TextField(words.text(key));
        field.setMaxLength(most);
        field.setWidthFull();
        return field;
    }

    private TextArea area(String key, int most) {
        TextArea field = new TextArea(words.text(key));
        field.setMaxLength(most);
        field.setMinRows(2);
        field.setWidthFull();
        return field;
    }

    /** One that was archived since can stay. */
    private void offer(List<KitChoice> kits, InterviewKitId former) {
        List<KitChoice> offered = new ArrayList<>(kits);
        if (former != null && kits.stream().noneMatch(one -> one.id().equals(former))) {
            offered.add(new KitChoice(former, words.text("form.kit.archived"), 0));
        }
        kit.setLabel(words.text("form.kit"));
        kit.setHelperText(words.text(offered.isEmpty() ? "form.kit.none-made" : "form.kit.hint"));
        kit.setItems(offered);
        kit.setItemLabelGenerator(one -> one == null ? words.text("form.kit.none") : one.name());
        kit.setEmptySelectionAllowed(true);
        kit.setEmptySelectionCaption(words.text("form.kit.none"));
        kit.setEnabled(!offered.isEmpty());
        kit.setWidthFull();
        offered.stream().filter(one -> one.id().equals(former)).findFirst().ifPresent(kit::setValue);
    }

    private void fill(InterviewDetails former) {
        Appointment appointment = former.appointment();
        kind.setValue(appointment.kind());
        title.setValue(appointment.title());
        place.setValue(appointment.place());
        link.setValue(appointment.link());
        forCandidate.setValue(appointment.forCandidate());
        internal.setValue(former.internal());
    }

    private void register() {
        problems.field("kind", kind);
        problems.field("title", title);
        problems.field("panel", panel.box());
        when.register(problems);
        problems.field("place", place);
        problems.field("link", link);
        problems.field("forCandidate", forCandidate);
        problems.field("internal", internal);
    }

    private void footer(String person, InterviewDetails former, boolean tells, Answer answer) {
        boolean known = former != null && former.announced() != null;
        Button save = new Button(words.text(known ? "form.save" : "form.draft"), click -> save(answer, false));
        getFooter().add(new Button(words.texts().get("shared.cancel"), click -> close()), save);
        if (tells && former == null) {
            Button tell = new Button(words.text("form.tell", person), click -> save(answer, true));
            tell.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(tell);
        } else {
            save.addThemeVariants(ButtonVariant.PRIMARY);
        }
    }

    private void save(Answer answer, boolean tell) {
        boolean saved = problems.run(() -> {
            try {
                answer.take(planned(), tell);
            } catch (InvalidInput invalid) {
                throw invalid;
            } catch (RuleViolation refused) {
                throw field(refused)
                        .<RuleViolation>map(field ->
                                new InvalidInput(new FieldProblem(field, refused.getCode(), refused.getArguments())))
                        .orElse(refused);
            }
        });
        if (saved) {
            close();
        }
    }

    /** Where a refusal is shown; empty if it is about none of the fields. */
    private Optional<String> field(RuleViolation refused) {
        String code = refused.getCode();
        if (refused instanceof ClockRepeats twice) {
            when.ask(twice.getOffsets());
            return Optional.of("which");
        }
        if (code.contains(".panel.") || code.contains("interview_panel")) {
            return Optional.of("panel");
        }
        return Stream.of("minutes", "link", "title", "zone")
                .filter(code::contains)
                .findFirst()
                .or(() -> code.contains(".time.") ? Optional.of("start") : Optional.empty());
    }

    private PlanInterview planned() {
        return new PlanInterview(
                kind.getValue(),
                title.getValue(),
                when.start(),
                when.zone(),
                when.offset(),
                when.minutes(),
                place.getValue(),
                link.getValue(),
                forCandidate.getValue(),
                internal.getValue(),
                kit.getValue() == null ? null : kit.getValue().id(),
                panel.seats());
    }
}
