package org.jobwright.container.operations;

import java.io.IOException;
import java.util.List;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** Timers of a running server. Its management interface lets one begin before its time. */
public final class Timers {

    private static final String TIMER = "timer";

    private Timers() {}

    /**
     * Runs the timers of a bean now, one after the other. If one is running already, that run counts.
     *
     * @param management the port of the management interface
     * @param module where the bean is, such as {@code services.jar}
     */
    public static void run(int management, String module, String bean) throws IOException {
        ModelNode service = Operations.createAddress(
                "deployment",
                "jobwright.ear",
                "subdeployment",
                module,
                "subsystem",
                "ejb3",
                "singleton-bean",
                bean,
                "service",
                "timer-service");
        try (ModelControllerClient server = ModelControllerClient.Factory.create("localhost", management)) {
            ModelNode list = Operations.createOperation("read-children-names", service);
            list.get("child-type").set(TIMER);
            ModelNode found = server.execute(list);
            List<ModelNode> timers = Operations.isSuccessfulOutcome(found)
                    ? Operations.readResult(found).asList()
                    : List.of();
            if (timers.isEmpty()) {
                throw new AssertionError(bean + " has no timer: " + found);
            }
            for (ModelNode timer : timers) {
                server.execute(
                        Operations.createOperation("trigger", service.clone().add(TIMER, timer.asString())));
            }
        }
    }
}
