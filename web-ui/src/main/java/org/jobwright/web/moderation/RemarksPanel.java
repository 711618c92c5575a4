package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.Typing;

/** Remarks about the whole advert: the message to the employer, and remarks that only colleagues see. */
class RemarksPanel extends Div {

    /** Short enough to be stored as a remark with a few added words. */
    private static final int MAX_MESSAGE = 3_900;

    private final Formats formats;
    private final TextArea message = new TextArea();
    private final TextArea remark = new TextArea();
    private final UnorderedList remarks = new UnorderedList();

    RemarksPanel(
            CaseDetails details,
            boolean mayAct,
            Texts texts,
            Formats formats,
            SerializableConsumer<String> onRemark,
            SerializableRunnable onMessage) {
        this.formats = formats;
        addClassName("jw-stack");
        message.setLabel(texts.get("moderation.case.message"));
        message.setHelperText(texts.get("moderation.case.message.hint"));
        message.setWidthFull();
        message.setMaxLength(MAX_MESSAGE);
        Typing.kept(message);
        message.addValueChangeListener(change -> {
            message.setInvalid(false);
            onMessage.run();
        });
        message.setErrorMessage(texts.get("moderation.case.message.required"));
        message.setVisible(mayAct);
        remark.setLabel(texts.get("moderation.case.remark"));
        remark.setHelperText(texts.get("moderation.case.remark.hint"));
        remark.setWidthFull();
        Button keep = new Button(texts.get("moderation.case.remark.keep"), click -> {
            if (!remark.getValue().isBlank()) {
                onRemark.accept(remark.getValue());
            }
        });
        remark.setVisible(!details.conflict());
        keep.setVisible(!details.conflict());
        remarks.addClassName("jw-remarks");
        add(message, remarks, remark, keep);
        show(details);
    }

    /** Shows the current remarks. */
    void show(CaseDetails details) {
        remark.clear();
        remarks.removeAll();
        details.remarks().forEach(one -> {
            Span who = new Span(one.author() + ", " + formats.dateTime(one.writtenAt()));
            who.addClassName("jw-soft");
            remarks.add(new ListItem(who, new Paragraph(one.text())));
        });
        remarks.setVisible(!details.remarks().isEmpty());
    }

    /** Takes over the input of the panel that this one replaces. */
    void takeOver(RemarksPanel before) {
        message.setValue(before.message());
        remark.setValue(before.remark());
    }

    /** Nothing says yet what has to change. */
    void askForMessage() {
        message.setInvalid(true);
        message.focus();
    }

    String message() {
        return message.getValue();
    }

    /** The unsaved remark for colleagues. */
    String remark() {
        return remark.getValue();
    }
}
