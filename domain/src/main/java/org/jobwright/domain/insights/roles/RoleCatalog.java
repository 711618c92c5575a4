package org.jobwright.domain.insights.roles;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.insights.titles.TitleWords;

/** The roles that have a public guide, by the titles that stand for them. Immutable; rebuilt when a guide changes. */
public final class RoleCatalog {

    private static final int MOST_WORDS = 12;

    private final List<KnownRole> roles;
    private final RoleReader reader;
    private final TitleFamilies families;

    public RoleCatalog(Collection<KnownRole> roles) {
        this.roles = List.copyOf(roles);
        reader = new RoleReader(new RolePhrases(this.roles));
        families = new TitleFamilies(this.roles);
    }

    public List<KnownRole> roles() {
        return roles;
    }

    public Optional<KnownRole> bySlug(String slug) {
        return roles.stream().filter(role -> role.slug().equals(slug)).findFirst();
    }

    /** The role of a free-text title, and why; rather none than a wrong one. */
    public Optional<RoleProposal> propose(String jobTitle) {
        if (jobTitle == null || jobTitle.length() > TitleWords.LONGEST) {
            return Optional.empty();
        }
        return reader.read(jobTitle);
    }

    /**
     * Other titles of the job that the words of a search name, by its guide and by the classification; none if they
     * name no job. The remaining words are still required.
     */
    public RelatedTitles relatedTo(List<String> words) {
        return words.size() > MOST_WORDS ? RelatedTitles.NONE : families.among(words);
    }
}
