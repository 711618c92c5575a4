package org.jobwright.web.search.feeds;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.search.feeds.FeedPosting;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.AdvertSection;
import org.jobwright.web.shared.AdvertSections;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** One posting in the format of Indeed's feed; the text in the advert's language, the facts in English. */
final class IndeedJob {

    private static final WorkLocation NOWHERE = new WorkLocation("", "", "", "", "", null, null);
    private static final Map<String, String> SYMBOLS = Map.of("GBP", "£", "EUR", "€", "USD", "$");
    private static final Map<EmploymentType, String> JOB_TYPES = Map.of(
            EmploymentType.FULL_TIME, "fulltime",
            EmploymentType.PART_TIME, "parttime",
            EmploymentType.CONTRACTOR, "contract",
            EmploymentType.TEMPORARY, "temporary",
            EmploymentType.INTERN, "internship",
            EmploymentType.VOLUNTEER, "volunteer",
            EmploymentType.PER_DIEM, "per diem");

    private final FeedPosting posting;
    private final JobAdvert advert;
    private final String description;

    IndeedJob(FeedPosting posting) {
        this.posting = posting;
        Json.Apart<JobAdvert> read = posting.read();
        this.advert = read.rest();
        this.description = read.text();
    }

    static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    void write(XmlOutput out) throws IOException {
        WorkArrangement work = advert.work();
        WorkLocation place =
                work.locations().isEmpty() ? NOWHERE : work.locations().getFirst();
        out.open("job")
                .cdata("title", advert.title())
                .cdata("date", date(posting.datePosted()))
                .cdata("referencenumber", posting.reference())
                .cdata("requisitionid", advert.opening().publicNumber())
                .cdata("url", BaseUrl.get() + Addresses.job(posting.reference(), advert.title()) + "?source=Indeed")
                .cdata("company", posting.organizationName())
                .cdata("sourcename", posting.organizationName())
                .cdata("city", place.locality())
                .cdata("state", state(place))
                .cdata("country", country(work, place))
                .cdata("postalcode", place.postalCode())
                .cdata("streetaddress", place.street())
                .cdata("description", description())
                .cdata("salary", salary(advert.pay().baseSalary()))
                .cdata("education", education())
                .cdata("jobtype", jobType(work))
                .cdata("category", category())
                .cdata("experience", experience())
                .cdata("expirationdate", date(posting.validThrough()))
                .cdata("remotetype", remoteType(work))
                .cdata("lastactivitydate", date(posting.changedAt()))
                .close("job");
    }

    /** The whole advert, with the same sections as its page. */
    private String description() {
        Texts texts = Texts.of(advert.language());
        Formats formats = Formats.of(advert.language(), ZoneOffset.UTC);
        return description
                + AdvertSections.of(advert, texts, formats).stream()
                        .map(AdvertSection::html)
                        .collect(Collectors.joining());
    }

    /** Such as "£38400 - £46000 / year". */
    private static String salary(SalaryRange pay) {
        if (pay.isUnknown()) {
            return "";
        }
        String top = money(pay.currency(), pay.top());
        String figures =
                pay.bottom().compareTo(pay.top()) == 0 ? top : money(pay.currency(), pay.bottom()) + " - " + top;
        return figures + " / " + pay.unit().name().toLowerCase(Locale.ROOT);
    }

    private static String money(String currency, BigDecimal amount) {
        return SYMBOLS.getOrDefault(currency, currency) + amount.toPlainString();
    }

    /** As in the advert; if it only names a town, the town's region. */
    private static String state(WorkLocation place) {
        return !place.region().isEmpty() || place.locality().isEmpty()
                ? place.region()
                : Gazetteer.regionOf(place)
                        .flatMap(code -> Gazetteer.regionName(code, Language.EN))
                        .orElse("");
    }

    private static String country(WorkArrangement work, WorkLocation place) {
        return !place.country().isEmpty()
                ? place.country()
                : work.applicantLocations().stream()
                        .map(code -> code.substring(0, Math.min(2, code.length())))
                        .findFirst()
                        .orElse("");
    }

    private String education() {
        EducationLevel level = advert.requirements().educationLevel();
        return level == EducationLevel.NONE ? advert.requirements().educationText() : words(level.name());
    }

    private String experience() {
        Integer months = advert.requirements().experienceMonths();
        if (months == null || months == 0) {
            return advert.requirements().experienceText();
        }
        return months % 12 == 0 ? months / 12 + "+ years" : months + "+ months";
    }

    private static String jobType(WorkArrangement work) {
        return work.employmentTypes().stream()
                .filter(JOB_TYPES::containsKey)
                .map(JOB_TYPES::get)
                .collect(Collectors.joining(", "));
    }

    private String category() {
        List<String> industries = advert.opening().industries();
        OccupationCode occupation = advert.opening().occupation();
        return Stream.concat(industries.stream(), Stream.ofNullable(occupation).map(OccupationCode::label))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String remoteType(WorkArrangement work) {
        return switch (work.workplaceType()) {
            case REMOTE -> "Fully remote";
            case HYBRID -> "Hybrid remote";
            case ON_SITE -> "";
        };
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
