package org.jobwright.benchmarks.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OccupationCode;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.search.places.Gazetteer;

/** Generates any number of postings, the same ones on the same day each time: the number alone determines a posting. */
final class Postings {

    private static final long SEED = 20_261_124;
    private static final int OLDEST_DAYS = 60;
    private static final int LONGEST_DAYS = 90;
    private static final double REMOTE = 0.12;
    private static final double HYBRID = 0.25;
    private static final double CODED = 0.5;

    private final Descriptions descriptions;
    private final Titles titles;
    private final Towns towns;
    private final Duties duties;
    private final Employers employers;
    private final Instant today;

    Postings(SharedFiles files, Instant today) {
        this.descriptions = new Descriptions(files);
        this.titles = new Titles(files);
        this.towns = new Towns(files);
        this.duties = new Duties(files);
        this.employers = new Employers(files);
        this.today = today;
    }

    List<Employers.Employer> employers() {
        return employers.all();
    }

    GeneratedPosting posting(int number) {
        var random = new SplittableRandom(SEED + 1_000_003L * number);
        Instant posted = today.minus(Duration.ofMinutes(random.nextInt(OLDEST_DAYS * 24 * 60)));
        Employers.Employer employer = employers.any(random);
        Titles.Title title = titles.any(random);
        Descriptions.Description description = descriptions.any(random);
        WorkArrangement work = work(random);
        String country = country(work);
        List<String> tasks = duties.tasks(title.occupation(), random);
        String kind = title.occupation().map(Occupation::code).orElse(title.text());
        JobAdvert advert = JobAdvert.EMPTY
                .withTitle(title.text())
                .withHeadline(title.text(), summary(title, employer, work), null, null)
                .withText(new AdvertText(description.text(), tasks, null, duties.skills(title.occupation(), random)))
                .withWork(work)
                .withPay(PayOffer.of(Pay.of(kind, country, random)))
                .withOpening(opening(title.occupation(), employer, random));
        return new GeneratedPosting(id(posted, random), number, employer, advert, description.plain(), posted);
    }

    private WorkArrangement work(RandomGenerator random) {
        WorkLocation place = towns.any(random);
        double drawn = random.nextDouble();
        WorkplaceType workplace = drawn < REMOTE
                ? WorkplaceType.REMOTE
                : drawn < REMOTE + HYBRID ? WorkplaceType.HYBRID : WorkplaceType.ON_SITE;
        boolean remote = workplace == WorkplaceType.REMOTE;
        List<String> open = remote ? List.of(openTo(place, random)) : List.of();
        List<WorkLocation> places = remote ? List.of() : List.of(place);
        return new WorkArrangement(employment(random), workplace, places, open, null, null, null);
    }

    private static String openTo(WorkLocation place, RandomGenerator random) {
        Optional<String> region = random.nextInt(5) == 0 ? Gazetteer.regionOf(place) : Optional.empty();
        return region.orElse(place.country());
    }

    private static List<EmploymentType> employment(RandomGenerator random) {
        int drawn = random.nextInt(100);
        if (drawn < 65) {
            return List.of(EmploymentType.FULL_TIME);
        }
        if (drawn < 80) {
            return List.of(EmploymentType.PART_TIME);
        }
        if (drawn < 88) {
            return List.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME);
        }
        EmploymentType[] others = EmploymentType.values();
        return List.of(others[2 + random.nextInt(others.length - 2)]);
    }

    private OpeningTerms opening(Optional<Occupation> occupation, Employers.Employer employer, RandomGenerator random) {
        LocalDate last = LocalDate.ofInstant(today, ZoneOffset.UTC).plusDays(10L + random.nextInt(LONGEST_DAYS));
        OccupationCode code = random.nextDouble() < CODED
                ? occupation
                        .map(known -> new OccupationCode(null, known.code(), known.title()))
                        .orElse(null)
                : null;
        return new OpeningTerms(null, 1, null, last, null, null, false, List.of(employer.industry()), code);
    }

    private static String summary(Titles.Title title, Employers.Employer employer, WorkArrangement work) {
        String where = work.locations().isEmpty()
                ? "anywhere"
                : work.locations().getFirst().label();
        return title.text() + " with " + employer.name() + ", " + where;
    }

    private static String country(WorkArrangement work) {
        return work.locations().isEmpty()
                ? work.applicantLocations().getFirst().substring(0, 2)
                : work.locations().getFirst().country();
    }

    /** A UUID version 7, so that ids grow with time like those of the product. */
    private static UUID id(Instant posted, RandomGenerator random) {
        long high = posted.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
