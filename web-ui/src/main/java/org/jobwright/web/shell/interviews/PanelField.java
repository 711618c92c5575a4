package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.services.interviews.Colleague;

/** Who takes part: chosen from the colleagues who read the application, each with a part. */
class PanelField extends Div {

    /** What a select offers: a part, and for those who listen whether they may be elsewhere at the same time. */
    private record Choice(PanelPart part, boolean doubleBooked) implements java.io.Serializable {}

    private static final List<Choice> CHOICES = List.of(
            new Choice(PanelPart.LEAD, false),
            new Choice(PanelPart.INTERVIEWER, false),
            new Choice(PanelPart.SHADOW, false),
            new Choice(PanelPart.SHADOW, true));

    private final InterviewWords words;
    private final List<Colleague> colleagues;
    private final ComboBox<Colleague> add;
    private final Div rows = new Div();
    private final List<PanelSeat> seats = new ArrayList<>();
    private Command changed = () -> {};

    PanelField(InterviewWords words, List<Colleague> colleagues, List<PanelSeat> chosen) {
        this.words = words;
        this.colleagues = List.copyOf(colleagues);
        add = new ComboBox<>(words.text("form.panel"));
        add.setItemLabelGenerator(Colleague::name);
        add.setHelperText(words.text("form.panel.hint", InterviewLimits.MOST_IN_PANEL));
        add.setWidthFull();
        add.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                PanelPart part = seats.isEmpty() ? PanelPart.LEAD : PanelPart.INTERVIEWER;
                seats.add(PanelSeat.of(change.getValue().account(), part));
                add.clear();
                add.setInvalid(false);
                show();
            }
        });
        seats.addAll(chosen);
        rows.addClassName("jw-panelrows");
        addClassName("jw-stack");
        add(add, rows);
        show();
    }

    /** Runs after somebody was added or taken out. */
    void onChange(Command command) {
        changed = command;
    }

    /** By name: everybody who is chosen. */
    String nameOf(AccountId account) {
        return name(account);
    }

    List<PanelSeat> seats() {
        return List.copyOf(seats);
    }

    /** Beside which a refusal is shown. */
    ComboBox<Colleague> box() {
        return add;
    }

    private void show() {
        add.setItems(colleagues.stream()
                .filter(one -> seats.stream().noneMatch(seat -> seat.account().equals(one.account())))
                .toList());
        add.setEnabled(seats.size() < InterviewLimits.MOST_IN_PANEL);
        rows.removeAll();
        seats.forEach(seat -> rows.add(row(seat)));
        changed.execute();
    }

    private Div row(PanelSeat seat) {
        String name = name(seat.account());
        Select<Choice> part = new Select<>();
        part.setAriaLabel(words.text("form.part", name));
        part.setItems(CHOICES);
        part.setItemLabelGenerator(choice -> choice.doubleBooked()
                ? words.text("part.double-booked")
                : words.texts().of(choice.part()));
        part.setValue(new Choice(seat.part(), seat.doubleBooked()));
        part.addValueChangeListener(change -> replace(new PanelSeat(
                seat.account(), change.getValue().part(), change.getValue().doubleBooked())));
        Button remove = new Button(words.text("form.remove"), click -> {
            seats.removeIf(one -> one.account().equals(seat.account()));
            show();
            add.focus();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(words.text("form.remove-who", name));
        Div row = new Div(new Span(name), part, remove);
        row.addClassName("jw-panelrow");
        return row;
    }

    private void replace(PanelSeat seat) {
        for (int i = 0; i < seats.size(); i++) {
            if (seats.get(i).account().equals(seat.account())) {
                seats.set(i, seat);
            }
        }
    }

    /** Somebody who left stays until they are taken out. */
    private String name(AccountId account) {
        return colleagues.stream()
                .filter(one -> one.account().equals(account))
                .map(Colleague::name)
                .findFirst()
                .orElse(words.text("form.left"));
    }
}
