package org.jobwright.domain.jobs.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.wording.ContactDetails;

/** The title is the name of a job and nothing else: no pay, no place, no contact, no shouting. */
public final class TitleRules {

    private static final String FIELD = "title";
    private static final int MIN = 3;
    private static final int MAX = 100;
    /** The shortest limit among the feeds that carry our adverts. */
    private static final int SHOWN_EVERYWHERE = 75;

    private static final Pattern PAY = Pattern.compile(
            "[£$€]\\s?\\d|\\d\\s?[£$€]|\\d\\s?(?:k|eur|usd|gbp)(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])per hour(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DECORATION =
            Pattern.compile("!!|\\?\\?|\\*\\*|[\\x{2600}-\\x{27BF}\\x{2B50}\\x{1F000}-\\x{1FAFF}]");

    private static final Pattern SHIFT = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?:night|day|early|late|weekend) shift(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])nights(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?:früh|spät|nacht)schicht(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern GENDERED = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?:(?:sales|chair|fore|handy|crafts|work|business|camera|draughts|drafts|repair|service|delivery|"
                    + "police|fire|post|trades|bar|door)(?:man|men|woman)|waitress|hostess|stewardess|barmaid|seamstress|"
                    + "cleaning lady)(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE);

    private TitleRules() {}

    static void check(JobAdvert advert, AdvertFindings findings) {
        String title = advert.title();
        if (title.isEmpty()) {
            findings.problem(FIELD, "jobs.title.required");
            return;
        }
        findings.problemIf(title.length() < MIN || title.length() > MAX, FIELD, "jobs.title.length", MIN, MAX);
        if (title.length() > MAX) {
            return;
        }
        boolean contact = ContactDetails.hasEmail(title)
                || ContactDetails.hasDisguisedEmail(title)
                || ContactDetails.hasPhone(title)
                || ContactDetails.hasWebAddress(title);
        findings.problemIf(contact, FIELD, "jobs.title.contact");
        findings.problemIf(PAY.matcher(title).find(), FIELD, "jobs.title.pay");
        findings.problemIf(DECORATION.matcher(title).find(), FIELD, "jobs.title.decoration");
        findings.problemIf(isShouting(title), FIELD, "jobs.title.capitals");
        findings.warningIf(title.length() > SHOWN_EVERYWHERE, FIELD, "jobs.title.long", SHOWN_EVERYWHERE);
        findings.warningIf(SHIFT.matcher(title).find(), FIELD, "jobs.title.shift");
        findings.warningIf(genderedWords(title).isPresent(), FIELD, "jobs.title.gendered");
        findings.warningIf(namesAPlace(advert), FIELD, "jobs.title.place");
    }

    /** The words of a title that mean one sex. */
    public static Optional<String> genderedWords(String title) {
        Matcher found = GENDERED.matcher(title);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** Abbreviations such as HGV or SAP HCM are not shouting, a whole title is; many scripts have no capitals. */
    static boolean isShouting(String title) {
        long capitals = title.chars().filter(Character::isUpperCase).count();
        return capitals > 8 && title.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean namesAPlace(JobAdvert advert) {
        String title = advert.title();
        return advert.work().locations().stream()
                .map(WorkLocation::locality)
                .filter(town -> town.length() > 2)
                .anyMatch(town -> Pattern.compile(
                                "(?<![\\p{L}\\p{N}_])" + Pattern.quote(town) + "(?![\\p{L}\\p{N}_])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(title)
                        .find());
    }
}
