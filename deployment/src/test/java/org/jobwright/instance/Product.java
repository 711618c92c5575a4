package org.jobwright.instance;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jobwright.server.Build;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the product with its demo content, one {@link Instance} for all of them, and each test that asks for a
 * {@link Page} a browser window of its own. Both are started when the first test needs them.
 */
public final class Product implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(Product.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Instance.class || type == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Store shared = test.getRoot().getStore(NAMESPACE);
        Instance instance = shared.getOrComputeIfAbsent(Instance.class, key -> start(), Instance.class);
        if (parameter.getParameter().getType() == Instance.class) {
            return instance;
        }
        Chromium chromium = shared.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        Page page = chromium.newPage(instance);
        test.getStore(NAMESPACE).put(Page.class, page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Page page = test.getStore(NAMESPACE).get(Page.class, Page.class);
        if (page != null) {
            page.context().close();
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
