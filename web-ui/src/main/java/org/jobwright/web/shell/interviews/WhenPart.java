package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.interviews.ClockRepeats;
import org.jobwright.domain.interviews.ClockSkips;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** Day, hour, zone and length. The hour for the reader stands beside the hour that is agreed. */
class WhenPart extends Div {

    private static final int USUAL_MINUTES = 45;
    private static final LocalTime USUAL_HOUR = LocalTime.of(10, 0);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final String UTC = "Etc/UTC";
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone ->
                    zone.equals(UTC) || zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList();

    private final InterviewWords words;
    private final DayField day;
    private final TimePicker time;
    private final IntegerField minutes;
    private final ComboBox<String> zone;
    private final RadioButtonGroup<ZoneOffset> which = new RadioButtonGroup<>();
    private final Paragraph both = new Paragraph();
    private final Paragraph busy = new Paragraph();
    private SerializableFunction<InterviewTime, String> elsewhere = time -> "";
    private Command changed = () -> {};

    /** @param former null for a new one */
    WhenPart(InterviewWords words, InterviewTime former) {
        this.words = words;
        day = new DayField(words.text("form.day"));
        time = new TimePicker(words.text("form.time"));
        time.setStep(STEP);
        time.setLocale(WorkspaceUser.language().locale());
        minutes = new IntegerField(words.text("form.minutes"));
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        zone = new ComboBox<>(words.text("form.zone"), ZONES);
        zone.setItemLabelGenerator(Formats::zoneName);
        which.setLabel(words.text("form.which"));
        which.setVisible(false);
        both.addClassName("jw-note");
        both.getElement().setAttribute("role", "status");
        if (former == null) {
            time.setValue(USUAL_HOUR);
            minutes.setValue(USUAL_MINUTES);
            String here = words.formats().zone().getId();
            zone.setValue(ZONES.contains(here) ? here : UTC);
        } else {
            fill(former);
        }
        day.addValueChangeListener(change -> moved());
        time.addValueChangeListener(change -> moved());
        zone.addValueChangeListener(change -> moved());
        minutes.addValueChangeListener(change -> show());
        which.addValueChangeListener(change -> show());
        Div row = new Div(day, time, minutes);
        row.addClassName("jw-formrow");
        addClassName("jw-stack");
        busy.addClassName("jw-notice");
        busy.getElement().setAttribute("role", "status");
        add(row, zone, which, both, busy);
        show();
    }

    /** Says who has something else at the time that is filled in; they can be asked all the same. */
    void warn(SerializableFunction<InterviewTime, String> ofTime, Command whenChanged) {
        elsewhere = ofTime;
        changed = whenChanged;
        show();
    }

    private void fill(InterviewTime former) {
        day.setValue(former.day());
        time.setValue(former.local().toLocalTime());
        minutes.setValue(former.minutes());
        zone.setValue(former.zone());
        List<ZoneOffset> offsets = former.zoneId().getRules().getValidOffsets(former.local());
        if (offsets.size() > 1) {
            ask(offsets);
            which.setValue(former.offset());
        }
    }

    /** Under the names of the service. */
    void register(FormProblems problems) {
        problems.field("start", day);
        problems.field("time", time);
        problems.field("minutes", minutes);
        problems.field("zone", zone);
        problems.field("which", which);
    }

    /** Fills in the time right after another one. */
    void follow(InterviewTime earlier) {
        LocalDateTime end = LocalDateTime.ofInstant(earlier.endsAt(), earlier.zoneId());
        zone.setValue(earlier.zone());
        minutes.setValue(earlier.minutes());
        take(end.toLocalDate(), end.toLocalTime());
    }

    /** Fills in a day and an hour. */
    void take(LocalDate chosen, LocalTime hour) {
        time.setValue(hour);
        day.setValue(chosen);
    }

    /** What the clock shows; null if day or hour are missing. */
    LocalDateTime start() {
        return day.getValue() == null || time.getValue() == null
                ? null
                : day.getValue().atTime(time.getValue());
    }

    String zone() {
        return zone.getValue();
    }

    /** Which of two equal hours; null if the clock shows it once. */
    ZoneOffset offset() {
        return which.isVisible() ? which.getValue() : null;
    }

    int minutes() {
        return minutes.getValue() == null ? 0 : minutes.getValue();
    }

    /** The time that is filled in. */
    InterviewTime chosen() {
        try {
            return InterviewTime.at(start(), zone(), offset(), minutes());
        } catch (ClockRepeats twice) {
            ask(twice.getOffsets());
            throw twice;
        }
    }

    /** The clock shows this hour twice: asks which one is meant. */
    void ask(List<ZoneOffset> offsets) {
        ZoneOffset first = offsets.getFirst();
        which.setItemLabelGenerator(offset ->
                words.text(offset.equals(first) ? "form.first" : "form.second", String.valueOf(time.getValue())));
        if (!which.isVisible()) {
            which.setItems(offsets);
            which.setVisible(true);
        }
    }

    /** At another time the question which of two hours is meant is another one, or none. */
    private void moved() {
        which.setVisible(false);
        which.clear();
        show();
    }

    final void show() {
        changed.execute();
        both.setText("");
        busy.setText("");
        busy.setVisible(false);
        if (start() == null || zone() == null) {
            return;
        }
        try {
            InterviewTime chosen = InterviewTime.at(start(), zone(), offset(), minutes());
            both.setText((words.agreed(chosen) + " " + words.forReader(chosen)).strip());
            busy.setText(elsewhere.apply(chosen));
            busy.setVisible(!busy.getText().isEmpty());
        } catch (ClockRepeats twice) {
            ask(twice.getOffsets());
        } catch (ClockSkips gap) {
            both.setText(words.text(
                    "form.gap",
                    gap.getSkipped().toLocalTime().toString(),
                    words.formats().date(gap.getSkipped().toLocalDate()),
                    Formats.city(gap.getZone()),
                    gap.getInstead().toLocalTime().toString()));
        } catch (RuleViolation incomplete) {
            both.setText(words.texts().of(incomplete));
        }
    }
}
