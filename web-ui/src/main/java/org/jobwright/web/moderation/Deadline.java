package org.jobwright.web.moderation;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jobwright.domain.moderation.ModerationDeadline;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** When the employer's answer is due; late and soon in words and colour. */
class Deadline extends Span {

    Deadline(ModerationDeadline deadline, Instant now, Texts texts, Formats formats) {
        super(words(deadline, now, texts, formats));
        switch (deadline.urgency(now)) {
            case LATE -> addClassName("jw-late");
            case SOON -> addClassName("jw-soon");
            case IN_TIME -> {
                // quiet until it matters
            }
        }
    }

    static String words(ModerationDeadline deadline, Instant now, Texts texts, Formats formats) {
        return texts.get("moderation.deadline." + deadline.urgency(now).name(), formats.dateTime(deadline.at()));
    }
}
