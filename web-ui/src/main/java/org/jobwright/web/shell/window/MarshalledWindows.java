package org.jobwright.web.shell.window;

import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The windows of one browser as they travel between nodes. */
final class MarshalledWindows implements Serializable {

    /** Far more than any window has; the general limits of the server are made for single values. */
    private static final ObjectInputFilter LIMITS =
            ObjectInputFilter.Config.createFilter("maxbytes=50000000;maxdepth=2000;maxarray=5000000;maxrefs=5000000");

    private final UUID name;
    private final long lastUsed;
    private final byte[] bytes;

    private MarshalledWindows(UUID name, long lastUsed, byte[] bytes) {
        this.name = name;
        this.lastUsed = lastUsed;
        this.bytes = bytes;
    }

    UUID name() {
        return name;
    }

    long lastUsed() {
        return lastUsed;
    }

    /** The session must not change meanwhile. */
    static MarshalledWindows of(WorkspaceSession session) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        }
        return new MarshalledWindows(session.name(), session.lastUsed(), bytes.toByteArray());
    }

    VaadinSession read() throws IOException, ClassNotFoundException {
        try (var in = new OfThisApplication(new ByteArrayInputStream(bytes))) {
            return (VaadinSession) in.readObject();
        }
    }

    /**
     * Classes are those of this application. Some objects, such as the proxies of services, bring classes of the server
     * along; those are known where the class is from that refers to them.
     */
    private static final class OfThisApplication extends ObjectInputStream {

        private final Set<ClassLoader> loaders = new LinkedHashSet<>(List.of(MarshalledWindows.class.getClassLoader()));

        OfThisApplication(InputStream in) throws IOException {
            super(in);
            setObjectInputFilter(LIMITS);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            for (ClassLoader loader : List.copyOf(loaders)) {
                try {
                    Class<?> found = Class.forName(description.getName(), false, loader);
                    if (found.getClassLoader() != null) {
                        loaders.add(found.getClassLoader());
                    }
                    return found;
                } catch (ClassNotFoundException elsewhere) {
                    // Another one may know it.
                }
            }
            return super.resolveClass(description);
        }
    }
}
