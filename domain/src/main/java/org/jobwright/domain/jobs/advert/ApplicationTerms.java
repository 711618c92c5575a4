package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.shared.text.TypedText;

/**
 * How to apply, which questions are asked, and what software may do with the answers.
 *
 * @param target the address or the instructions of the method; empty if people apply here
 */
public record ApplicationTerms(
        ApplyMethod method, String target, List<ScreeningQuestion> questions, AiUse aiUse, String aiUseText)
        implements Serializable {

    public static final ApplicationTerms HERE = new ApplicationTerms(null, null, null, null, null);

    public ApplicationTerms {
        method = method == null ? ApplyMethod.ON_PLATFORM : method;
        target = method == ApplyMethod.ON_PLATFORM ? "" : TypedText.clean(target);
        questions = TypedText.list(questions);
        aiUse = aiUse == null ? AiUse.NONE : aiUse;
        aiUseText = TypedText.clean(aiUseText);
    }

    /** People apply here, without a detour (schema.org {@code directApply}). */
    public boolean directApply() {
        return method == ApplyMethod.ON_PLATFORM;
    }
}
