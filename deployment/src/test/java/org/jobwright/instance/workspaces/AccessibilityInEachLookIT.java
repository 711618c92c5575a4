package org.jobwright.instance.workspaces;

import java.util.List;
import org.jobwright.instance.Look;
import org.junit.jupiter.api.Tag;

/** Each page in each look. */
@Tag("slow")
class AccessibilityInEachLookIT extends AccessibilityIT {

    @Override
    List<Look> looksAt(String state) {
        return List.of(Look.values());
    }
}
