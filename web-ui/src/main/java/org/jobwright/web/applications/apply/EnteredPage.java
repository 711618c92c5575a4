package org.jobwright.web.applications.apply;

import java.util.List;
import java.util.Map;
import org.jobwright.services.applications.entry.EntryAtLink;
import org.jobwright.web.shared.ResumeLines;
import org.jobwright.web.shared.text.Texts;

/**
 * The data of the page of a person whom an employer entered.
 *
 * @param entry null if the link leads nowhere, or what was entered was just deleted
 * @param deleted whether it was just deleted
 */
public record EnteredPage(String token, EntryAtLink entry, boolean deleted) {

    public String address(String what) {
        return "/entered/" + token + what;
    }

    /** Whether they can apply now. */
    public boolean isOpen() {
        return !entry.reference().isEmpty();
    }

    /** What else was entered, as headings with lines. */
    public Map<String, List<String>> resume(Texts texts) {
        return entry.resume() == null ? Map.of() : ResumeLines.of(entry.resume(), texts);
    }
}
