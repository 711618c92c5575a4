package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.moderation.reports.Report;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks what is wrong with a message of the other side. */
public class ReportDialog extends Dialog {

    private final FormProblems problems = new FormProblems();
    private final RadioButtonGroup<MessageReportReason> reason = problems.field("reason", new RadioButtonGroup<>());
    private final TextArea text = problems.field("text", new TextArea());

    /**
     * @param with the name of the other side
     * @param report sends the report, and may refuse it
     */
    public ReportDialog(String with, Texts texts, SerializableBiConsumer<MessageReportReason, String> report) {
        setHeaderTitle(texts.get("shared.conversation.report.title"));
        reason.setLabel(texts.get("shared.conversation.report.reason"));
        reason.setItems(MessageReportReason.values());
        reason.setItemLabelGenerator(texts::of);
        text.setLabel(texts.get("shared.conversation.report.text"));
        text.setHelperText(texts.get("shared.conversation.report.text.hint"));
        text.setMaxLength(Report.MAX_TEXT_LENGTH);
        text.setWidthFull();
        add(new Paragraph(texts.get("shared.conversation.report.lede", with)), reason, text);
        Button send = new Button(texts.get("shared.conversation.report.send"), click -> {
            if (problems.run("text", () -> report.accept(reason.getValue(), text.getValue()))) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), send);
        setWidth("30rem");
    }
}
