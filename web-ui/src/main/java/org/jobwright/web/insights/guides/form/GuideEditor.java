package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.Command;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** All of a guide as a form, in three parts: the text in each language, facts, figures. */
public class GuideEditor extends Div {

    private final GuideFields fields;
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final Map<Language, GuideTextEditor> texts = new EnumMap<>(Language.class);
    private final GuideFacts facts;
    private final GuideFigures figures;
    private final Div text = new Div();
    private final Map<GuideTab, Component> parts;
    private boolean problemsShown;

    /**
     * @param readOnly whether it is in review
     * @param roles titles of guides that a career path may lead to, by their slug
     * @param changed called after each change by a person
     */
    public GuideEditor(boolean readOnly, Map<String, String> roles, Command changed) {
        fields = new GuideFields(readOnly);
        addClassNames("jw-advertform", "jw-guideform");
        language.setLabel(WorkspaceUser.texts().get("insights.guides.form.language"));
        language.setItems(Language.values());
        Texts words = WorkspaceUser.texts();
        language.setItemLabelGenerator(one -> words.of((Enum<?>) one));
        language.setValue(GuideContent.BASE);
        language.addValueChangeListener(change -> showLanguage());
        text.addClassName("jw-folded");
        text.add(language);
        for (Language each : Language.values()) {
            GuideTextEditor form = new GuideTextEditor(each, fields, roles, changed);
            texts.put(each, form);
            text.add(form);
        }
        facts = new GuideFacts(fields, changed);
        figures = new GuideFigures(fields, changed);
        parts = Map.of(GuideTab.TEXT, text, GuideTab.FACTS, facts, GuideTab.FIGURES, figures);
        // The browser draws a part when it is opened: all three together hold more than 200 fields.
        parts.values().forEach(part -> part.setVisible(false));
        add(text, facts, figures);
        showLanguage();
    }

    /** Parts that were open before are only hidden: input typed there a moment ago may still be on its way. */
    public void show(GuideTab tab) {
        parts.get(tab).setVisible(true);
        parts.forEach((each, part) -> part.getElement().setAttribute("hidden", each != tab));
    }

    private void showLanguage() {
        texts.forEach((each, form) -> form.setVisible(each == language.getValue()));
    }

    public void show(GuideContent guide) {
        facts.show(guide);
        figures.show(guide);
        texts.forEach((each, form) -> form.show(guide.texts().getOrDefault(each, GuideText.EMPTY)));
    }

    public GuideContent read() {
        Map<Language, GuideText> written = new EnumMap<>(Language.class);
        texts.forEach((each, form) -> written.put(each, form.read()));
        return new GuideContent(
                facts.occupations(),
                facts.similarTitles(),
                facts.education(),
                facts.places(),
                figures.pay(),
                figures.market(),
                figures.demand(),
                written);
    }

    /** After a save: what is missing is shown next to the fields only once someone tried to submit the guide. */
    public void showReview(List<FieldProblem> problems) {
        fields.showProblems(problemsShown ? problems : List.of());
    }

    /** Shows next to the fields what prevents submission, or saving. */
    public void showProblems(List<FieldProblem> problems, boolean fromNowOn) {
        problemsShown = problemsShown || fromNowOn;
        fields.showProblems(problems);
    }

    /** Focuses the field of a path; its tab is already shown. */
    public void lead(String path) {
        languageOf(path)
                .or(() -> path.startsWith("texts.") ? Optional.of(GuideContent.BASE) : Optional.empty())
                .ifPresent(language::setValue);
        Component field = fields.find(path);
        if (field != null) {
            field.scrollIntoView();
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        }
    }

    /** The language of the text that a path leads into, unless it is the one that every guide has. */
    public static Optional<Language> languageOf(String path) {
        return Stream.of(Language.values())
                .filter(language -> language != GuideContent.BASE)
                .filter(language -> path.startsWith("texts." + language + "."))
                .findFirst();
    }
}
