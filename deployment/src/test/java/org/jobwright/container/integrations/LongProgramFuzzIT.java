package org.jobwright.container.integrations;

import org.jobwright.container.ContainerTest;
import org.junit.jupiter.api.Tag;

/** The same with more calls than fit into a build, and as many as one employer may make in a day. */
@ContainerTest
@Tag("slow")
class LongProgramFuzzIT extends ProgramFuzzIT {

    @Override
    int times() {
        return 800;
    }
}
