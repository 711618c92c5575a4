package org.jobwright.web.jobs.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.VacancyStatus;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.search.Industries;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The short facts of an advert, each a label and a value; empty ones are left out. */
final class AdvertFacts {

    private final Texts texts;
    private final Formats formats;
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    private Map<String, String> facts = Map.of();

    private AdvertFacts(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** Label and value, in the order of the page. */
    static Map<String, String> of(JobAdvert advert, String reference, Texts texts, Formats formats) {
        Map<String, String> all = new LinkedHashMap<>();
        groups(advert, reference, texts, formats).values().forEach(all::putAll);
        return all;
    }

    /** The same in groups: the heading of a group, and its facts. Groups without facts are left out. */
    static Map<String, Map<String, String>> groups(JobAdvert advert, String reference, Texts texts, Formats formats) {
        AdvertFacts facts = new AdvertFacts(texts, formats);
        facts.in("hours").hours(advert.work());
        facts.in("place").place(advert.work());
        facts.in("contract").contract(advert.opening(), advert.employer().department());
        facts.in("reference").put("reference", reference);
        facts.put("requisition", advert.opening().publicNumber());
        facts.groups.values().removeIf(Map::isEmpty);
        return facts.groups;
    }

    private AdvertFacts in(String group) {
        facts = new LinkedHashMap<>();
        groups.put(texts.get("jobs.job.facts." + group), facts);
        return this;
    }

    private void hours(WorkArrangement work) {
        put("employment", work.employmentTypes().stream().map(texts::of).collect(Collectors.joining(", ")));
        put("hours", hoursOf(work));
        put("shift", work.shift());
    }

    private void place(WorkArrangement work) {
        put("workplace", texts.of(work.workplaceType()));
        put("places", work.locations().stream().map(this::address).collect(Collectors.joining("\n")));
        if (work.workplaceType() == WorkplaceType.REMOTE) {
            put(
                    "applicants",
                    work.applicantLocations().stream().map(formats::area).collect(Collectors.joining(", ")));
        }
    }

    private void contract(OpeningTerms opening, String department) {
        if (opening.startsAtOnce()) {
            put("start", texts.get("jobs.job.start.at-once"));
        } else if (opening.jobStartDate() != null) {
            put("start", formats.date(opening.jobStartDate()));
        }
        if (opening.totalJobOpenings() > 1) {
            put("openings", formats.number(opening.totalJobOpenings()));
        }
        if (opening.vacancyStatus() == VacancyStatus.FUTURE) {
            put("vacancy", texts.of(opening.vacancyStatus()));
        }
        if (opening.validThrough() != null) {
            put("apply-by", formats.date(opening.lastDay()));
        }
        if (opening.applicationsOngoing()) {
            put("applications", texts.get("jobs.job.applications.ongoing"));
        }
        put(
                "industry",
                opening.industries().stream()
                        .map(typed -> Industries.name(typed, texts.language()).orElse(typed))
                        .collect(Collectors.joining(", ")));
        if (opening.occupation() != null) {
            put("occupation", opening.occupation().label());
        }
        put("department", department);
    }

    private String hoursOf(WorkArrangement work) {
        List<String> parts = new ArrayList<>();
        if (work.hoursPerWeek() != null
                && !work.workHours().contains(work.hoursPerWeek().toString())) {
            parts.add(texts.get("jobs.job.hours-a-week", work.hoursPerWeek()));
        }
        if (!work.workHours().isEmpty()) {
            parts.add(work.workHours());
        }
        return String.join(", ", parts);
    }

    private String address(WorkLocation at) {
        String town = (at.postalCode() + " " + at.locality()).strip();
        return Stream.of(at.street(), town, at.region(), formats.area(at.country()))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void put(String fact, String value) {
        if (!value.isEmpty()) {
            facts.put(texts.get("jobs.job.fact." + fact), value);
        }
    }
}
