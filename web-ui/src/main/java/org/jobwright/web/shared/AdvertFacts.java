package org.jobwright.web.shared;

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
public final class AdvertFacts {

    private final Texts texts;
    private final Formats formats;
    private final Map<String, List<AdvertFact>> groups = new LinkedHashMap<>();
    private List<AdvertFact> facts = List.of();

    private AdvertFacts(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** The heading of each group, and its facts, in the order of the page. Groups without facts are left out. */
    public static Map<String, List<AdvertFact>> of(JobAdvert advert, String reference, Texts texts, Formats formats) {
        AdvertFacts facts = new AdvertFacts(texts, formats);
        facts.in("hours").hours(advert.work());
        facts.in("place").place(advert.work());
        facts.in("contract").contract(advert.opening(), advert.employer().department());
        facts.in("reference").put(null, "reference", reference);
        facts.put("opening.requisitionId", "requisition", advert.opening().publicNumber());
        facts.groups.values().removeIf(List::isEmpty);
        return facts.groups;
    }

    private AdvertFacts in(String group) {
        facts = new ArrayList<>();
        groups.put(texts.get("shared.advert.facts." + group), facts);
        return this;
    }

    private void hours(WorkArrangement work) {
        put(
                "work.employmentTypes",
                "employment",
                work.employmentTypes().stream().map(texts::of).collect(Collectors.joining(", ")));
        put("work.workHours", "hours", hoursOf(work));
        put("work.shift", "shift", work.shift());
    }

    private void place(WorkArrangement work) {
        put("work.workplaceType", "workplace", texts.of(work.workplaceType()));
        put(
                "work.locations",
                "places",
                work.locations().stream().map(this::address).collect(Collectors.joining("\n")));
        if (work.workplaceType() == WorkplaceType.REMOTE) {
            put(
                    "work.applicantLocations",
                    "applicants",
                    work.applicantLocations().stream().map(formats::area).collect(Collectors.joining(", ")));
        }
    }

    private void contract(OpeningTerms opening, String department) {
        if (opening.startsAtOnce()) {
            put("opening.startsAtOnce", "start", texts.get("shared.advert.start.at-once"));
        } else if (opening.jobStartDate() != null) {
            put("opening.jobStartDate", "start", formats.date(opening.jobStartDate()));
        }
        if (opening.totalJobOpenings() > 1) {
            put("opening.totalJobOpenings", "openings", formats.number(opening.totalJobOpenings()));
        }
        if (opening.vacancyStatus() == VacancyStatus.FUTURE) {
            put("opening.vacancyStatus", "vacancy", texts.of(opening.vacancyStatus()));
        }
        if (opening.validThrough() != null) {
            put("opening.validThrough", "apply-by", formats.date(opening.lastDay()));
        }
        if (opening.applicationsOngoing()) {
            put("opening.applicationsOngoing", "applications", texts.get("shared.advert.applications.ongoing"));
        }
        put(
                "opening.industries",
                "industry",
                opening.industries().stream()
                        .map(typed -> Industries.name(typed, texts.language()).orElse(typed))
                        .collect(Collectors.joining(", ")));
        if (opening.occupation() != null) {
            put("opening.occupation", "occupation", opening.occupation().label());
        }
        put("employer.department", "department", department);
    }

    private String hoursOf(WorkArrangement work) {
        List<String> parts = new ArrayList<>();
        if (work.hoursPerWeek() != null
                && !work.workHours().contains(work.hoursPerWeek().toString())) {
            parts.add(texts.get("shared.advert.hours-a-week", work.hoursPerWeek()));
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

    private void put(String field, String fact, String value) {
        if (!value.isEmpty()) {
            facts.add(new AdvertFact(field, texts.get("shared.advert.fact." + fact), value));
        }
    }
}
