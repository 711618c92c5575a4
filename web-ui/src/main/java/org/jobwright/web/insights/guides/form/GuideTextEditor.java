package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.Map;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.shared.Language;

/** The text of a guide in one language. */
class GuideTextEditor extends Div {

    private final GuideTitlePart title;
    private final GuideWorkPart work;
    private final GuideTopicsPart topics;
    private final GuideSkillsPart skills;
    private final GuidePathsPart paths;
    private final GuideQuestionsPart questions;

    GuideTextEditor(Language language, GuideFields fields, Map<String, String> roles, Command changed) {
        String path = "texts." + language + ".";
        addClassName("jw-folded");
        title = new GuideTitlePart(path, fields, changed);
        work = new GuideWorkPart(path, fields, changed);
        topics = new GuideTopicsPart(path, fields, changed);
        skills = new GuideSkillsPart(path, fields, changed);
        paths = new GuidePathsPart(path, fields, roles, changed);
        questions = new GuideQuestionsPart(path, fields, changed);
        add(title, work, topics, skills, paths, questions);
    }

    void show(GuideText text) {
        title.show(text);
        work.show(text);
        topics.show(text.topics());
        skills.show(text);
        paths.show(text.careerPaths());
        questions.show(text);
    }

    GuideText read() {
        return new GuideText(
                title.title(),
                title.summary(),
                title.alternateTitles(),
                work.responsibilities(),
                work.industries(),
                skills.education(),
                topics.read(),
                skills.technical(),
                skills.soft(),
                skills.certifications(),
                paths.read(),
                questions.read(),
                questions.keyPhrases());
    }
}
