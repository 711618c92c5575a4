package org.jobwright.web.insights.roles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.guides.content.GuideEducation;
import org.jobwright.domain.insights.guides.content.GuideQuestion;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.web.shared.markup.JsonLd;
import org.jobwright.web.shared.markup.OccupationNodes;

/**
 * A guide in schema.org terms, for search engines: the occupation, once per country with known pay, and the questions
 * with their answers.
 */
final class RoleMarkup {

    /** The figures of this survey are percentiles; for others it is not known what exactly they are. */
    private static final String PERCENTILES = "https://www.bls.gov/";

    private final RolePage page;
    private final String address;

    private RoleMarkup(RolePage page, String baseUrl) {
        this.page = page;
        this.address = baseUrl + page.path();
    }

    /** The JSON-LD of a guide, safe inside a script element. */
    static String of(RolePage page, String baseUrl) {
        RoleMarkup markup = new RoleMarkup(page, baseUrl);
        List<Object> things = new ArrayList<>();
        Map<String, List<SalaryBenchmark>> byCountry = page.content().pay().stream()
                .filter(pay -> !pay.whole().isUnknown() && !pay.usual().isUnknown())
                .collect(Collectors.groupingBy(SalaryBenchmark::country, LinkedHashMap::new, Collectors.toList()));
        if (byCountry.isEmpty()) {
            things.add(markup.occupation());
        }
        byCountry.forEach((country, pay) -> {
            Map<String, Object> occupation = markup.occupation();
            Map<String, Object> where = JsonLd.node("Country");
            where.put("name", country);
            occupation.put("occupationLocation", where);
            occupation.put(
                    "estimatedSalary", pay.stream().map(RoleMarkup::salary).toList());
            things.add(occupation);
        });
        if (!page.text().faqs().isEmpty()) {
            things.add(markup.questions());
        }
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@graph", things);
        return JsonLd.write(graph);
    }

    private Map<String, Object> occupation() {
        Map<String, Object> occupation = JsonLd.node("Occupation");
        occupation.put("name", page.text().title());
        occupation.put("description", page.text().summary());
        occupation.put("mainEntityOfPage", address);
        List<Map<String, Object>> codes = page.content().occupations().stream()
                .map(OccupationNodes::category)
                .toList();
        if (!codes.isEmpty()) {
            occupation.put("occupationalCategory", codes);
        }
        put(occupation, "alternateName", page.text().alternateTitles());
        put(occupation, "responsibilities", page.text().responsibilities());
        put(occupation, "skills", page.text().technicalSkills());
        education(occupation, page.content().education());
        return occupation;
    }

    private static void put(Map<String, Object> node, String property, List<String> lines) {
        if (!lines.isEmpty()) {
            node.put(property, lines);
        }
    }

    private void education(Map<String, Object> occupation, GuideEducation education) {
        JsonLd.put(occupation, "qualifications", page.text().education());
        if (education.level() == EducationLevel.NONE) {
            return;
        }
        occupation.put("educationRequirements", OccupationNodes.education(education.level()));
        if (education.experienceMonths() != null) {
            occupation.put("experienceRequirements", OccupationNodes.experience(education.experienceMonths()));
        }
    }

    private static Map<String, Object> salary(SalaryBenchmark pay) {
        SalaryRange usual = pay.usual();
        SalaryRange whole = pay.whole();
        if (!pay.source().url().startsWith(PERCENTILES)) {
            Map<String, Object> value = JsonLd.node("QuantitativeValue");
            value.put("minValue", usual.annualMin());
            value.put("maxValue", usual.annualMax());
            value.put("unitText", "YEAR");
            Map<String, Object> amount = JsonLd.node("MonetaryAmount");
            amount.put("name", "base");
            amount.put("currency", usual.currency());
            amount.put("value", value);
            return amount;
        }
        Map<String, Object> distribution = JsonLd.node("MonetaryAmountDistribution");
        distribution.put("name", "base");
        distribution.put("currency", usual.currency());
        distribution.put("duration", "P1Y");
        distribution.put("percentile10", whole.annualMin());
        distribution.put("percentile25", usual.annualMin());
        distribution.put("percentile75", usual.annualMax());
        distribution.put("percentile90", whole.annualMax());
        return distribution;
    }

    private Map<String, Object> questions() {
        Map<String, Object> asked = JsonLd.node("FAQPage");
        asked.put("url", address);
        asked.put(
                "mainEntity",
                page.text().faqs().stream().map(RoleMarkup::question).toList());
        return asked;
    }

    private static Map<String, Object> question(GuideQuestion faq) {
        Map<String, Object> answer = JsonLd.node("Answer");
        answer.put("text", faq.answer());
        Map<String, Object> question = JsonLd.node("Question");
        question.put("name", faq.question());
        question.put("acceptedAnswer", answer);
        return question;
    }
}
