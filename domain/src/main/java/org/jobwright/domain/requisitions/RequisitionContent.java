package org.jobwright.domain.requisitions;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What permission is asked for. In a draft any part but the title may be missing.
 *
 * @param openings how many people are to be hired, 1 to {@value #MOST_OPENINGS}
 * @param ceiling the pay that no advert for it may exceed; its upper figure counts
 * @param places towns or offices, at most {@value #MOST_PLACES}
 * @param neededBy null if it does not matter
 */
public record RequisitionContent(
        String title,
        String department,
        RequisitionReason reason,
        String justification,
        int openings,
        SalaryRange ceiling,
        String budgetCode,
        WorkplaceType workplace,
        List<String> places,
        EmploymentType employmentType,
        LocalDate neededBy)
        implements Serializable {

    public static final int MIN_TITLE = 3;
    public static final int MAX_TITLE = 100;
    public static final int MAX_DEPARTMENT = 80;
    public static final int MAX_JUSTIFICATION = 2000;
    public static final int MAX_BUDGET_CODE = 40;
    public static final int MOST_OPENINGS = 500;
    public static final int MOST_PLACES = 10;
    public static final int MAX_PLACE = 100;
    private static final BigDecimal MOST_PAY = BigDecimal.valueOf(1_000_000_000);

    public RequisitionContent {
        title = TypedText.line(title);
        department = TypedText.line(department);
        reason = reason == null ? RequisitionReason.NEW : reason;
        justification = TypedText.text(justification);
        ceiling = ceiling == null ? SalaryRange.UNKNOWN : ceiling;
        budgetCode = TypedText.line(budgetCode);
        workplace = workplace == null ? WorkplaceType.ON_SITE : workplace;
        places = TypedText.lines(places).stream().distinct().toList();
        employmentType = employmentType == null ? EmploymentType.FULL_TIME : employmentType;
    }

    /** Refuses what cannot be stored. */
    void requireStorable() {
        InvalidInput.throwIfAny(storable());
    }

    /** Refuses what approvers could not decide on. */
    void requireComplete() {
        List<FieldProblem> problems = new ArrayList<>(storable());
        if (ceiling.top() == null || ceiling.currency().isEmpty()) {
            problems.add(FieldProblem.of("ceiling.max", "requisitions.ceiling.required"));
        }
        if (justification.isEmpty()) {
            problems.add(FieldProblem.of("justification", "requisitions.justification.required"));
        }
        InvalidInput.throwIfAny(problems);
    }

    private List<FieldProblem> storable() {
        List<FieldProblem> problems = new ArrayList<>();
        if (title.length() < MIN_TITLE || title.length() > MAX_TITLE) {
            problems.add(FieldProblem.of("title", "requisitions.title.range", MIN_TITLE, MAX_TITLE));
        }
        if (openings < 1 || openings > MOST_OPENINGS) {
            problems.add(FieldProblem.of("openings", "requisitions.openings.range", MOST_OPENINGS));
        }
        atMost(MAX_DEPARTMENT, "department", department, problems);
        atMost(MAX_BUDGET_CODE, "budgetCode", budgetCode, problems);
        atMost(MAX_JUSTIFICATION, "justification", justification, problems);
        if (places.size() > MOST_PLACES || places.stream().anyMatch(place -> place.length() > MAX_PLACE)) {
            problems.add(FieldProblem.of("places", "requisitions.places.range", MOST_PLACES, MAX_PLACE));
        }
        if (Stream.of(ceiling.min(), ceiling.max())
                .anyMatch(pay -> pay != null && (pay.signum() <= 0 || pay.compareTo(MOST_PAY) > 0))) {
            problems.add(FieldProblem.of("ceiling.max", "requisitions.ceiling.range"));
        }
        return problems;
    }

    private static void atMost(int most, String field, String text, List<FieldProblem> problems) {
        if (text.length() > most) {
            problems.add(FieldProblem.of(field, "requisitions.text.too-long", most));
        }
    }

    /** Whether those who approved another text must be asked again: more people, more pay, another place or contract. */
    boolean isMaterialChangeOf(RequisitionContent approved) {
        return openings > approved.openings
                || employmentType != approved.employmentType
                || workplace != approved.workplace
                || !places.equals(approved.places)
                || isMorePayThan(approved.ceiling);
    }

    private boolean isMorePayThan(SalaryRange approved) {
        BigDecimal top = ceiling.annualMax();
        return top != null
                && (approved.annualMax() == null
                        || !ceiling.currency().equals(approved.currency())
                        || top.compareTo(approved.annualMax()) > 0);
    }

    /** Which parts differ from another text. */
    public List<RequisitionPart> changedFrom(RequisitionContent other) {
        return Stream.of(RequisitionPart.values())
                .filter(part -> part.differs(this, other))
                .toList();
    }

    /** By which a vote names what the approver saw. */
    public String digest() {
        return Sha256.hex(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }
}
