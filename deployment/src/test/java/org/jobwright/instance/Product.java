package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jobwright.instance.people.People;
import org.jobwright.server.Build;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the product with its demo content, one {@link Instance} for all of them, and each test its {@link People}
 * or a single {@link Page}, with their own browser windows. Everything is started when the first test needs it.
 */
public final class Product implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Product.class);
    private static final Set<Class<?>> GIVEN = Set.of(Instance.class, People.class, Page.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Store shared = test.getRoot().getStore(NAMESPACE);
        Instance instance = shared.getOrComputeIfAbsent(Instance.class, key -> start(), Instance.class);
        if (parameter.getParameter().getType() == Instance.class) {
            return instance;
        }
        Chromium chromium = shared.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        People people = test.getStore(NAMESPACE)
                .getOrComputeIfAbsent(People.class, key -> new People(instance, chromium), People.class);
        return parameter.getParameter().getType() == People.class ? people : people.page();
    }

    /** Closes the windows of a test; if it failed, what its people saw last is kept. */
    @Override
    public void afterEach(ExtensionContext test) {
        People people = test.getStore(NAMESPACE).remove(People.class, People.class);
        if (people != null) {
            if (test.getExecutionException().isPresent()) {
                people.keepWhatTheySee(
                        Build.TARGET.resolve("failed-journeys"),
                        test.getRequiredTestMethod().getName());
            }
            people.leave();
            assertEquals(List.of(), people.alarms());
        }
    }

    private static Instance start() {
        try {
            Path data = Files.createTempDirectory(Build.TARGET, "instance-");
            return Instance.start(data, Build.freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
