package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideTopic;
import org.jobwright.domain.insights.guides.content.GuideTopic.TopicKind;
import org.jobwright.domain.insights.guides.content.GuideTopic.TopicVariant;
import org.jobwright.web.shell.forms.FormPart;
import org.jobwright.web.shell.forms.RowList;

/** The description by topic, with its variants. */
class GuideTopicsPart extends FormPart {

    private final RowList<GuideTopic> topics;

    GuideTopicsPart(String path, GuideFields fields, Command changed) {
        super("topics", fields, changed);
        topics = new RowList<>(
                        path + "topics",
                        "topic",
                        fields,
                        row -> new TopicRow(row, this),
                        new GuideTopic(null, null, ""),
                        changed)
                .ordered();
        add(new Paragraph(texts.get("insights.guides.form.topics.about")), topics);
    }

    void show(List<GuideTopic> shown) {
        topics.show(shown);
    }

    List<GuideTopic> read() {
        return topics.read();
    }

    /** One topic. */
    private static final class TopicRow extends RowList.Row<GuideTopic> {

        private final Select<TopicKind> kind;
        private final Select<TopicVariant> variant;
        private final TextArea text;

        TopicRow(String path, FormPart part) {
            kind = part.choice(path, "topic-kind", TopicKind.values());
            variant = part.choice(path + ".variant", "topic-variant", TopicVariant.values());
            text = part.area(path + ".text", "topic-text", 5);
            add(part.columns(kind, variant), text);
        }

        @Override
        public void show(GuideTopic topic) {
            kind.setValue(topic.kind());
            variant.setValue(topic.variant());
            text.setValue(topic.text());
        }

        @Override
        public GuideTopic read() {
            return new GuideTopic(kind.getValue(), variant.getValue(), text.getValue());
        }

        @Override
        public Component first() {
            return kind;
        }
    }
}
