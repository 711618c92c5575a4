package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What the advert says about the employer.
 *
 * @param department the part of the organization that hires, a site or a unit
 * @param confidential whether the organization is not named in public; a moderator sees the reason
 * @param staffIn the countries and regions where the employer has staff, as codes of ISO 3166; empty if not given
 */
public record EmployerDisclosure(
        String department, boolean confidential, String confidentialReason, List<String> staffIn)
        implements Serializable {

    public static final EmployerDisclosure OPEN = new EmployerDisclosure(null, false, null, null);

    /** Without the places of its staff. */
    public EmployerDisclosure(String department, boolean confidential, String confidentialReason) {
        this(department, confidential, confidentialReason, null);
    }

    public EmployerDisclosure {
        department = TypedText.clean(department);
        confidentialReason = confidential ? TypedText.clean(confidentialReason) : "";
        staffIn = TypedText.lines(staffIn);
    }
}
