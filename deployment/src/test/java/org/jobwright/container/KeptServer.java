package org.jobwright.container;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Keeps the server of a process until its last class. If processes share the classes, each class is a run of JUnit, and
 * Arquillian would stop its server at the end of each run.
 */
public final class KeptServer implements AfterAllCallback {

    /** Where Arquillian keeps what starts and stops its servers. JUnit closes it with the store that it is in. */
    private static final Namespace ARQUILLIAN = Namespace.create("arquillianNamespace");

    private static final String MANAGER = "testRunnerManager";

    /** From the store of the run to that of the process, where the next run finds it, too. */
    @Override
    public void afterAll(ExtensionContext test) {
        Optional.ofNullable(test.getRoot().getStore(ARQUILLIAN).remove(MANAGER))
                .ifPresent(manager ->
                        test.getStore(StoreScope.LAUNCHER_SESSION, ARQUILLIAN).put(MANAGER, manager));
    }
}
