package org.jobwright.domain.jobs.advert;

import java.io.Serializable;
import org.jobwright.domain.shared.text.TypedText;

/** An occupation in a public classification: the code and its name there. */
public record OccupationCode(OccupationScheme scheme, String code, String label) implements Serializable {

    public OccupationCode {
        scheme = scheme == null ? OccupationScheme.ONET_SOC : scheme;
        code = TypedText.clean(code);
        label = TypedText.clean(label);
    }
}
