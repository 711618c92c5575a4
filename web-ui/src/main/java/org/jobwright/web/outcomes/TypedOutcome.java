package org.jobwright.web.outcomes;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.jobwright.domain.outcomes.FoundThrough;
import org.jobwright.domain.outcomes.OutcomeAnswer;
import org.jobwright.domain.outcomes.OutcomeReply;
import org.jobwright.web.shared.EnumParameter;

/** What was chosen and typed to answer a question. */
public class TypedOutcome {

    static final TypedOutcome EMPTY = new TypedOutcome();

    @FormParam("answer")
    @DefaultValue("")
    private String answer = "";

    @FormParam("through")
    @DefaultValue("")
    private String through = "";

    @FormParam("reason")
    @DefaultValue("")
    private String reason = "";

    OutcomeReply reply() {
        return new OutcomeReply(
                EnumParameter.read(OutcomeAnswer.class, answer).orElse(null),
                EnumParameter.read(FoundThrough.class, through).orElse(null),
                reason);
    }

    public String answer() {
        return answer;
    }

    public String through() {
        return through;
    }

    public String reason() {
        return reason;
    }
}
