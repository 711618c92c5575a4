package org.jobwright.domain.moderation.findings;

import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.Lexicons;

/**
 * What the rules look at.
 *
 * @param texts of the advert
 * @param verified whether staff verified the employer
 * @param law what the laws of its places say about it
 * @param words to look for
 * @param similar other adverts with a similar text
 * @param roles the occupations that have a guide
 */
public record SubmittedAdvert(
        AdvertTexts texts,
        boolean verified,
        LawReview law,
        RoleCatalog roles,
        Lexicons words,
        List<SimilarAdvert> similar,
        LocalDate today) {

    public SubmittedAdvert {
        similar = List.copyOf(similar);
    }

    public JobAdvert advert() {
        return texts.advert();
    }
}
