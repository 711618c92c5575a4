package org.jobwright.services.search.index;

import java.util.Locale;
import org.jobwright.domain.shared.Language;

/** The fields of a document of the index. */
public final class PostingField {

    public static final String TITLE = "title";
    public static final String SKILLS = "skills";
    public static final String DUTIES = "duties";
    public static final String TEXT = "text";

    /** The title as written, for suggestions and similar titles. */
    public static final String TITLE_NAMES = "title_names";

    public static final String TITLE_KEY = "title_key";
    public static final String ORGANIZATION_NAMES = "organization_names";

    /** Name and slug in one, so that counts need no database access. */
    public static final String ORGANIZATION_KEY = "organization_key";

    public static final String ORGANIZATION = "organization";
    public static final String INDUSTRY_KEY = "industry_key";
    public static final String INDUSTRY = "industry";
    public static final String WORKPLACE = "workplace";
    public static final String EMPLOYMENT = "employment";
    public static final String ROLE = "role";

    /** The guide of the title, else the occupation: the key for counting roles. */
    public static final String ROLE_KEY = "role_key";
    /** The slug of the role guide of the title. */
    public static final String GUIDE = "guide";

    public static final String REFERENCE = "reference";
    /** The language of the advert. */
    public static final String LANGUAGE = "language";
    /** 1 if the advert is not in that language. */
    public static final String FOREIGN = "foreign";

    public static final String COUNTRY = "country";
    public static final String REGION = "region";
    public static final String PLACE_NAMES = "place_names";
    public static final String LOCATION = "location";

    /** All places of work, for distances. */
    public static final String COORDINATES = "coordinates";
    /** For remote work: where applicants may live. */
    public static final String APPLICANT_AREA = "applicant_area";

    public static final String CURRENCY = "currency";
    public static final String PAY = "pay_annual_max";
    /** The annual pay in euros, to sort adverts of all currencies. */
    public static final String PAY_COMPARED = "pay_compared";

    public static final String PAY_BAND = "pay_band";
    public static final String POSTED = "posted";
    public static final String ENDS = "ends";

    /** The summary for lists, as JSON, so that they need no database access. */
    public static final String SUMMARY = "summary";

    private PostingField() {}

    public static String in(Language language, String field) {
        return field + "_" + language.name().toLowerCase(Locale.ROOT);
    }
}
