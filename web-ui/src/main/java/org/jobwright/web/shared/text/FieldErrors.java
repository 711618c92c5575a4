package org.jobwright.web.shared.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The problems of a submitted form: one sentence per field, in the order of the form. */
public final class FieldErrors {

    public static final FieldErrors NONE = new FieldErrors(Map.of());

    private final Map<String, String> sentences;
    private final String page;

    private FieldErrors(Map<String, String> sentences) {
        this(sentences, "");
    }

    private FieldErrors(Map<String, String> sentences, String page) {
        this.sentences = sentences;
        this.page = page;
    }

    /** The first problem of each field, in the reader's words; the field's path is the name of its input. */
    public static FieldErrors of(Texts texts, List<FieldProblem> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach(problem -> sentences.putIfAbsent(problem.field(), texts.of(problem)));
        return new FieldErrors(sentences);
    }

    /** A violation that refuses the whole form is shown next to the field it is about. */
    public static FieldErrors of(Texts texts, String field, RuleViolation violation) {
        return new FieldErrors(Map.of(field, texts.of(violation)));
    }

    /** The same for a page without fields: the summary links to the form on another page. */
    public FieldErrors linkedTo(String formPage) {
        return new FieldErrors(sentences, formPage);
    }

    /** The address of a field's input. */
    public String address(String field) {
        return page + "#" + field;
    }

    /** The sentence for a field; null if there is no problem. */
    public String of(String field) {
        return sentences.get(field);
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public int count() {
        return sentences.size();
    }

    /** Fields and sentences, for the summary. */
    public Map<String, String> all() {
        return sentences;
    }

    /** The ids of the sentences that describe an input ({@code aria-describedby}); null if there are none. */
    public static String describedBy(String name, String hint, String error) {
        String ids = (hint == null ? "" : name + "-hint ") + (error == null ? "" : name + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }
}
