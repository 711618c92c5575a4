package org.jobwright.web.jobs.law;

import java.io.Serializable;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.Requirement;
import org.jobwright.domain.jobs.law.RequirementText;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.law.RuleConfidence;
import org.jobwright.domain.jobs.law.RuleSeverity;
import org.jobwright.services.jobs.law.PostingRulePreview;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** A rule in words. */
record RuleWords(Texts texts, Formats formats) implements Serializable {

    String place(PostingRule rule) {
        return texts.placeOf(rule.place());
    }

    String dates(PostingRule rule) {
        String from = formats.longDate(rule.effectiveFrom());
        String all = rule.effectiveTo() == null
                ? texts.get("jobs.rules.since", from)
                : texts.get("jobs.rules.between", from, formats.longDate(rule.effectiveTo()));
        return rule.enforcedFrom() == null
                ? all
                : all + ", " + texts.get("jobs.rules.enforced", formats.longDate(rule.enforcedFrom()));
    }

    /** Whether it may refuse a posting. */
    boolean isSure(Revised<PostingRule> state) {
        return new RuleBook.Entry(state.document(), state.revision(), state.confirmed()).isSure();
    }

    String confidence(Revised<PostingRule> state) {
        return state.confirmed() && state.document().confidence() != RuleConfidence.SOURCE_SEEN
                ? texts.get("jobs.rules.confirmed")
                : texts.of(state.document().confidence());
    }

    /** What follows now; an unconfirmed rule only warns. */
    String severity(Revised<PostingRule> state) {
        return state.document().severity() == RuleSeverity.BLOCK && !isSure(state)
                ? texts.get("jobs.rules.warns-until-confirmed")
                : texts.of(state.document().severity());
    }

    /** A release may bring a code that has no words yet. */
    String demand(String code) {
        String key = "jobs.rules.demand." + code;
        return texts.has(key) ? texts.get(key) : code;
    }

    /** The parameters of a requirement, in words where there are any. */
    String details(Requirement requirement) {
        return RequirementText.parameters(requirement).entrySet().stream()
                .map(parameter -> detail(parameter.getKey(), parameter.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String detail(String name, Object value) {
        String key = "jobs.rules.detail." + name;
        if (texts.has(key)) {
            return texts.get(key, value);
        }
        String valued = key + "." + value;
        return texts.has(valued) ? texts.get(valued) : name + " = " + value;
    }

    String preview(PostingRulePreview preview) {
        return texts.get(
                preview.all() ? "jobs.rules.preview" : "jobs.rules.preview.newest", preview.failing(), preview.open());
    }
}
