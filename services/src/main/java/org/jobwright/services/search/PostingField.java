package org.jobwright.services.search;

import java.util.Locale;
import org.jobwright.domain.shared.Language;

/** The fields of a document of the index. */
final class PostingField {

    static final String TITLE = "title";
    static final String SKILLS = "skills";
    static final String DUTIES = "duties";
    static final String TEXT = "text";

    /** The title as written, for what is typed so far and for similar titles. */
    static final String TITLE_NAMES = "title_names";

    static final String TITLE_KEY = "title_key";
    static final String ORGANIZATION_NAMES = "organization_names";

    /** Name and slug in one, so that counts need no look into the database. */
    static final String ORGANIZATION_KEY = "organization_key";

    static final String ORGANIZATION = "organization";
    static final String INDUSTRY_KEY = "industry_key";
    static final String INDUSTRY = "industry";
    static final String WORKPLACE = "workplace";
    static final String EMPLOYMENT = "employment";
    static final String ROLE = "role";

    /** The guide that the title means, else the occupation: what roles are counted by. */
    static final String ROLE_KEY = "role_key";
    /** The slug of the role guide that the title means. */
    static final String GUIDE = "guide";

    static final String REFERENCE = "reference";
    /** The language of the advert. */
    static final String LANGUAGE = "language";
    /** 1 when the advert is not in that language. */
    static final String FOREIGN = "foreign";

    static final String COUNTRY = "country";
    static final String REGION = "region";
    static final String PLACE_NAMES = "place_names";
    static final String LOCATION = "location";

    /** All places of work, to tell how far away a job is. */
    static final String COORDINATES = "coordinates";
    /** For remote work: where applicants may live. */
    static final String APPLICANT_AREA = "applicant_area";

    static final String CURRENCY = "currency";
    static final String PAY = "pay_annual_max";
    /** The pay of a full year in euros, to order adverts of all currencies. */
    static final String PAY_COMPARED = "pay_compared";

    static final String PAY_BAND = "pay_band";
    static final String POSTED = "posted";
    static final String ENDS = "ends";

    /** What a list shows, as JSON, so that it needs no look into the database. */
    static final String SUMMARY = "summary";

    private PostingField() {}

    static String in(Language language, String field) {
        return field + "_" + language.name().toLowerCase(Locale.ROOT);
    }
}
