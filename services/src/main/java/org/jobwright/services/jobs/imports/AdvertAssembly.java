package org.jobwright.services.jobs.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.rules.OpeningRules;
import org.jobwright.domain.jobs.rules.PayRules;
import org.jobwright.domain.jobs.rules.TextRules;
import org.jobwright.domain.jobs.rules.WorkRules;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;

/** Converts a record to an advert, and reports what had to be changed. */
final class AdvertAssembly {

    private static final Pattern DECORATION =
            Pattern.compile("!{2,}|\\*{2,}|[\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}]");

    private static final Set<String> YES = Set.of("yes", "true", "1", "ja");
    private static final int MAX_CODE = 6;

    private final RawPosting raw;
    private final LastDays lastDays;
    private final Set<String> adjustments = new LinkedHashSet<>();
    private final List<String> refusals = new ArrayList<>();

    AdvertAssembly(RawPosting raw, LastDays lastDays) {
        this.raw = raw;
        this.lastDays = lastDays;
    }

    ImportedPosting posting(int number) {
        JobAdvert advert = JobAdvert.EMPTY
                .withHeadline(title(), "", Language.of(raw.language), null)
                .withText(text())
                .withWork(work())
                .withPay(new PayOffer(
                        pay(),
                        null,
                        null,
                        null,
                        cut(ImportedText.rich(raw.benefits).plainText(), PayRules.MAX_BENEFITS_TEXT),
                        otherCompensation()))
                .withOpening(opening())
                .withEmployer(new EmployerDisclosure(
                        cut(ImportedText.line(raw.employer), TextRules.MAX_DEPARTMENT), false, ""));
        return new ImportedPosting(number, raw.identifier, advert, List.copyOf(adjustments), refusals);
    }

    private String title() {
        String title = ImportedText.line(raw.title);
        String calm = DECORATION
                .matcher(title)
                .replaceAll(" ")
                .replaceAll(" {2,}", " ")
                .strip();
        if (!calm.equals(title)) {
            adjustments.add("jobs.import.title-cleaned");
        }
        if (calm.length() > 8 && calm.equals(calm.toUpperCase(Locale.ROOT))) {
            adjustments.add("jobs.import.title-capitals");
            return capitalized(calm);
        }
        return calm;
    }

    private static String capitalized(String shouted) {
        return Arrays.stream(shouted.split(" ", -1))
                .map(word -> word.length() < 4
                        ? word
                        : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private AdvertText text() {
        StringBuilder html =
                new StringBuilder(ImportedText.rich(raw.description).html());
        List<String> responsibilities = listOr(raw.responsibilities, html);
        List<AdvertText.Qualification> qualifications = listOr(raw.qualifications, html).stream()
                .map(line -> new AdvertText.Qualification(line, true))
                .toList();
        List<AdvertText.Skill> skills = Arrays.stream(raw.skills.split("[,;\\n]", -1))
                .map(ImportedText::line)
                .filter(name -> !name.isEmpty() && name.length() <= TextRules.MAX_SKILL)
                .distinct()
                .limit(TextRules.MAX_LINES)
                .map(name -> new AdvertText.Skill(name, null, false))
                .toList();
        return new AdvertText(new RichText(html.toString()), responsibilities, qualifications, skills);
    }

    /** The entries of a list; prose is appended to the description instead. */
    private static List<String> listOr(String text, StringBuilder description) {
        List<String> entries = ImportedText.entries(text);
        if (entries.size() <= TextRules.MAX_LINES
                && entries.stream().allMatch(entry -> entry.length() <= TextRules.MAX_LINE)) {
            return entries;
        }
        description.append(ImportedText.rich(text).html());
        return List.of();
    }

    private WorkArrangement work() {
        List<WorkLocation> places =
                raw.places.stream().map(WorkReading::location).distinct().toList();
        if (places.size() > WorkRules.MAX_PLACES) {
            adjustments.add("jobs.import.places-cut");
            places = places.subList(0, WorkRules.MAX_PLACES);
        }
        List<String> areas =
                raw.applicantCountries.stream().map(Countries::code).distinct().toList();
        return new WorkArrangement(
                employmentTypes(),
                WorkReading.workplace(raw.workplace),
                places,
                areas,
                cut(ImportedText.line(raw.workHours), WorkRules.MAX_HOURS_TEXT),
                null,
                "",
                cut(ImportedText.line(raw.reportsTo), MAX_CODE));
    }

    private List<EmploymentType> employmentTypes() {
        List<EmploymentType> types = WorkReading.employmentTypes(raw.employmentTypes);
        if (types.isEmpty()) {
            adjustments.add("jobs.import.employment-unknown");
            return List.of(EmploymentType.OTHER);
        }
        return types;
    }

    private SalaryRange pay() {
        Optional<SalaryRange> range = PayReading.read(raw.pay);
        if (range.isEmpty()) {
            refusals.add("jobs.import.pay-not-told");
        }
        return range.orElse(SalaryRange.UNKNOWN);
    }

    private OpeningTerms opening() {
        if (!raw.validThrough.isBlank() && LastDays.read(raw.validThrough).isEmpty()) {
            adjustments.add("jobs.import.last-day-unknown");
        }
        return new OpeningTerms(
                null,
                openings(),
                null,
                lastDays.lastDay(raw.validThrough),
                null,
                null,
                false,
                raw.industries.stream()
                        .map(ImportedText::line)
                        .filter(industry -> !industry.isEmpty() && industry.length() <= OpeningRules.MAX_INDUSTRY)
                        .limit(OpeningRules.MAX_INDUSTRIES)
                        .toList(),
                null,
                YES.contains(raw.applicationsOngoing.strip().toLowerCase(Locale.ROOT)));
    }

    private PayOffer.OtherCompensation otherCompensation() {
        return switch (raw.otherCompensation.strip().toLowerCase(Locale.ROOT)) {
            case "none" -> PayOffer.OtherCompensation.NONE;
            case "some" -> PayOffer.OtherCompensation.SOME;
            default -> null;
        };
    }

    private int openings() {
        try {
            return raw.openings.isEmpty()
                    ? 1
                    : Math.clamp(Integer.parseInt(raw.openings), 1, OpeningRules.MAX_OPENINGS);
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }

    private String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        adjustments.add("jobs.import.text-cut");
        return text.substring(0, length);
    }
}
