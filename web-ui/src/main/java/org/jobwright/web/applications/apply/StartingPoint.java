package org.jobwright.web.applications.apply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.apply.CopiedPart;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.candidates.ResumeChanges;
import org.jobwright.services.applications.apply.CopiedContent;
import org.jobwright.services.applications.apply.FormerApplication;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * What an application form was filled from, and what else it may start from.
 *
 * @param offered earlier applications to start from; empty once something was typed
 * @param copied what is still as an earlier application had it; null if it was not started from one
 * @param profile the contact details of the profile, to compare with
 */
public record StartingPoint(List<FormerApplication> offered, CopiedContent copied, Contact profile) {

    private static final int LATEST = 3;

    static final StartingPoint NONE = new StartingPoint(List.of(), null, Contact.EMPTY);

    /** The offered ones that are in sight. */
    public List<FormerApplication> latest() {
        return offered.subList(0, Math.min(LATEST, offered.size()));
    }

    /** The offered ones that unfold. */
    public List<FormerApplication> older() {
        return offered.subList(latest().size(), offered.size());
    }

    static StartingPoint offering(List<FormerApplication> formers) {
        return new StartingPoint(formers, null, Contact.EMPTY);
    }

    /** The name of the box that says an earlier part is still right. */
    public static String confirmation(String field) {
        return "confirm-" + field;
    }

    /** Says that a field is still as an earlier application had it; null if it is not. */
    public String mark(String field, SiteRequest visit) {
        return part(field)
                .map(part -> visit.text(
                        "applications.former.mark",
                        visit.formats().date(copied.from().appliedAt()),
                        copied.from().organizationName()))
                .orElse(null);
    }

    /** Whether a field has to be confirmed. */
    public boolean asks(String field) {
        return part(field).filter(CopiedPart::toConfirm).isPresent();
    }

    /** How many parts have to be confirmed. */
    public long countToConfirm() {
        return copied.parts().stream().filter(CopiedPart::toConfirm).count();
    }

    /** Says what the profile has instead of a copied contact detail; null if it has the same or nothing. */
    public String profileSays(String copiedDetail, String known, SiteRequest visit) {
        boolean differs = part(CopiedPart.CONTACT).isPresent() && !known.isEmpty() && !known.equals(copiedDetail);
        return differs ? visit.text("applications.former.profile-says", known) : null;
    }

    /** The sections of the profile that changed; null if none did. */
    public static String changed(ResumeChanges changes, SiteRequest visit) {
        return changes.sections().isEmpty()
                ? null
                : changes.sections().stream()
                        .map(section -> visit.text(section.part()))
                        .collect(Collectors.joining(", "));
    }

    private Optional<CopiedPart> part(String field) {
        return Optional.ofNullable(copied).flatMap(content -> content.part(field));
    }
}
