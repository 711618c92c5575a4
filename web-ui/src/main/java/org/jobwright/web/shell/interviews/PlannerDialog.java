package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.ClockRepeats;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.interviews.Colleague;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.SharedTimes;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.services.interviews.kits.KitChoice;
import org.jobwright.services.interviews.rooms.RoomChoice;
import org.jobwright.web.shell.forms.FormProblems;

/** Plans an interview, or changes it: who, when, what. */
class PlannerDialog extends Dialog {

    private final InterviewWords words;
    private final FormProblems problems = new FormProblems();
    private final Select<InterviewKind> kind = new Select<>();
    private final Div form = new Div();
    private final TextField title;
    private final PanelField panel;
    private final WhenPart when;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final TimesPart times;
    private final TextField place;
    private final TextField link;
    private final TextArea forCandidate;
    private final Div texts = new Div();
    private final TextArea internal;
    private final Select<KitChoice> kit = new Select<>();
    private final Select<RoomChoice> room = new Select<>();
    private final InterviewDetails former;

    /** Who chooses the time. */
    private enum Way {
        ONE,
        SEVERAL
    }

    /** What is done with the plan; the times are null if one is agreed. */
    interface Answer extends Serializable {
        void take(PlanInterview planned, OfferTimes times, boolean tell);
    }

    /**
     * @param start the kit and the panel that it begins with
     * @param former what is changed; null for a new one
     * @param shared times that other candidates were offered
     * @param tells a new one can be told in two minutes; else it is a draft
     */
    PlannerDialog(
            InterviewWords words,
            String person,
            List<Colleague> colleagues,
            List<KitChoice> kits,
            StageInterviewQueries.Start start,
            InterviewDetails former,
            List<SharedTimes> shared,
            boolean tells,
            Answer answer) {
        this.words = words;
        this.former = former;
        setHeaderTitle(words.text(former == null ? "form.title.new" : "form.title.change", person));
        addClassName("jw-sheet");
        setCloseOnOutsideClick(false);
        kind.setLabel(words.text("form.kind"));
        kind.setItems(InterviewKind.values());
        kind.setItemLabelGenerator(words.texts()::of);
        kind.setValue(InterviewKind.VIDEO);
        title = text("form.name", Appointment.MAX_TITLE);
        panel = new PanelField(words, colleagues, start.panel());
        when = new WhenPart(words, former == null ? null : former.appointment().time());
        place = text("form.place", Appointment.MAX_PLACE);
        link = text("form.link", Appointment.MAX_LINK);
        link.setPlaceholder("https://");
        forCandidate = area("form.for-candidate", Appointment.MAX_WORDS);
        forCandidate.setHelperText(words.text("form.for-candidate.hint", person));
        internal = area("form.internal", InterviewLimits.MAX_INTERNAL);
        offer(kits, start.kit());
        times = new TimesPart(words, when, shared);
        way.setLabel(words.text("times.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> words.text("times.way." + one.name(), person));
        way.setValue(Way.ONE);
        way.setVisible(former == null);
        times.setVisible(false);
        texts.setVisible(false);
        way.addValueChangeListener(change -> {
            times.setVisible(change.getValue() == Way.SEVERAL);
            showRooms();
        });
        kind.addValueChangeListener(change -> showRooms());
        if (former != null) {
            fill(former);
        }
        register();
        Paragraph choice = new Paragraph();
        choice.addClassName("jw-note");
        choice.setVisible(former != null && !former.isTimed());
        if (choice.isVisible()) {
            choice.setText(
                    words.text("form.choice", person, former.offer().times().size()));
        }
        form.add(kind, title, panel, kit, way, choice, when, times, room, place, link, texts, forCandidate, internal);
        room.setVisible(false);
        form.addClassName("jw-stack");
        add(problems.summary(), form);
        footer(person, former, tells, answer);
    }

    /** Asks whether those in the panel have something else, whenever they or the time change, and shows their week. */
    void warn(WeekPart.Lookup lookup) {
        WeekPart week = new WeekPart(words, when, panel, lookup);
        form.addComponentAtIndex(form.indexOf(when) + 1, week);
        when.warn(time -> busyThen(lookup, time), week::refresh);
        panel.onChange(when::show);
    }

    /** Begins with the time after another interview, and where that one is. */
    void follow(InterviewDetails earlier) {
        when.follow(earlier.appointment().time());
        kind.setValue(earlier.appointment().kind());
        place.setValue(earlier.appointment().placeBesidesRoom());
        link.setValue(earlier.appointment().link());
        choose(earlier.appointment());
    }

    /** Rooms can be chosen for one time on site; of the room that was chosen before the name may have changed. */
    void offerRooms(List<RoomChoice> rooms) {
        room.setLabel(words.text("form.room"));
        room.setItems(rooms);
        room.setItemLabelGenerator(one -> one == null ? words.text("form.room.none") : one.name());
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(words.text("form.room.none"));
        room.setWidthFull();
        if (former != null) {
            choose(former.appointment());
        }
        showRooms();
    }

    private void choose(Appointment appointment) {
        if (appointment.room() != null) {
            room.getListDataView()
                    .getItems()
                    .filter(one -> one.id().value().equals(appointment.room().id()))
                    .findFirst()
                    .ifPresent(room::setValue);
        }
    }

    private void showRooms() {
        room.setVisible(kind.getValue() == InterviewKind.ON_SITE
                && way.getValue() == Way.ONE
                && room.getListDataView().getItemCount() > 0
                && (former == null || former.isTimed()));
    }

    private String busyThen(WeekPart.Lookup lookup, InterviewTime time) {
        Set<AccountId> members = panel.seats().stream().map(PanelSeat::account).collect(Collectors.toSet());
        return lookup.elsewhere(members, time.startsAt(), time.endsAt()).stream()
                .map(one -> words.text(
                        "form.busy",
                        panel.nameOf(one.account()),
                        words.formats().dateTime(one.time().from()),
                        words.formats().dateTime(one.time().until())))
                .collect(Collectors.joining(" "));
    }

    /** Above what the candidate reads. */
    void offerTexts(Component choice) {
        texts.add(choice);
        texts.setVisible(true);
    }

    /** Replaces what the candidate reads. */
    void write(String words) {
        forCandidate.setValue(words);
        forCandidate.focus();
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
    private void offer(List<KitChoice> kits, InterviewKitId chosen) {
        List<KitChoice> offered = new ArrayList<>(kits);
        if (chosen != null && kits.stream().noneMatch(one -> one.id().equals(chosen))) {
            offered.add(new KitChoice(chosen, words.text("form.kit.archived"), 0));
        }
        kit.setLabel(words.text("form.kit"));
        kit.setHelperText(words.text(offered.isEmpty() ? "form.kit.none-made" : "form.kit.hint"));
        kit.setItems(offered);
        kit.setItemLabelGenerator(one -> one == null ? words.text("form.kit.none") : one.name());
        kit.setEmptySelectionAllowed(true);
        kit.setEmptySelectionCaption(words.text("form.kit.none"));
        kit.setEnabled(!offered.isEmpty());
        kit.setWidthFull();
        offered.stream().filter(one -> one.id().equals(chosen)).findFirst().ifPresent(kit::setValue);
    }

    private void fill(InterviewDetails former) {
        Appointment appointment = former.appointment();
        kind.setValue(appointment.kind());
        title.setValue(appointment.title());
        place.setValue(appointment.placeBesidesRoom());
        link.setValue(appointment.link());
        forCandidate.setValue(appointment.forCandidate());
        internal.setValue(former.internal());
    }

    private void register() {
        problems.field("kind", kind);
        problems.field("title", title);
        problems.field("panel", panel.box());
        when.register(problems);
        times.register(problems);
        problems.field("room", room);
        problems.field("place", place);
        problems.field("link", link);
        problems.field("forCandidate", forCandidate);
        problems.field("internal", internal);
    }

    private void footer(String person, InterviewDetails former, boolean tells, Answer answer) {
        boolean known = former != null && former.isKnown();
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
        OfferTimes offered = way.getValue() == Way.SEVERAL ? times.offer() : null;
        if (problems.run(() -> beside(when, () -> answer.take(planned(), offered, tell)))) {
            close();
        }
    }

    /** Runs a command, and shows a refusal beside the field that it is about. */
    static void beside(WhenPart when, SerializableRunnable command) {
        try {
            command.run();
        } catch (InvalidInput invalid) {
            throw invalid;
        } catch (RuleViolation refused) {
            throw field(when, refused)
                    .<RuleViolation>map(field ->
                            new InvalidInput(new FieldProblem(field, refused.getCode(), refused.getArguments())))
                    .orElse(refused);
        }
    }

    /** Where a refusal is shown; empty if it is about none of the fields. */
    private static Optional<String> field(WhenPart when, RuleViolation refused) {
        String code = refused.getCode();
        if (refused instanceof ClockRepeats twice) {
            when.ask(twice.getOffsets());
            return Optional.of("which");
        }
        if (code.contains(".answer-by.")) {
            return Optional.of("answerBy");
        }
        if (code.contains(".slots.")) {
            return Stream.of("seats", "notice", "changes")
                    .filter(code::endsWith)
                    .findFirst()
                    .or(() -> Optional.of("start"));
        }
        if (code.contains(".room.") || code.contains("interview_room")) {
            return Optional.of("room");
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
        boolean several = way.getValue() == Way.SEVERAL;
        InterviewTime first = several ? times.first() : null;
        LocalDateTime start = first != null
                ? first.local()
                : several ? LocalDate.now(ZoneOffset.UTC).plusDays(1).atTime(LocalTime.NOON) : when.start();
        return new PlanInterview(
                kind.getValue(),
                title.getValue(),
                start,
                first == null ? when.zone() : first.zone(),
                first == null ? when.offset() : first.offset(),
                when.minutes(),
                place.getValue(),
                link.getValue(),
                forCandidate.getValue(),
                internal.getValue(),
                kit.getValue() == null ? null : kit.getValue().id(),
                panel.seats(),
                room.isVisible() && room.getValue() != null ? room.getValue().id() : null);
    }
}
