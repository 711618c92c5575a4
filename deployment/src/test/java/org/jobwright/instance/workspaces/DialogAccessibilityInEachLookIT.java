package org.jobwright.instance.workspaces;

import java.util.List;
import org.jobwright.instance.Look;
import org.junit.jupiter.api.Tag;

/** Each menu, box and dialog in each look. */
@Tag("slow")
class DialogAccessibilityInEachLookIT extends DialogAccessibilityIT {

    @Override
    List<Look> looksAt(String state) {
        return List.of(Look.values());
    }
}
