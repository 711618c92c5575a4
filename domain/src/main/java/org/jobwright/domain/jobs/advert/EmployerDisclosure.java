package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What the advert says about the employer.
 *
 * @param department the part of the organization that hires, a site or a unit
 * @param confidential whether the organization is not named in public; a moderator sees the reason
 */
public record EmployerDisclosure(String department, boolean confidential, String confidentialReason)
        implements Serializable {

    public static final EmployerDisclosure OPEN = new EmployerDisclosure(null, false, null);

    public EmployerDisclosure {
        department = TypedText.clean(department);
        confidentialReason = confidential ? TypedText.clean(confidentialReason) : "";
    }
}
