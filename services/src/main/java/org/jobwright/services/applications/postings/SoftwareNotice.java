package org.jobwright.services.applications.postings;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.law.LawGrounds;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.shared.Language;

/**
 * The notice to applicants about software that the employer uses to select.
 *
 * @param text the employer's own words, in the language of the advert
 * @param grounds the laws that require it
 * @param rules the ids and revisions of their rules, which are kept with the application; empty if no law requires it
 */
public record SoftwareNotice(AiUse use, String text, Language language, LawGrounds grounds, String rules)
        implements Serializable {

    static SoftwareNotice of(AiUse use, String text, Language language, List<RuleBook.Entry> laws) {
        return new SoftwareNotice(
                use,
                text,
                language,
                new LawGrounds(laws.stream().map(RuleBook.Entry::ground).toList()),
                laws.stream().map(law -> law.rule().id() + "@" + law.revision()).collect(Collectors.joining(" ")));
    }
}
