package org.jobwright.web.talent.findable;

import java.util.List;
import java.util.Map;
import org.jobwright.services.talent.findable.LinkedProfile;
import org.jobwright.web.shared.ResumeLines;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * The data of the page behind a link to a profile.
 *
 * @param profile null if the link shows nothing
 */
public record ProfileLinkPage(LinkedProfile profile) {

    public String title(SiteRequest visit) {
        return profile == null ? visit.text("talent.link.unknown.title") : profile.name();
    }

    /** The parts of the resume, with their headings. */
    public Map<String, List<String>> parts(SiteRequest visit) {
        return ResumeLines.of(profile.resume(), visit.texts());
    }

    public boolean hasPhone() {
        return profile.phone() != null && !profile.phone().isBlank();
    }
}
