package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.io.Serializable;
import java.util.Set;
import org.jobwright.domain.applications.JobApplicationId;

/** The people who were selected when the reader went to compare them: on the way back they still are. */
public record KeptSelection(String posting, Set<JobApplicationId> people) implements Serializable {

    /** For this window. */
    public void keep() {
        ComponentUtil.setData(UI.getCurrent(), KeptSelection.class, this);
    }

    /** Whom this window keeps for a posting; afterwards it keeps nobody. */
    public static Set<JobApplicationId> take(String posting) {
        KeptSelection kept = ComponentUtil.getData(UI.getCurrent(), KeptSelection.class);
        ComponentUtil.setData(UI.getCurrent(), KeptSelection.class, null);
        return kept == null || !kept.posting.equals(posting) ? Set.of() : kept.people;
    }
}
